import type { Note } from '#src/domain/submission.ts';

/** The decision notes with which a text went back to its author, oldest first: one for each round that is over. */
export function returnedRounds(notes: readonly Note[]): Note[] {
  return notes
    .filter(({ outcome }) => outcome === 'returned')
    .sort((a, b) => a.at.getTime() - b.at.getTime());
}
