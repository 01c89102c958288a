import { IconX } from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { type LibraryFilters, noFilters } from '#src/domain/library.ts';
import classes from './ChosenFilters.module.css';
import type { Chosen } from './useChosen.ts';

type ChosenFiltersProps = {
  chosen: readonly Chosen[];
  onChange: (filters: LibraryFilters) => void;
};

/** What narrows the results, each to be taken away with one tap. */
export const ChosenFilters = memo(function ChosenFilters({ chosen, onChange }: ChosenFiltersProps) {
  const { t } = useTranslation('library');
  if (chosen.length === 0) return null;
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
            <span dir="auto">{label}</span>
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
});
