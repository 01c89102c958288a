import { useTranslation } from 'react-i18next';
import { type DirectoryFilters, noDirectoryFilters } from '#src/domain/directory.ts';
import { ChosenChoices } from '#src/ui/facets/ChosenChoices.tsx';
import type { ChosenChoice } from './useChosenInDirectory.ts';

type ChosenInDirectoryProps = {
  chosen: readonly ChosenChoice[];
  onChange: (filters: DirectoryFilters) => void;
};

/** What narrows the list, each to be taken away with one tap. */
export function ChosenInDirectory({ chosen, onChange }: ChosenInDirectoryProps) {
  const { t } = useTranslation('organisations');
  return (
    <ChosenChoices
      label={t('filter.chosen')}
      chosen={chosen.map(({ id, label, without }) => ({ id, label, onRemove: () => onChange(without) }))}
      removeLabel={(label) => t('filter.remove', { label })}
      resetLabel={t('filter.reset')}
      onReset={() => onChange(noDirectoryFilters)}
    />
  );
}
