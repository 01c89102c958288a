import type { Note, Submission } from '#src/domain/submission.ts';

interface ReviewRounds {
  /** Decision notes with which the text went back to its author, oldest first: one for each round that is over. */
  returned: Note[];
  /** Notes of decisions that were taken back within their minute: notes are never deleted. */
  takenBack: ReadonlySet<string>;
}

/**
 * A return or refusal was taken back when, up to the next one or to now, only reviewers' corrections raised the
 * version: an author who goes on raises it too.
 */
export function reviewRounds(
  notes: readonly Note[],
  { version, decision }: Pick<Submission, 'version' | 'decision'>,
): ReviewRounds {
  const inOrder = [...notes].sort((a, b) => a.at.getTime() - b.at.getTime());
  const explained = inOrder.filter(({ outcome }) => outcome === 'returned' || outcome === 'declined');
  const takenBack = explained.filter((note, index) => {
    if (note.id === decision?.noteId) return false;
    const next = explained[index + 1];
    const corrections = inOrder.filter(
      ({ at, correction }) => correction && at > note.at && (!next || at < next.at),
    );
    return (next?.version ?? version) - note.version === corrections.length;
  });
  const ids = new Set(takenBack.map(({ id }) => id));
  return {
    returned: explained.filter(({ id, outcome }) => outcome === 'returned' && !ids.has(id)),
    takenBack: ids,
  };
}
