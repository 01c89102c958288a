import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router-dom';
import { useActor } from '#src/data/session/useSession.ts';
import { isModerator } from '#src/domain/permissions.ts';
import { ReviewItem } from '#src/features/review/ReviewItem.tsx';
import { EmptyPanel } from '#src/ui/EmptyPanel.tsx';
import { PageFrame } from '#src/ui/PageFrame.tsx';

export function ReviewItemPage() {
  const { t } = useTranslation('review');
  const { id = '' } = useParams();
  // A desk keeps what its reviewer did to one text, so another text is another desk.
  if (isModerator(useActor())) return <ReviewItem key={id} submissionId={id} />;
  return (
    <PageFrame title={t('item.title')} width="reading">
      <EmptyPanel title={t('onlySecretariat.title')} text={t('onlySecretariat.text')} />
    </PageFrame>
  );
}
