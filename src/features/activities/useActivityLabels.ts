import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActivityChoice, ActivityFacet, CityNames } from '#src/domain/activitySearch.ts';

export type ActivityLabels = { [F in ActivityFacet]: (choice: ActivityChoice<F>) => string };

/** What the choices of each facet are called. */
export function useActivityLabels(names: CityNames): ActivityLabels {
  const { t } = useTranslation(['activities', 'vocabulary']);
  return useMemo(
    () => ({
      pathways: (pathway) => t(`vocabulary:pathway.${pathway}`),
      statuses: (status) => t(`status.${status}`),
      regions: (region) => t(`vocabulary:region.${region}`),
      cities: (id) => names.get(id)?.name ?? t('unknownCity'),
      years: (year) => year,
    }),
    [t, names],
  );
}
