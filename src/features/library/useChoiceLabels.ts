import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Facet, LibraryFilters } from '#src/domain/library.ts';

export type Choice<F extends Facet> = LibraryFilters[F][number];
export type ChoiceLabels = { [F in Facet]: (choice: Choice<F>) => string };

/** What the choices of each facet are called. */
export function useChoiceLabels(): ChoiceLabels {
  const { t } = useTranslation(['library', 'vocabulary']);
  return useMemo(
    () => ({
      pathways: (pathway) => t(`vocabulary:pathway.${pathway}`),
      topics: (topic) => t(`vocabulary:topic.${topic}`),
      regions: (region) => t(`vocabulary:region.${region}`),
      // As the cities write it.
      countries: (country) => country,
      sizes: (size) => t(`size.${size}`),
      stages: (stage) => t(`vocabulary:stage.${stage}`),
      evidence: (kind) => t(`vocabulary:evidence.${kind}`),
      periods: (period) => t(`period.${period}`),
      languages: (language) => t(`vocabulary:language.${language}`),
    }),
    [t],
  );
}
