import { useTranslation } from 'react-i18next';
import type { AccountReason } from '#src/domain/accountRelevance.ts';
import { ReasonList } from '#src/ui/ReasonList.tsx';

type AccountReasonsProps = {
  reasons: readonly AccountReason[];
};

/** Why an account stands where it stands, in the words of updates where those fit. */
export function AccountReasons({ reasons }: AccountReasonsProps) {
  const { t } = useTranslation('eventUpdates');
  return (
    <ReasonList label={t('reasons')} reasons={reasons}>
      {(reason) => <Reason reason={reason} />}
    </ReasonList>
  );
}

function Reason({ reason }: { reason: AccountReason }) {
  const { t } = useTranslation(['accounts', 'eventUpdates', 'vocabulary']);
  switch (reason.kind) {
    case 'agenda':
      return t('reason.agenda');
    case 'city':
      return t('eventUpdates:reason.city');
    case 'pathway':
      return t('eventUpdates:reason.pathway', {
        count: reason.pathways.length,
        pathways: reason.pathways.map((one) => t(`vocabulary:pathway.${one}`)).join(', '),
      });
    case 'topic':
      return t('eventUpdates:reason.topic', {
        count: reason.topics.length,
        topics: reason.topics.map((one) => t(`vocabulary:topic.${one}`)).join(', '),
      });
    case 'followedTopic':
      return t('eventUpdates:reason.followedTopic', {
        count: reason.topics.length,
        topics: reason.topics.map((one) => t(`vocabulary:topic.${one}`)).join(', '),
      });
    case 'person':
      return t('eventUpdates:reason.person', { name: reason.name });
    case 'origin':
      return t('reason.origin', { region: t(`vocabulary:region.${reason.region}`) });
    case 'useful':
      return t('useful.count', { count: reason.count });
    case 'time':
      return t('reason.time');
  }
}
