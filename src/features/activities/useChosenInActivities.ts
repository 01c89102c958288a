import { useMemo } from 'react';
import {
  type ActivityChoice,
  type ActivityFacet,
  type ActivityFilters,
  activityFacets,
} from '#src/domain/activitySearch.ts';
import type { ActivityLabels } from './useActivityLabels.ts';

export interface ChosenChoice {
  id: string;
  label: string;
  /** The filters without it. */
  without: ActivityFilters;
}

/** Everything that narrows the activities down, each by its name. */
export function useChosenInActivities(filters: ActivityFilters, labels: ActivityLabels): ChosenChoice[] {
  return useMemo(
    () => activityFacets.flatMap((facet) => chosenOf(filters, facet, labels)),
    [filters, labels],
  );
}

function chosenOf<F extends ActivityFacet>(
  filters: ActivityFilters,
  facet: F,
  labels: ActivityLabels,
): ChosenChoice[] {
  const choices: readonly ActivityChoice<F>[] = filters[facet];
  const label: (choice: ActivityChoice<F>) => string = labels[facet];
  return choices.map((choice) => ({
    id: `${facet}/${choice}`,
    label: label(choice),
    without: { ...filters, [facet]: choices.filter((other) => other !== choice) },
  }));
}
