import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Facet, facets, isMeasuredOnly, type LibraryFilters } from '#src/domain/library.ts';
import { type ChoiceLabels, useChoiceLabels } from './useChoiceLabels.ts';

export interface Chosen {
  id: string;
  label: string;
  /** The filters without it. */
  without: LibraryFilters;
}

/** Everything that narrows the library down, each by its name. */
export function useChosen(filters: LibraryFilters): Chosen[] {
  const { t } = useTranslation('library');
  const labels = useChoiceLabels();
  return useMemo(() => {
    const chosen = facets.flatMap((facet) => chosenOf(filters, facet, labels));
    if (isMeasuredOnly(filters))
      for (const one of chosen) if (one.id === 'evidence/measured') one.label = t('filter.measuredOnly');
    if (filters.call)
      chosen.push({ id: 'call', label: t('filter.call'), without: { ...filters, call: false } });
    return chosen;
  }, [filters, labels, t]);
}

function chosenOf<F extends Facet>(filters: LibraryFilters, facet: F, labels: ChoiceLabels): Chosen[] {
  const choices: readonly LibraryFilters[F][number][] = filters[facet];
  return choices.map((choice) => ({
    id: `${facet}/${choice}`,
    label: labels[facet](choice),
    without: { ...filters, [facet]: choices.filter((other) => other !== choice) },
  }));
}
