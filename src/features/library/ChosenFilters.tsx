import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { type LibraryFilters, noFilters } from '#src/domain/library.ts';
import { ChosenChoices } from '#src/ui/facets/ChosenChoices.tsx';
import type { Chosen } from './useChosen.ts';

type ChosenFiltersProps = {
  chosen: readonly Chosen[];
  onChange: (filters: LibraryFilters) => void;
};

/** What narrows the results, each to be taken away with one tap. */
export const ChosenFilters = memo(function ChosenFilters({ chosen, onChange }: ChosenFiltersProps) {
  const { t } = useTranslation('library');
  return (
    <ChosenChoices
      label={t('filter.chosen')}
      chosen={chosen.map(({ id, label, without }) => ({ id, label, onRemove: () => onChange(without) }))}
      removeLabel={(label) => t('filter.remove', { label })}
      resetLabel={t('filter.reset')}
      onReset={() => onChange(noFilters)}
    />
  );
});
