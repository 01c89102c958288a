import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useActor, useMember } from '#src/data/session/useSession.ts';
import { submissionQuery } from '#src/data/submissions/queries.ts';
import { isAuthor } from '#src/domain/permissions.ts';
import { paths } from '#src/paths.ts';
import { ErrorPanel } from '#src/ui/ErrorPanel.tsx';
import { LoadingLines } from '#src/ui/LoadingLines.tsx';
import { PageFrame } from '#src/ui/PageFrame.tsx';
import { StandingScreen } from './StandingScreen.tsx';
import { UnsavedWords } from './UnsavedWords.tsx';
import { useKeptEntries } from './useKeptEntries.ts';
import { useStoredText } from './useStoredText.ts';
import { WritingScreen } from './WritingScreen.tsx';

type SubmissionScreenProps = {
  submissionId: string;
};

/** One text of the workspace: to write on, or to read while it is closed for changes. */
export function SubmissionScreen({ submissionId }: SubmissionScreenProps) {
  const { t } = useTranslation('editor');
  const { identity, member } = useMember();
  const actor = useActor();
  const { data: submission, error, refetch } = useQuery(submissionQuery(submissionId));
  const kept = useKeptEntries(identity.uid).filter((entry) => entry.submissionId === submissionId);
  const stored = useStoredText(submission, kept.length > 0);
  const [newest] = kept;
  const backTo = { to: paths.submissions.to(), label: t('page.back') };

  if (error) {
    return (
      <PageFrame title={newest?.entry.draft.content.title || t('page.untitled')} backTo={backTo}>
        <ErrorPanel error={error} onRetry={() => void refetch()} />
        {newest && (
          <UnsavedWords
            title={t('page.keptWords.title')}
            text={t('page.keptWords.text')}
            draft={newest.entry.draft}
            base={newest.entry.base}
          />
        )}
      </PageFrame>
    );
  }
  if (stored === undefined) {
    return (
      <PageFrame title={newest?.entry.draft.content.title || t('page.opening')} backTo={backTo}>
        <LoadingLines />
      </PageFrame>
    );
  }
  if (submission && !isAuthor(actor, submission)) return <StandingScreen submission={submission} />;
  return (
    <WritingScreen
      author={{ uid: identity.uid, organisationId: member.organisationId ?? '' }}
      submissionId={submissionId}
      submission={submission ?? null}
      stored={stored}
      isElsewhere={kept.length > 0}
    />
  );
}
