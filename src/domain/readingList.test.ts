import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import {
  freeReadingListId,
  isFull,
  nameOfCopy,
  readingListId,
  readingListInputSchema,
  readingListLimits,
  withItemChange,
} from './readingList.ts';

const list = { name: 'Shade', note: '', items: ['a', 'b'], shared: false };
const isValid = (fields: object) => v.safeParse(readingListInputSchema, { ...list, ...fields }).success;

describe('a reading list', () => {
  it('has a name of one line', () => {
    expect(isValid({})).toBe(true);
    expect(isValid({ name: '  ' })).toBe(false);
    expect(isValid({ name: 'a\nb' })).toBe(false);
    expect(isValid({ name: 'a'.repeat(81) })).toBe(false);
  });

  it('holds each case once, and at most fifty', () => {
    const ids = Array.from({ length: 51 }, (_, number) => `case-${number}`);
    expect(isValid({ items: ids.slice(1) })).toBe(true);
    expect(isValid({ items: ids })).toBe(false);
    expect(isValid({ items: ['a', 'a'] })).toBe(false);
    expect(isValid({ items: ['a/b'] })).toBe(false);
    expect(isFull({ items: ids.slice(1) })).toBe(true);
    expect(isFull({ items: ids.slice(2) })).toBe(false);
  });
});

describe('the next name', () => {
  it('comes after the newest', () => {
    expect(freeReadingListId('ana', [])).toBe('ana-00');
    expect(freeReadingListId('ana', ['ana-00', 'ana-04'])).toBe('ana-05');
  });

  it('starts over at the end, and there is none when all are taken', () => {
    expect(freeReadingListId('ana', ['ana-29'])).toBe('ana-00');
    expect(freeReadingListId('ana', ['ana-00', 'ana-29'])).toBe('ana-01');
    const all = Array.from({ length: readingListLimits.perMember }, (_, n) => readingListId('ana', n));
    expect(freeReadingListId('ana', all)).toBeNull();
    expect(freeReadingListId('ana', all.toSpliced(7, 1))).toBe('ana-07');
  });
});

describe('changing the order', () => {
  it('adds at the end or at a place, and once', () => {
    expect(withItemChange(['a'], { kind: 'add', caseStudyId: 'b' })).toEqual(['a', 'b']);
    expect(withItemChange(['a', 'b'], { kind: 'add', caseStudyId: 'c', at: 1 })).toEqual(['a', 'c', 'b']);
    expect(withItemChange(['a'], { kind: 'add', caseStudyId: 'a' })).toEqual(['a']);
  });

  it('moves by one place, not past the ends', () => {
    expect(withItemChange(['a', 'b', 'c'], { kind: 'move', caseStudyId: 'c', by: -1 })).toEqual([
      'a',
      'c',
      'b',
    ]);
    expect(withItemChange(['a', 'b'], { kind: 'move', caseStudyId: 'a', by: -1 })).toEqual(['a', 'b']);
    expect(withItemChange(['a', 'b'], { kind: 'move', caseStudyId: 'b', by: 1 })).toEqual(['a', 'b']);
    expect(withItemChange(['a', 'b'], { kind: 'move', caseStudyId: 'gone', by: 1 })).toEqual(['a', 'b']);
  });

  const ids = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'));
  const caseStudyId = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g');
  const change = fc.oneof(
    fc.record({ kind: fc.constant('add' as const), caseStudyId }),
    fc.record({ kind: fc.constant('remove' as const), caseStudyId }),
    fc.record({
      kind: fc.constant('move' as const),
      caseStudyId,
      by: fc.constantFrom(-1 as const, 1 as const),
    }),
  );

  it('never doubles a case, and touches no other', () => {
    fc.assert(
      fc.property(ids, change, (items, one) => {
        const after = withItemChange(items, one);
        expect(new Set(after).size).toBe(after.length);
        const others = (all: readonly string[]) => all.filter((id) => id !== one.caseStudyId);
        expect(others(after)).toEqual(others(items));
      }),
    );
  });

  it('of two tabs keeps both additions, in whichever order they arrive', () => {
    fc.assert(
      fc.property(ids, caseStudyId, caseStudyId, (items, one, other) => {
        const both = [one, other].reduce<readonly string[]>(
          (stored, added) => withItemChange(stored, { kind: 'add', caseStudyId: added }),
          items,
        );
        expect(both).toEqual(expect.arrayContaining([...items, one, other]));
      }),
    );
  });
});

describe('a copy', () => {
  const named = (name: string) => `${name} (copy)`;

  it('says that it is one', () => expect(nameOfCopy('Shade', named)).toBe('Shade (copy)'));

  it('fits, whatever the name', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 80 }), (name) => {
        expect(nameOfCopy(name, named).length).toBeLessThanOrEqual(readingListLimits.name);
      }),
    );
    expect(nameOfCopy('a'.repeat(80), named)).toBe(`${'a'.repeat(72)}… (copy)`);
  });
});
