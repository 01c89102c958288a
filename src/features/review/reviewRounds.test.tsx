import { describe, expect, it } from 'vitest';
import { buildNote } from '#firebase/seed/builders.ts';
import type { Note, Submission } from '#src/domain/submission.ts';
import { reviewRounds } from './reviewRounds.ts';

let minutes = 0;
const note = (id: string, overrides: Partial<Note>): Note =>
  buildNote({
    id,
    at: new Date(Date.UTC(2026, 10, 20, 9, minutes++)),
    remarks: [],
    outcome: null,
    ...overrides,
  });
const returned = (id: string, version: number) => note(id, { version, outcome: 'returned' });
const correction = (id: string, version: number) =>
  note(id, { version, correction: { field: 'title', before: 'a', after: 'b' } });
const decision = (noteId: string | null, version: number): Submission['decision'] => ({
  outcome: 'returned',
  by: 'mirela',
  at: new Date('2026-11-20T10:00:00Z'),
  version,
  noteId,
});

function rounds(notes: Note[], submission: Pick<Submission, 'version' | 'decision'>) {
  const found = reviewRounds(notes, submission);
  return { returned: found.returned.map(({ id }) => id), takenBack: [...found.takenBack] };
}

describe('the rounds of a review', () => {
  it('are the returns, oldest first', () => {
    const notes = [returned('first', 2), returned('second', 5)];
    const found = rounds([...notes].reverse(), { version: 7, decision: decision('second', 5) });
    expect(found).toEqual({ returned: ['first', 'second'], takenBack: [] });
  });

  it('leave out a return that was taken back', () => {
    const found = rounds([returned('undone', 2)], { version: 2, decision: null });
    expect(found).toEqual({ returned: [], takenBack: ['undone'] });
  });

  it('know a return that was taken back, corrected and made again', () => {
    const notes = [returned('undone', 2), correction('slip', 3), returned('again', 3)];
    const found = rounds(notes, { version: 3, decision: decision('again', 3) });
    expect(found).toEqual({ returned: ['again'], takenBack: ['undone'] });
  });

  it('know a text that came back unchanged, and a correction after it', () => {
    const notes = [returned('first', 2), correction('slip', 4)];
    const found = rounds(notes, { version: 4, decision: decision('first', 2) });
    expect(found).toEqual({ returned: ['first'], takenBack: [] });
  });

  it('know a refusal that was taken back', () => {
    const notes = [note('no', { version: 2, outcome: 'declined' })];
    expect(rounds(notes, { version: 2, decision: null }).takenBack).toEqual(['no']);
  });
});
