import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { submissionQuery } from '#src/data/submissions/queries.ts';
import { paths } from '#src/paths.ts';
import { EmptyPanel } from '#src/ui/EmptyPanel.tsx';
import { Faces } from '#src/ui/Faces.tsx';
import { PageFrame } from '#src/ui/PageFrame.tsx';
import { ReviewDesk } from './ReviewDesk.tsx';

type ReviewItemProps = {
  submissionId: string;
};

/** One text on the reviewer's desk, live: a decision, a claim or a retraction elsewhere shows at once. */
export function ReviewItem({ submissionId }: ReviewItemProps) {
  const { t } = useTranslation('review');
  const submission = useQuery(submissionQuery(submissionId));
  const { data } = submission;
  const revisionOf = data && data.baseVersion > 0 ? data.baseVersion : null;
  return (
    <PageFrame
      title={data?.content.title ?? t('item.title')}
      eyebrow={data && (revisionOf ? t('item.revision', { version: revisionOf }) : t('item.new'))}
      backTo={{ to: paths.review.to(), label: t('item.back') }}
    >
      <Faces
        query={submission}
        isEmpty={(found) => found === null}
        empty={<EmptyPanel title={t('item.notFound.title')} text={t('item.notFound.text')} />}
      >
        {(found) => found && <ReviewDesk live={found} />}
      </Faces>
    </PageFrame>
  );
}
