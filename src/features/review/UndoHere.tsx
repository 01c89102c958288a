import { useState } from 'react';
import { useMember } from '#src/data/session/useSession.ts';
import { canStillUndo, type Submission } from '#src/domain/submission.ts';
import { emptyReview, type KeptReview } from './keptReview.ts';
import { type RecentDecision, recallDecision } from './recentDecision.ts';
import { UndoButton } from './UndoButton.tsx';
import { useUndo } from './useUndo.ts';

type UndoHereProps = {
  submission: Submission;
  /** Given what the reviewer had written before deciding. */
  onUndone: (kept: KeptReview) => void;
};

/** The way back on the page of the decided text itself; nothing once the minute was over before the page was opened. */
export function UndoHere({ submission, onUndone }: UndoHereProps) {
  const { uid } = useMember().identity;
  const [decision] = useState(() => decisionOn(submission, uid, Date.now()));
  return decision && <Undo decision={decision} onUndone={onUndone} />;
}

function Undo({ decision, onUndone }: { decision: RecentDecision; onUndone: UndoHereProps['onUndone'] }) {
  return <UndoButton {...useUndo(decision, ({ kept }) => onUndone(kept))} />;
}

/** What this tab remembers; from another tab or device, what the text itself says. */
function decisionOn(submission: Submission, uid: string, now: number): RecentDecision | null {
  const { id, version, content, decision } = submission;
  const recent = recallDecision(uid, now);
  if (recent?.submissionId === id && recent.version === version) return recent;
  if (!decision || !canStillUndo(submission, uid, new Date(now))) return null;
  const { outcome, at } = decision;
  return {
    submissionId: id,
    version,
    title: content.title,
    outcome,
    sentAt: at.getTime(),
    kept: emptyReview,
  };
}
