import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { notesQuery } from '#src/data/submissions/queries.ts';
import { unmetRequirements } from '#src/domain/caseStudy.ts';
import type { Submission } from '#src/domain/submission.ts';

type NextStepProps = {
  submission: Submission;
};

/** What the author of a text can do now. */
export function NextStep({ submission }: NextStepProps) {
  const { t } = useTranslation('editor');
  const { id, status, content, memberOnly } = submission;
  if (status === 'returned') return <Returned submissionId={id} />;
  if (status !== 'draft') return t(`mine.next.${status}`);
  const count = unmetRequirements({ content, memberOnly }).length;
  return count === 0 ? t('mine.next.draftReady') : t('mine.next.draft', { count });
}

/** The remarks are counted from the conversation, which is read for returned texts only. */
function Returned({ submissionId }: { submissionId: string }) {
  const { t } = useTranslation('editor');
  const { data: notes } = useQuery(notesQuery(submissionId, { isModerator: false }));
  const count = notes?.findLast(({ outcome }) => outcome === 'returned')?.remarks.length ?? 0;
  return count === 0 ? t('mine.next.returnedGeneral') : t('mine.next.returned', { count });
}
