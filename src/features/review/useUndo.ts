import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { database } from '#src/data/client/database.ts';
import { undoDecision } from '#src/data/moderation/undoDecision.ts';
import { useMember } from '#src/data/session/useSession.ts';
import { submissionQuery } from '#src/data/submissions/queries.ts';
import { decisionFailure } from './decisionFailure.ts';
import { forgetDecision, type RecentDecision, secondsToUndo, serverTime } from './recentDecision.ts';
import type { UndoState } from './UndoButton.tsx';

/** Taking back one's last decision, second by second; what was written goes to `onUndone` to be put back. */
export function useUndo(decision: RecentDecision, onUndone: (decision: RecentDecision) => void): UndoState {
  const { uid } = useMember().identity;
  const { data: live } = useQuery(submissionQuery(decision.submissionId));
  const seconds = useSecondsLeft(decision);
  const undoing = useMutation({
    mutationFn: () =>
      undoDecision(
        database(),
        { uid },
        {
          submissionId: decision.submissionId,
          now: serverTime(decision, live, Date.now()),
        },
      ),
    onSuccess: () => {
      forgetDecision(uid);
      onUndone(decision);
    },
  });
  return {
    seconds,
    hasAuthorGoneOn: live !== undefined && live !== null && live.version > decision.version,
    isPending: undoing.isPending,
    failure: decisionFailure(undoing.error),
    onUndo: () => undoing.mutate(),
  };
}

function useSecondsLeft(decision: RecentDecision): number {
  const [now, setNow] = useState(() => Date.now());
  const seconds = secondsToUndo(decision, now);
  const isRunning = seconds > 0;
  useEffect(() => {
    if (!isRunning) return;
    const update = () => setNow(Date.now());
    const timer = setInterval(update, 1000);
    // A sleeping tab's timers are late.
    document.addEventListener('visibilitychange', update);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', update);
    };
  }, [isRunning]);
  return seconds;
}
