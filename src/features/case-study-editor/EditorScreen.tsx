import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useMemo, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router-dom';
import { caseStudyQuery } from '#src/data/case-studies/queries.ts';
import { database } from '#src/data/client/database.ts';
import { useMember } from '#src/data/session/useSession.ts';
import { submitForReview } from '#src/data/submissions/commands.ts';
import { notesQuery, submissionQuery } from '#src/data/submissions/queries.ts';
import { isSettled } from '#src/domain/autosave.ts';
import type { Submission } from '#src/domain/submission.ts';
import { paths } from '#src/paths.ts';
import { ErrorPanel } from '#src/ui/ErrorPanel.tsx';
import { LoadingLines } from '#src/ui/LoadingLines.tsx';
import { PageFrame } from '#src/ui/PageFrame.tsx';
import { StatusBadge } from '#src/ui/StatusBadge.tsx';
import { AlreadyThere } from './AlreadyThere.tsx';
import { CaseStudyEditor } from './CaseStudyEditor.tsx';
import { NotesConversation } from './NotesConversation.tsx';
import { PictureToolsContext } from './PictureToolsContext.ts';
import { pictureTools } from './pictureTools.ts';
import { type Revised, RevisionContext } from './RevisionContext.ts';
import { SinceReturned } from './SinceReturned.tsx';
import { WhoWrites } from './WhoWrites.tsx';
import type { Writing } from './writing.ts';

type EditorScreenProps = {
  writing: Writing;
  uid: string;
  submissionId: string;
  submission: Submission | null;
};

/** The page on which a case study is written. */
export function EditorScreen({ writing, uid, submissionId, submission }: EditorScreenProps) {
  const navigate = useNavigate();
  const client = useQueryClient();
  // There is no conversation about a text that is stored nowhere.
  const notes = useQuery({
    ...notesQuery(submissionId, { isModerator: false }),
    enabled: submission !== null,
  });
  const returned = notes.data?.findLast(({ outcome }) => outcome === 'returned');

  const tools = useMemo(
    () => pictureTools({ writing, uid, submissionId }, client),
    [writing, uid, submissionId, client],
  );

  const { organisationId } = useMember().member;
  const revised = useRevisedOf(submission);
  const settle = async () => isSettled(await writing.settle());

  const handIn = async (version: number) => {
    await submitForReview(database(), { uid }, { submissionId, version });
    // The listener says so too, a moment later; the next page must not see an old draft until then.
    client.setQueryData(submissionQuery(submissionId).queryKey, (known) =>
      known ? { ...known, status: 'submitted' as const, version: version + 1, submittedAt: null } : known,
    );
    await navigate(paths.submitted.to(submissionId));
  };

  return (
    <EditorFrame writing={writing} submission={submission}>
      {submission?.status === 'returned' && notes.isPending && <LoadingLines />}
      {submission?.status === 'returned' && notes.error && (
        <ErrorPanel error={notes.error} onRetry={() => void notes.refetch()} />
      )}
      <PictureToolsContext value={tools}>
        <RevisionContext value={revised}>
          <CaseStudyEditor
            writing={writing}
            returned={returned}
            sinceReturned={
              submission?.status === 'returned' && (
                <SinceReturned submissionId={submissionId} writing={writing} />
              )
            }
            alreadyThere={
              organisationId && (
                <AlreadyThere organisationId={organisationId} revisedId={revised?.caseStudyId} />
              )
            }
            onSubmit={handIn}
          >
            {submission && <WhoWrites submission={submission} uid={uid} settle={settle} />}
            {submission && (submission.status !== 'draft' || (notes.data ?? []).length > 0) && (
              <NotesConversation submission={submission} uid={uid} />
            )}
          </CaseStudyEditor>
        </RevisionContext>
      </PictureToolsContext>
    </EditorFrame>
  );
}

/** The case a revision is of, as readers see it; it says at once when another version is published meanwhile. */
function useRevisedOf(submission: Submission | null): Revised | null {
  const { caseStudyId = '', baseVersion = 0 } = submission ?? {};
  const isRevision = baseVersion > 0;
  const { data: live = null } = useQuery({ ...caseStudyQuery(caseStudyId), enabled: isRevision });
  return useMemo(
    () => (isRevision ? { caseStudyId, baseVersion, live } : null),
    [isRevision, caseStudyId, baseVersion, live],
  );
}

type EditorFrameProps = Pick<EditorScreenProps, 'writing' | 'submission'> & { children: ReactNode };

/** The page's title follows the field; on its own, so that the form is not drawn again with every letter of it. */
function EditorFrame({ writing, submission, children }: EditorFrameProps) {
  const { t } = useTranslation('editor');
  const title = useSyncExternalStore(writing.subscribe, () => writing.getState().draft.content.title);
  const baseVersion = submission?.baseVersion ?? 0;
  return (
    <PageFrame
      title={title || t('page.untitled')}
      eyebrow={
        <>
          <StatusBadge status={submission?.status ?? 'draft'} />{' '}
          {baseVersion > 0 && t('page.revision', { version: baseVersion })}
        </>
      }
      backTo={{ to: paths.submissions.to(), label: t('page.back') }}
    >
      {children}
    </PageFrame>
  );
}
