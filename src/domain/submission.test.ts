import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Draft, emptyContent, emptyMemberOnly } from './caseStudy.ts';
import { claimMinutes, isClaimLive, isSame, isSameDraft, mergeDrafts } from './submission.ts';

const base: Draft = { content: { ...emptyContent, title: 'Cool roofs' }, memberOnly: emptyMemberOnly };
const withContent = (content: Partial<Draft['content']>): Draft => ({
  ...base,
  content: { ...base.content, ...content },
});

describe('a claim', () => {
  const at = new Date('2026-11-23T10:00:00Z');
  it('is live until a quarter of an hour has passed', () => {
    const end = at.getTime() + claimMinutes * 60_000;
    expect(isClaimLive({ by: 'm', at }, new Date(end - 1))).toBe(true);
    expect(isClaimLive({ by: 'm', at }, new Date(end))).toBe(false);
    expect(isClaimLive(null, at)).toBe(false);
  });
});

describe('merging two drafts of one base', () => {
  it('takes each field from the side that changed it', () => {
    const { merged, conflicts } = mergeDrafts(
      base,
      withContent({ summary: 'mine' }),
      withContent({ challenge: 'theirs' }),
    );
    expect(conflicts).toEqual([]);
    expect(merged.content).toMatchObject({ summary: 'mine', challenge: 'theirs' });
  });

  it('shows a field changed on both sides as a conflict and keeps mine until it is settled', () => {
    const { merged, conflicts } = mergeDrafts(
      base,
      withContent({ summary: 'mine' }),
      withContent({ summary: 'theirs' }),
    );
    expect(conflicts).toEqual([{ field: 'content.summary', mine: 'mine', theirs: 'theirs' }]);
    expect(merged.content.summary).toBe('mine');
  });

  it('sees no conflict where both sides made the same change', () => {
    const both = withContent({ topics: ['housing'] });
    expect(mergeDrafts(base, both, structuredClone(both)).conflicts).toEqual([]);
  });

  it('never drops a change: every changed field is merged or in conflict', () => {
    const fields = fc.record({
      title: fc.string(),
      summary: fc.string(),
      lessons: fc.string(),
      funding: fc.string(),
    });
    fc.assert(
      fc.property(fields, fields, fields, (start, mine, theirs) => {
        const { merged, conflicts } = mergeDrafts(withContent(start), withContent(mine), withContent(theirs));
        for (const field of ['title', 'summary', 'lessons', 'funding'] as const) {
          const isConflict = conflicts.some((conflict) => conflict.field === `content.${field}`);
          const expected = mine[field] === start[field] ? theirs[field] : mine[field];
          expect(merged.content[field]).toBe(expected);
          const isDoubleEdit =
            mine[field] !== start[field] && theirs[field] !== start[field] && mine[field] !== theirs[field];
          expect(isConflict).toBe(isDoubleEdit);
        }
      }),
    );
  });
});

describe('equality of drafts', () => {
  it('does not depend on the order of keys', () => {
    expect(isSame({ a: 1, b: [{ c: 2, d: null }] }, { b: [{ d: null, c: 2 }], a: 1 })).toBe(true);
    expect(isSame({ a: undefined }, {})).toBe(false);
    expect(isSame([1, 2], [2, 1])).toBe(false);
  });
  it('sees any change', () => {
    expect(isSameDraft(base, structuredClone(base))).toBe(true);
    expect(isSameDraft(base, withContent({ consent: true }))).toBe(false);
  });
});
