import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type DirectoryFilters, noDirectoryFilters } from '#src/domain/directory.ts';
import classes from './ChosenInDirectory.module.css';
import type { ChosenChoice } from './useChosenInDirectory.ts';

type ChosenInDirectoryProps = {
  chosen: readonly ChosenChoice[];
  onChange: (filters: DirectoryFilters) => void;
};

/** What narrows the list, each to be taken away with one tap. */
export function ChosenInDirectory({ chosen, onChange }: ChosenInDirectoryProps) {
  const { t } = useTranslation('organisations');
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
        <button type="button" className={classes.reset} onClick={() => onChange(noDirectoryFilters)}>
          {t('filter.reset')}
        </button>
      </li>
    </ul>
  );
}
