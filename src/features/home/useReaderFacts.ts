import { useTranslation } from 'react-i18next';
import type { Reader } from '#src/domain/matching.ts';
import type { MatchReasonKind } from '#src/domain/matchWeights.ts';
import { sizeBandOf } from '#src/domain/sizeBand.ts';

/** What each reason compares with, in words: what is known of the reader and the city. */
export function useReaderFacts({
  city,
  pathways,
}: Pick<Reader, 'city' | 'pathways'>): Record<MatchReasonKind, string> {
  const { t } = useTranslation(['home', 'vocabulary', 'library']);
  const yours = (fact: string | null) =>
    fact === null ? t('weights.unknown') : t('weights.yours', { facts: fact });
  const size = sizeBandOf(city.population);
  return {
    size: yours(size && t(`library:size.${size}`)),
    region: yours(city.region && t(`vocabulary:region.${city.region}`)),
    climate: yours(city.climateZone && t(`vocabulary:climateZone.${city.climateZone}`)),
    coast: yours(city.coastal === null ? null : city.coastal ? t('weights.coastal') : t('weights.inland')),
    hazard: yours(listed(city.hazards.map((hazard) => t(`vocabulary:hazard.${hazard}`)))),
    pathway:
      pathways.length === 0
        ? t('weights.noPathways')
        : yours(listed(pathways.map((pathway) => t(`vocabulary:pathway.${pathway}`)))),
    stage: t('weights.running'),
  };
}

function listed(names: readonly string[]): string | null {
  return names.length === 0 ? null : names.join(', ');
}
