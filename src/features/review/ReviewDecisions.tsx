import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router-dom';
import { newestShardQuery } from '#src/data/catalog/queries.ts';
import { database } from '#src/data/client/database.ts';
import { publishSubmission } from '#src/data/moderation/publishSubmission.ts';
import { declineSubmission, returnSubmission } from '#src/data/moderation/reviewCommands.ts';
import { useMember } from '#src/data/session/useSession.ts';
import type { CaseStudy } from '#src/domain/caseStudy.ts';
import type { ReviewStanding } from '#src/domain/reviewStanding.ts';
import type { DecisionOutcome, Submission } from '#src/domain/submission.ts';
import { paths } from '#src/paths.ts';
import { DecisionBar } from './DecisionBar.tsx';
import { DeclineDialog } from './DeclineDialog.tsx';
import { decisionFailure } from './decisionFailure.ts';
import { type KeptReview, remarksOf } from './keptReview.ts';
import { PersonName } from './PersonName.tsx';
import { PublishDialog } from './PublishDialog.tsx';
import { ReturnDialog } from './ReturnDialog.tsx';
import { rememberDecision } from './recentDecision.ts';
import { isReviewField } from './reviewFields.ts';
import { UndoHere } from './UndoHere.tsx';
import type { useClaim } from './useClaim.ts';
import type { useKeptReview } from './useKeptReview.ts';

type ReviewDecisionsProps = {
  /** The text as the reviewer sees it: its version is what a decision refers to. */
  seen: Submission;
  standing: ReviewStanding;
  now: Date;
  live: CaseStudy | null;
  review: ReturnType<typeof useKeptReview>;
  claim: ReturnType<typeof useClaim>;
  onShowNew: () => void;
  dialog: OpenDialog;
  onDialog: (dialog: OpenDialog) => void;
};

export type OpenDialog = 'return' | 'publish' | 'decline' | null;

/** The decision bar with its three dialogs, and what follows a decision. */
export function ReviewDecisions({
  seen,
  standing,
  now,
  live,
  review,
  claim,
  onShowNew,
  dialog,
  onDialog,
}: ReviewDecisionsProps) {
  const { t } = useTranslation('review');
  const reviewer = { uid: useMember().identity.uid };
  const newestShard = useQuery({ ...newestShardQuery(), enabled: dialog === 'publish' });
  const finish = useFinish(seen, review);
  const { kept } = review;
  const remarks = remarksOf(kept);
  const refersTo = { submissionId: seen.id, version: seen.version };

  const returning = useMutation({
    mutationFn: () =>
      returnSubmission(database(), reviewer, { ...refersTo, reason: kept.reason.trim(), remarks }),
    onMutate: noteTime,
    onSuccess: (_done, _input, sentAt) => finish('returned', sentAt),
  });
  const declining = useMutation({
    mutationFn: () => declineSubmission(database(), reviewer, { ...refersTo, reason: kept.reason.trim() }),
    onMutate: noteTime,
    onSuccess: (_done, _input, sentAt) => finish('declined', sentAt),
  });
  const publishing = useMutation({
    mutationFn: (input: { reason: string }) =>
      publishSubmission(database(), reviewer, { ...refersTo, ...input, newestShard: newestShard.data ?? 1 }),
    onMutate: noteTime,
    onSuccess: (_done, _input, sentAt) => finish('published', sentAt),
  });

  const isMine = standing.kind === 'mine';
  const stateOf = (mutation: { isPending: boolean; error: unknown }) => ({
    isPending: mutation.isPending,
    failure: decisionFailure(mutation.error),
    isMine,
    onHoldAgain: standing.kind === 'lapsed' ? () => claim.start.mutate() : null,
  });
  const close = () => {
    onDialog(null);
    for (const mutation of [returning, declining, publishing]) mutation.reset();
  };
  const writtenText = [
    kept.reason.trim(),
    ...remarks.map(({ field, text }) => `${isReviewField(field) ? t(`field.${field}`) : field}: ${text}`),
  ]
    .filter(Boolean)
    .join('\n\n');

  return (
    <>
      <DecisionBar
        standing={standing}
        now={now}
        remarkCount={remarks.length}
        writtenText={writtenText}
        isBusy={claim.start.isPending || claim.giveBack.isPending}
        failure={decisionFailure(claim.start.error ?? claim.giveBack.error)}
        onStart={() => claim.start.mutate()}
        onGiveBack={() => claim.giveBack.mutate()}
        onReturn={() => onDialog('return')}
        onPublish={() => onDialog('publish')}
        onDecline={() => onDialog('decline')}
        onShowNew={onShowNew}
        renderPerson={(uid) => <PersonName uid={uid} />}
        undo={<UndoHere key={seen.decision?.at.getTime()} submission={seen} onUndone={review.restore} />}
      />
      <ReturnDialog
        isOpen={dialog === 'return'}
        onClose={close}
        reason={kept.reason}
        onReason={review.setReason}
        remarks={remarks}
        onConfirm={() => returning.mutate()}
        state={stateOf(returning)}
      />
      <PublishDialog
        isOpen={dialog === 'publish'}
        onClose={close}
        baseVersion={seen.baseVersion}
        form={seen.content.form}
        live={live}
        remarkCount={remarks.length}
        onConfirm={publishing.mutate}
        state={stateOf(publishing)}
      />
      <DeclineDialog
        isOpen={dialog === 'decline'}
        onClose={close}
        reason={kept.reason}
        onReason={review.setReason}
        remarkCount={remarks.length}
        onConfirm={() => declining.mutate()}
        state={stateOf(declining)}
      />
    </>
  );
}

/** Before the command, so that the minute to take it back never seems longer than it is. */
const noteTime = () => Date.now();

/** Back to the queue, where the decision can be taken back for a minute; the list continues after the item. */
function useFinish(
  { id, version, content, submittedAt }: Submission,
  review: { kept: KeptReview; clear: () => void },
) {
  const { uid } = useMember().identity;
  const navigate = useNavigate();
  return (outcome: DecisionOutcome, sentAt: number) => {
    const { kept } = review;
    rememberDecision(uid, { submissionId: id, version, title: content.title, outcome, sentAt, kept });
    review.clear();
    const state = submittedAt ? { decidedSubmittedAt: submittedAt.getTime() } : null;
    void navigate(paths.review.to(), { state });
  };
}
