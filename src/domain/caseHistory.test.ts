import { describe, expect, it } from 'vitest';
import { buildContent } from '#firebase/seed/builders.ts';
import { caseHistory, isReviewDue, levelGivenBy, reviewCutoff } from './caseHistory.ts';
import type { Change } from './caseStudy.ts';

const day = (date: string) => new Date(`${date}T09:00:00Z`);

function change(kind: Change['kind'], at: string, more: Partial<Change> = {}): Change {
  return {
    id: `${kind}-${at}`,
    kind,
    by: 'mirela',
    at: day(at),
    version: 1,
    from: '',
    to: '',
    note: '',
    ...more,
  };
}

const revisions = [
  {
    version: 2,
    kind: 'correction' as const,
    content: buildContent({ updatingNote: 'Of an older version' }),
    publishedAt: day('2026-05-02'),
    publishedBy: 'mirela',
  },
  {
    version: 1,
    kind: 'publication' as const,
    content: buildContent({ updatingNote: 'First words' }),
    publishedAt: day('2026-01-02'),
    publishedBy: 'mirela',
  },
];

describe('the history of a case', () => {
  it('has versions and what happened between them, newest first', () => {
    const history = caseHistory(revisions, [
      change('contact', '2026-06-01'),
      change('confirm', '2026-02-01'),
    ]);
    expect(history.map(({ kind }) => kind)).toEqual(['contact', 'correction', 'confirm', 'version']);
  });

  it('tells a correction once, with its field and its note, and not with the note of the text', () => {
    const history = caseHistory(revisions, [
      change('correct', '2026-05-02', { version: 2, from: 'lessons', note: 'A letter' }),
    ]);
    expect(history).toHaveLength(2);
    expect(history[0]).toMatchObject({ kind: 'correction', field: 'lessons', note: 'A letter' });
    expect(history[1]).toMatchObject({ kind: 'version', note: 'First words' });
  });

  it('knows who gave the present level, and that nobody gave an older one', () => {
    const checks = [
      change('check', '2026-03-01', { from: 'self-reported', to: 'checked' }),
      change('check', '2026-04-01', { from: 'checked', to: 'evaluated' }),
    ];
    expect(levelGivenBy(checks, { checkLevel: 'evaluated' })?.at).toEqual(day('2026-04-01'));
    // New figures are unchecked ones, whatever was decided before.
    expect(levelGivenBy(checks, { checkLevel: 'self-reported' })).toBeNull();
    expect(levelGivenBy([], { checkLevel: 'self-reported' })).toBeNull();
  });
});

describe('a text that is due for another look', () => {
  const now = day('2026-11-24');

  it('was confirmed two years ago or earlier, and is in the library', () => {
    expect(isReviewDue({ confirmedAt: day('2024-11-24'), status: 'published' }, now)).toBe(true);
    expect(isReviewDue({ confirmedAt: day('2024-11-25'), status: 'published' }, now)).toBe(false);
    expect(isReviewDue({ confirmedAt: day('2020-01-01'), status: 'archived' }, now)).toBe(false);
  });

  it('is found by the same day in a list', () => {
    expect(reviewCutoff(now)).toEqual(day('2024-11-24'));
  });
});
