import { notifications } from '@mantine/notifications';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
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
import { remarksOf } from './keptReview.ts';
import { PersonName } from './PersonName.tsx';
import { PublishDialog } from './PublishDialog.tsx';
import { ReturnDialog } from './ReturnDialog.tsx';
import { isReviewField } from './reviewFields.ts';
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
};

type OpenDialog = 'return' | 'publish' | 'decline' | null;

/** The decision bar with its three dialogs, and what follows a decision. */
export function ReviewDecisions({
  seen,
  standing,
  now,
  live,
  review,
  claim,
  onShowNew,
}: ReviewDecisionsProps) {
  const { t } = useTranslation('review');
  const reviewer = { uid: useMember().identity.uid };
  const [open, setOpen] = useState<OpenDialog>(null);
  const newestShard = useQuery({ ...newestShardQuery(), enabled: open === 'publish' });
  const finish = useFinish(seen, review.clear);
  const { kept } = review;
  const remarks = remarksOf(kept);
  const refersTo = { submissionId: seen.id, version: seen.version };

  const returning = useMutation({
    mutationFn: () =>
      returnSubmission(database(), reviewer, { ...refersTo, reason: kept.reason.trim(), remarks }),
    onSuccess: () => finish('returned'),
  });
  const declining = useMutation({
    mutationFn: () => declineSubmission(database(), reviewer, { ...refersTo, reason: kept.reason.trim() }),
    onSuccess: () => finish('declined'),
  });
  const publishing = useMutation({
    mutationFn: (input: { reason: string }) =>
      publishSubmission(database(), reviewer, { ...refersTo, ...input, newestShard: newestShard.data ?? 1 }),
    onSuccess: () => finish('published'),
  });

  const isMine = standing.kind === 'mine';
  const stateOf = (mutation: { isPending: boolean; error: unknown }) => ({
    isPending: mutation.isPending,
    failure: decisionFailure(mutation.error),
    isMine,
    onHoldAgain: standing.kind === 'lapsed' ? () => claim.start.mutate() : null,
  });
  const close = () => {
    setOpen(null);
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
        onReturn={() => setOpen('return')}
        onPublish={() => setOpen('publish')}
        onDecline={() => setOpen('decline')}
        onShowNew={onShowNew}
        renderPerson={(uid) => <PersonName uid={uid} />}
      />
      <ReturnDialog
        isOpen={open === 'return'}
        onClose={close}
        reason={kept.reason}
        onReason={review.setReason}
        remarks={remarks}
        onConfirm={() => returning.mutate()}
        state={stateOf(returning)}
      />
      <PublishDialog
        isOpen={open === 'publish'}
        onClose={close}
        baseVersion={seen.baseVersion}
        live={live}
        remarkCount={remarks.length}
        onConfirm={publishing.mutate}
        state={stateOf(publishing)}
      />
      <DeclineDialog
        isOpen={open === 'decline'}
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

const confirmations = {
  returned: 'decision.return.done',
  published: 'decision.publish.done',
  declined: 'decision.decline.done',
} as const satisfies Record<DecisionOutcome, string>;

/** Back to the queue with a word of confirmation; the list continues after the item just decided. */
function useFinish({ content, submittedAt }: Submission, clear: () => void) {
  const { t } = useTranslation('review');
  const navigate = useNavigate();
  return (outcome: DecisionOutcome) => {
    clear();
    notifications.show({ message: t(confirmations[outcome], { title: content.title }) });
    const state = submittedAt ? { decidedSubmittedAt: submittedAt.getTime() } : null;
    void navigate(paths.review.to(), { state });
  };
}
