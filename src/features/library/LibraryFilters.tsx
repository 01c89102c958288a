import { Checkbox, Switch } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type Facet,
  type FacetCounts,
  type LibraryFilters as Filters,
  isMeasuredOnly,
} from '#src/domain/library.ts';
import { PathwayGlyph, pathwayColors } from '#src/ui/pathways.tsx';
import classes from './LibraryFilters.module.css';
import { toggled } from './toggled.ts';

type LibraryFiltersProps = {
  filters: Filters;
  counts: FacetCounts;
  onChange: (filters: Filters) => void;
};

const fewTopics = 8;

/** The ways to narrow the library down; a choice says beforehand how many cases it leaves. */
export function LibraryFilters({ filters, counts, onChange }: LibraryFiltersProps) {
  const { t } = useTranslation(['library', 'vocabulary']);
  const [isLong, setLong] = useState(false);

  const topics = Array.from(counts.topics)
    .filter(([topic, count]) => count > 0 || filters.topics.includes(topic))
    .toSorted(
      ([a, x], [b, y]) => y - x || t(`vocabulary:topic.${a}`).localeCompare(t(`vocabulary:topic.${b}`)),
    );
  const shownTopics = topics.filter(
    ([topic], place) => isLong || place < fewTopics || filters.topics.includes(topic),
  );

  return (
    <div className={classes.groups}>
      <MeasuredOnly
        isOn={isMeasuredOnly(filters)}
        count={counts.evidence.get('measured') ?? 0}
        onToggle={(isOn) => onChange({ ...filters, evidence: isOn ? ['measured'] : [] })}
      />
      <Group facet="pathways">
        {Array.from(counts.pathways, ([pathway, count]) => (
          <Choice
            key={pathway}
            label={t(`vocabulary:pathway.${pathway}`)}
            count={count}
            isChosen={filters.pathways.includes(pathway)}
            onToggle={() => onChange({ ...filters, pathways: toggled(filters.pathways, pathway) })}
            glyph={
              <span className={classes.glyph} style={{ color: pathwayColors(pathway).text }}>
                <PathwayGlyph pathway={pathway} />
              </span>
            }
          />
        ))}
      </Group>
      <Group facet="regions">
        {Array.from(counts.regions)
          .filter(([region, count]) => count > 0 || filters.regions.includes(region))
          .map(([region, count]) => (
            <Choice
              key={region}
              label={t(`vocabulary:region.${region}`)}
              count={count}
              isChosen={filters.regions.includes(region)}
              onToggle={() => onChange({ ...filters, regions: toggled(filters.regions, region) })}
            />
          ))}
      </Group>
      <Group facet="topics">
        {shownTopics.map(([topic, count]) => (
          <Choice
            key={topic}
            label={t(`vocabulary:topic.${topic}`)}
            count={count}
            isChosen={filters.topics.includes(topic)}
            onToggle={() => onChange({ ...filters, topics: toggled(filters.topics, topic) })}
          />
        ))}
        {topics.length > fewTopics && (
          <button
            type="button"
            className={classes.more}
            aria-expanded={isLong}
            onClick={() => setLong(!isLong)}
          >
            {isLong ? t('filter.fewerTopics') : t('filter.allTopics', { count: topics.length })}
          </button>
        )}
      </Group>
      <Group facet="evidence">
        {Array.from(counts.evidence)
          .filter(([kind, count]) => count > 0 || filters.evidence.includes(kind))
          .map(([kind, count]) => (
            <Choice
              key={kind}
              label={t(`vocabulary:evidence.${kind}`)}
              count={count}
              isChosen={filters.evidence.includes(kind)}
              onToggle={() => onChange({ ...filters, evidence: toggled(filters.evidence, kind) })}
            />
          ))}
      </Group>
    </div>
  );
}

type MeasuredOnlyProps = {
  isOn: boolean;
  count: number;
  onToggle: (isOn: boolean) => void;
};

/** One kind of evidence, asked for so often that it is no box among others. */
function MeasuredOnly({ isOn, count, onToggle }: MeasuredOnlyProps) {
  const { t } = useTranslation('library');
  return (
    <Switch
      className={classes.measured}
      checked={isOn}
      onChange={(event) => onToggle(event.currentTarget.checked)}
      disabled={count === 0 && !isOn}
      aria-label={`${t('filter.measuredOnly')}, ${t('filter.count', { count })}`}
      label={
        <span className={classes.label}>
          <span className={classes.measuredName}>{t('filter.measuredOnly')}</span>
          <span className={classes.count}>{count}</span>
        </span>
      }
      description={t('filter.measuredMeaning')}
      classNames={{ labelWrapper: classes.labelWrapper, label: classes.choiceLabel }}
    />
  );
}

function Group({ facet, children }: { facet: Facet; children: ReactNode }) {
  const { t } = useTranslation('library');
  return (
    <fieldset className={classes.group}>
      <legend className={classes.legend}>{t(`filter.${facet}`)}</legend>
      {children}
    </fieldset>
  );
}

type ChoiceProps = {
  label: string;
  count: number;
  isChosen: boolean;
  onToggle: () => void;
  glyph?: ReactNode;
};

function Choice({ label, count, isChosen, onToggle, glyph }: ChoiceProps) {
  const { t } = useTranslation('library');
  return (
    <Checkbox
      checked={isChosen}
      onChange={onToggle}
      // Kept reachable when chosen, so that a dead end can be undone where it was made.
      disabled={count === 0 && !isChosen}
      aria-label={`${label}, ${t('filter.count', { count })}`}
      label={
        <span className={classes.label}>
          {glyph}
          <span className={classes.name}>{label}</span>
          <span className={classes.count}>{count}</span>
        </span>
      }
      classNames={{
        body: classes.choiceBody,
        input: classes.box,
        labelWrapper: classes.labelWrapper,
        label: classes.choiceLabel,
      }}
    />
  );
}
