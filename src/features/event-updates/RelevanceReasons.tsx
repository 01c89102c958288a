import { useTranslation } from 'react-i18next';
import type { RelevanceReason } from '#src/domain/relevance.ts';
import { ReasonList } from '#src/ui/ReasonList.tsx';

type RelevanceReasonsProps = {
  reasons: readonly RelevanceReason[];
};

/** Why something stands where it stands; each is true, and can be checked in one's profile. */
export function RelevanceReasons({ reasons }: RelevanceReasonsProps) {
  const { t } = useTranslation('eventUpdates');
  return (
    <ReasonList label={t('reasons')} reasons={reasons}>
      {(reason) => <Reason reason={reason} />}
    </ReasonList>
  );
}

function Reason({ reason }: { reason: RelevanceReason }) {
  const { t } = useTranslation(['eventUpdates', 'vocabulary']);
  switch (reason.kind) {
    case 'pinned':
      return t('reason.pinned');
    case 'urgent':
      return t(`reason.urgent.${reason.urgency}`);
    case 'pathway':
      return t('reason.pathway', {
        count: reason.pathways.length,
        pathways: reason.pathways.map((one) => t(`vocabulary:pathway.${one}`)).join(', '),
      });
    case 'topic':
      return t('reason.topic', {
        count: reason.topics.length,
        topics: reason.topics.map((one) => t(`vocabulary:topic.${one}`)).join(', '),
      });
    case 'followedTopic':
      return t('reason.followedTopic', {
        count: reason.topics.length,
        topics: reason.topics.map((one) => t(`vocabulary:topic.${one}`)).join(', '),
      });
    case 'person':
      return t('reason.person', { name: reason.name });
    case 'region':
      return t('reason.region', {
        count: reason.regions.length,
        regions: reason.regions.map((one) => t(`vocabulary:region.${one}`)).join(', '),
      });
    case 'city':
      return t('reason.city');
    case 'everybody':
      return t('reason.everybody');
    case 'others':
      return t('reason.others');
    case 'event':
      return t('reason.event');
  }
}
