import { useTranslation } from 'react-i18next';
import type { MatchReason } from '#src/domain/matching.ts';
import classes from './LikeYours.module.css';

/** Why a case is on this page; each is true, and can be checked. */
export function MatchReasons({ reasons }: { reasons: readonly MatchReason[] }) {
  const { t } = useTranslation('home');
  return (
    <ul className={classes.reasons} aria-label={t('match.reasons')}>
      {reasons.map((reason) => (
        <li key={reason.kind}>
          <Reason reason={reason} />
        </li>
      ))}
    </ul>
  );
}

function Reason({ reason }: { reason: MatchReason }) {
  const { t } = useTranslation(['home', 'vocabulary', 'library']);
  switch (reason.kind) {
    case 'size':
      return t('match.reason.size', { size: t(`library:size.${reason.size}`) });
    case 'region':
      return t('match.reason.region', { region: t(`vocabulary:region.${reason.region}`) });
    case 'climate':
      return t('match.reason.climate', { climate: t(`vocabulary:climateZone.${reason.climateZone}`) });
    case 'coast':
      return t('match.reason.coast');
    case 'hazard': {
      const hazards = reason.hazards.map((hazard) => t(`vocabulary:hazard.${hazard}`)).join(', ');
      return reason.of === 'case'
        ? t('match.reason.hazardCase', { hazards })
        : t('match.reason.hazardCity', { hazards });
    }
    case 'pathway':
      return t('match.reason.pathway', {
        count: reason.pathways.length,
        pathways: reason.pathways.map((pathway) => t(`vocabulary:pathway.${pathway}`)).join(', '),
      });
    case 'stage':
      return t('match.reason.stage');
    case 'followedCity':
      return t('match.reason.followedCity', { city: reason.city });
    case 'followedTopic':
      return t('match.reason.followedTopic', {
        count: reason.topics.length,
        topics: reason.topics.map((topic) => t(`vocabulary:topic.${topic}`)).join(', '),
      });
    case 'turn':
      return t('match.reason.turn');
  }
}
