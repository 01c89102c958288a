import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { countFilters, isMeasuredOnly, type LibraryFilters, noFilters } from '#src/domain/library.ts';
import classes from './ChosenFilters.module.css';
import { toggled } from './toggled.ts';

type ChosenFiltersProps = {
  filters: LibraryFilters;
  onChange: (filters: LibraryFilters) => void;
};

/** What narrows the results, each to be taken away with one tap. */
export function ChosenFilters({ filters, onChange }: ChosenFiltersProps) {
  const { t } = useTranslation(['library', 'vocabulary']);
  if (countFilters(filters) === 0) return null;

  const chosen = [
    ...filters.pathways.map((pathway) => ({
      id: pathway,
      label: t(`vocabulary:pathway.${pathway}`),
      without: { ...filters, pathways: toggled(filters.pathways, pathway) },
    })),
    ...filters.regions.map((region) => ({
      id: region,
      label: t(`vocabulary:region.${region}`),
      without: { ...filters, regions: toggled(filters.regions, region) },
    })),
    ...filters.topics.map((topic) => ({
      id: topic,
      label: t(`vocabulary:topic.${topic}`),
      without: { ...filters, topics: toggled(filters.topics, topic) },
    })),
    ...filters.evidence.map((kind) => ({
      id: kind,
      label: isMeasuredOnly(filters) ? t('filter.measuredOnly') : t(`vocabulary:evidence.${kind}`),
      without: { ...filters, evidence: toggled(filters.evidence, kind) },
    })),
  ];

  return (
    <ul className={classes.list} aria-label={t('filter.chosen')}>
      {chosen.map(({ id, label, without }) => (
        <li key={id}>
          <button
            type="button"
            className={classes.chip}
            aria-label={t('filter.remove', { label })}
            onClick={() => onChange(without)}
          >
            {label}
            <IconX size={16} aria-hidden="true" />
          </button>
        </li>
      ))}
      <li>
        <button type="button" className={classes.reset} onClick={() => onChange(noFilters)}>
          {t('filter.reset')}
        </button>
      </li>
    </ul>
  );
}
