import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { reviewQueueQuery } from '#src/data/moderation/queries.ts';
import { useActor } from '#src/data/session/useSession.ts';
import { isModerator } from '#src/domain/permissions.ts';
import { HeldAccounts } from '#src/features/first-hand-accounts/HeldAccounts.tsx';
import { OpenReports } from '#src/features/reports/OpenReports.tsx';
import { ReviewQueue } from '#src/features/review/ReviewQueue.tsx';
import { WaitingTranslations } from '#src/features/translation/WaitingTranslations.tsx';
import { EmptyPanel } from '#src/ui/EmptyPanel.tsx';
import { PageFrame } from '#src/ui/PageFrame.tsx';

export function ReviewPage() {
  const { t } = useTranslation('review');
  if (isModerator(useActor())) return <QueuePage />;
  return (
    <PageFrame title={t('queue.title')} width="reading">
      <EmptyPanel title={t('onlySecretariat.title')} text={t('onlySecretariat.text')} />
    </PageFrame>
  );
}

/** The list asks for at most this many; see `reviewQueueQuery`. */
const queueMax = 100;

function QueuePage() {
  const { t } = useTranslation(['review', 'accounts']);
  const count = useQuery(reviewQueueQuery()).data?.length ?? 0;
  const lead = count >= queueMax ? t('queue.leadMost', { count }) : t('queue.lead', { count });
  return (
    <PageFrame title={t('queue.title')} lead={count > 0 ? lead : undefined}>
      <ReviewQueue />
      <WaitingTranslations />
      <section aria-label={t('accounts:held.title')}>
        <h2>{t('accounts:held.title')}</h2>
        <HeldAccounts />
      </section>
      <OpenReports />
    </PageFrame>
  );
}
