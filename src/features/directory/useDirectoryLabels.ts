import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { DirectoryChoice, DirectoryFacet } from '#src/domain/directory.ts';

export type DirectoryLabels = { [F in DirectoryFacet]: (choice: DirectoryChoice<F>) => string };

/** What the choices of each facet are called. */
export function useDirectoryLabels(): DirectoryLabels {
  const { t } = useTranslation(['organisations', 'vocabulary', 'library']);
  return useMemo(
    () => ({
      regions: (region) => t(`vocabulary:region.${region}`),
      // As the governments write it.
      countries: (country) => country,
      sizes: (size) => t(`library:size.${size}`),
      kinds: (kind) => t(`vocabulary:organisationKind.${kind}`),
      climates: (climate) => t(`vocabulary:climateZone.${climate}`),
      coasts: (coast) => t(`coast.${coast}`),
      hazards: (hazard) => t(`vocabulary:hazard.${hazard}`),
    }),
    [t],
  );
}
