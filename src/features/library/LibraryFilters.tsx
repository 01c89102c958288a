import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { isOneOf, pathways } from '#src/domain/classification.ts';
import {
  type Facet,
  type FacetCounts,
  type LibraryFilters as Filters,
  facets,
  isMeasuredOnly,
} from '#src/domain/library.ts';
import { FacetGroup } from '#src/ui/facets/FacetGroup.tsx';
import { facetChoices, mostFirst } from '#src/ui/facets/facetChoices.tsx';
import { LongFacet, type ShownChoice } from '#src/ui/facets/LongFacet.tsx';
import { PathwayGlyph, pathwayColors } from '#src/ui/pathways.tsx';
import { FacetSwitch } from './FacetSwitch.tsx';
import classes from './LibraryFilters.module.css';
import { type Choice, type ChoiceLabels, useChoiceLabels } from './useChoiceLabels.ts';

type LibraryFiltersProps = {
  filters: Filters;
  counts: FacetCounts;
  onChange: (filters: Filters) => void;
};

/** What most people look for; the rest is folded away until somebody asks. */
const openFirst: readonly Facet[] = ['pathways', 'topics', 'regions'];
/** Lists that are long or have no order of their own. */
const byCount: readonly Facet[] = ['topics', 'countries', 'languages'];

/** The ways to narrow the library down; a choice says beforehand how many cases it leaves. */
export const LibraryFilters = memo(function LibraryFilters({
  filters,
  counts,
  onChange,
}: LibraryFiltersProps) {
  const { t } = useTranslation('library');
  const labels = useChoiceLabels();
  const allLabels = {
    topics: (count: number) => t('filter.allTopics', { count }),
    countries: (count: number) => t('filter.allCountries', { count }),
    languages: (count: number) => t('filter.allLanguages', { count }),
  };
  const contentOf = (facet: Facet) => {
    const said = (label: string, count: number) => `${label}, ${t('filter.count', { count })}`;
    const choices = choicesOf(facet, { filters, counts, labels, said, onChange });
    if (facet !== 'topics' && facet !== 'countries' && facet !== 'languages')
      return choices.map(({ key, element }) => <div key={key}>{element}</div>);
    return (
      <LongFacet
        choices={choices}
        findLabel={t(`filter.find.${facet}`)}
        allLabel={allLabels[facet](choices.length)}
        fewerLabel={t('filter.fewer')}
        noneLabel={(words) => t('filter.noChoice', { words })}
      />
    );
  };

  return (
    <div className={classes.groups}>
      <div className={classes.switches}>
        <FacetSwitch
          label={t('filter.measuredOnly')}
          description={t('filter.measuredMeaning')}
          isOn={isMeasuredOnly(filters)}
          count={counts.evidence.get('measured') ?? 0}
          onToggle={(isOn) => onChange({ ...filters, evidence: isOn ? ['measured'] : [] })}
        />
        <FacetSwitch
          label={t('filter.call')}
          description={t('filter.callMeaning')}
          isOn={filters.call}
          count={counts.call}
          onToggle={(call) => onChange({ ...filters, call })}
        />
      </div>
      {facets.map((facet) => (
        <FacetGroup
          key={facet}
          title={t(`filter.${facet}`)}
          chosen={
            filters[facet].length > 0 ? t('filter.chosenCount', { count: filters[facet].length }) : null
          }
          isOpenFirst={openFirst.includes(facet)}
        >
          {() => contentOf(facet)}
        </FacetGroup>
      ))}
    </div>
  );
});

type Context = LibraryFiltersProps & {
  labels: ChoiceLabels;
  said: (label: string, count: number) => string;
};

function choicesOf<F extends Facet>(facet: F, context: Context): ShownChoice[] {
  const { filters, counts, labels, said, onChange } = context;
  const counted: ReadonlyMap<Choice<F>, number> = counts[facet];
  const chosen: readonly Choice<F>[] = filters[facet];
  const label: (choice: Choice<F>) => string = labels[facet];
  return facetChoices({
    chosen,
    counted,
    label,
    said,
    order: byCount.includes(facet) ? mostFirst : undefined,
    isWhole: facet === 'pathways',
    glyph: (choice) => isOneOf(pathways, choice) && <Glyph pathway={choice} />,
    onChange: (next) => onChange({ ...filters, [facet]: next }),
  });
}

function Glyph({ pathway }: { pathway: (typeof pathways)[number] }) {
  return (
    <span className={classes.glyph} style={{ color: pathwayColors(pathway).text }}>
      <PathwayGlyph pathway={pathway} />
    </span>
  );
}
