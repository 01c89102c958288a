import { useMutation } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef } from 'react';
import { database } from '#src/data/client/database.ts';
import { claimSubmission, releaseClaim } from '#src/data/moderation/reviewCommands.ts';
import { useMember } from '#src/data/session/useSession.ts';
import type { Submission } from '#src/domain/submission.ts';

type ClaimOptions = {
  /** The claim is live and the reviewer's own. */
  isMine: boolean;
  /** Something is typed that belongs to a decision: leaving the page then keeps the claim. */
  isWriting: boolean;
};

/** The short lock on an item: taken on purpose, renewed while somebody is reading, given back on leaving. */
export function useClaim(submission: Submission, { isMine, isWriting }: ClaimOptions) {
  const { identity } = useMember();
  const reviewer = { uid: identity.uid };
  const claim = () => claimSubmission(database(), reviewer, submission.id, new Date());
  const start = useMutation({ mutationFn: claim });
  const renew = useMutation({ mutationFn: claim });
  const giveBack = useMutation({ mutationFn: () => releaseClaim(database(), reviewer, submission.id) });

  useRenewal(isMine ? (submission.claim?.at ?? null) : null, () => {
    if (!renew.isPending) renew.mutate();
  });
  useOnLeave(() => {
    // A failure is no harm: the claim ends by itself.
    if (isMine && !isWriting) releaseClaim(database(), reviewer, submission.id).catch(() => undefined);
  });
  return { start, giveBack };
}

const renewAfter = 5 * 60_000;
const checkEvery = 30_000;

/** Renews a claim older than five minutes while the tab is looked at and used; a forgotten tab lets go. */
function useRenewal(claimedAt: Date | null, renew: () => void) {
  const lastActive = useRef(0);
  const check = useEffectEvent(() => {
    const now = Date.now();
    if (!claimedAt || now - claimedAt.getTime() < renewAfter) return;
    if (document.visibilityState === 'visible' && now - lastActive.current < renewAfter) renew();
  });

  useEffect(() => {
    const noteActivity = () => {
      lastActive.current = Date.now();
    };
    noteActivity();
    const events = ['pointerdown', 'pointermove', 'keydown', 'scroll'] as const;
    for (const event of events) window.addEventListener(event, noteActivity, { passive: true });
    const timer = setInterval(check, checkEvery);
    return () => {
      for (const event of events) window.removeEventListener(event, noteActivity);
      clearInterval(timer);
    };
  }, []);
}

/** Runs when the page is left for good; React's rehearsal of effects in development mounts again at once. */
function useOnLeave(leave: () => void) {
  const leaving = useEffectEvent(leave);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    clearTimeout(timer.current);
    return () => {
      timer.current = setTimeout(leaving, 0);
    };
  }, []);
}
