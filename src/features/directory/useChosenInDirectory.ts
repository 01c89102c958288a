import { useMemo } from 'react';
import {
  type DirectoryChoice,
  type DirectoryFacet,
  type DirectoryFilters,
  directoryFacets,
} from '#src/domain/directory.ts';
import { type DirectoryLabels, useDirectoryLabels } from './useDirectoryLabels.ts';

export interface ChosenChoice {
  id: string;
  label: string;
  /** The filters without it. */
  without: DirectoryFilters;
}

/** Everything that narrows the directory down, each by its name. */
export function useChosenInDirectory(filters: DirectoryFilters): ChosenChoice[] {
  const labels = useDirectoryLabels();
  return useMemo(
    () => directoryFacets.flatMap((facet) => chosenOf(filters, facet, labels)),
    [filters, labels],
  );
}

function chosenOf<F extends DirectoryFacet>(
  filters: DirectoryFilters,
  facet: F,
  labels: DirectoryLabels,
): ChosenChoice[] {
  const choices: readonly DirectoryChoice<F>[] = filters[facet];
  const label: (choice: DirectoryChoice<F>) => string = labels[facet];
  return choices.map((choice) => ({
    id: `${facet}/${choice}`,
    label: label(choice),
    without: { ...filters, [facet]: choices.filter((other) => other !== choice) },
  }));
}
