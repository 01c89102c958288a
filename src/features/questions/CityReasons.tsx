import { useTranslation } from 'react-i18next';
import type { MatchReason } from '#src/domain/matching.ts';
import { ReasonList } from '#src/ui/ReasonList.tsx';

/** What a city has in common with one's own; each is true, and can be checked. */
export function CityReasons({ reasons }: { reasons: readonly MatchReason[] }) {
  const { t } = useTranslation('questions');
  return (
    <ReasonList label={t('cities.reasons')} reasons={reasons}>
      {(reason) => <Reason reason={reason} />}
    </ReasonList>
  );
}

function Reason({ reason }: { reason: MatchReason }) {
  const { t } = useTranslation(['questions', 'vocabulary', 'library']);
  switch (reason.kind) {
    case 'size':
      return t('cities.reason.size', { size: t(`library:size.${reason.size}`) });
    case 'region':
      return t('cities.reason.region', { region: t(`vocabulary:region.${reason.region}`) });
    case 'climate':
      return t('cities.reason.climate', { climate: t(`vocabulary:climateZone.${reason.climateZone}`) });
    case 'coast':
      return t('cities.reason.coast');
    case 'hazard':
      return t('cities.reason.hazard', {
        hazards: reason.hazards.map((hazard) => t(`vocabulary:hazard.${hazard}`)).join(', '),
      });
    // Cities have no such thing in common.
    default:
      return null;
  }
}
