import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import {
  type Bookmark,
  bookmarkKey,
  bookmarkLimits,
  bookmarkList,
  bookmarksSchema,
  bookmarkTitle,
  findBookmarks,
} from './bookmark.ts';

const at = (day: number) => new Date(Date.UTC(2026, 10, day));
const entry = (id: string, day: number, fields: object = {}) =>
  ({
    kind: 'caseStudy',
    id,
    eventId: null,
    title: `Case ${id}`,
    note: '',
    savedAt: at(day),
    ...fields,
  }) as const;
const stored = (entries: object) => ({ id: 'all', entries, lastKey: '', updatedAt: at(1) });

describe('bookmarks', () => {
  it('are listed with the last one first', () => {
    const list = bookmarkList({
      entries: { 'caseStudy~a': entry('a', 1), 'caseStudy~b': entry('b', 3), 'caseStudy~c': entry('c', 2) },
    });
    expect(list.map(({ key }) => key)).toEqual(['caseStudy~b', 'caseStudy~c', 'caseStudy~a']);
  });

  it('are named after what they keep; an account after its event, too', () => {
    expect(bookmarkKey({ kind: 'question', id: 'shade', eventId: null })).toBe('question~shade');
    expect(bookmarkKey({ kind: 'account', id: 'x', eventId: 'cop' })).toBe('account~cop~x');
  });

  it('are bounded, and an account needs its event', () => {
    const fits = (entries: object) => v.is(bookmarksSchema, stored(entries));
    const many = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, n) => [`caseStudy~${n}`, entry(`${n}`, 1)]));
    expect(fits(many(bookmarkLimits.most))).toBe(true);
    expect(fits(many(bookmarkLimits.most + 1))).toBe(false);
    expect(fits({ a: entry('x', 1, { kind: 'account', eventId: 'cop' }) })).toBe(true);
    expect(fits({ a: entry('x', 1, { kind: 'account' }) })).toBe(false);
    expect(fits({ a: entry('x', 1, { eventId: 'cop' }) })).toBe(false);
    expect(fits({ a: entry('x', 1, { note: 'n'.repeat(201) }) })).toBe(false);
  });

  it('have a title of one line that fits, whatever a record calls itself', () => {
    expect(bookmarkTitle('  Shade\non the   way ')).toBe('Shade on the way');
    expect(bookmarkTitle('x'.repeat(200))).toHaveLength(200);
    expect(bookmarkTitle('x'.repeat(201))).toBe(`${'x'.repeat(199)}…`);
    expect(bookmarkTitle(`${'x'.repeat(198)}🌳🌳`)).toBe(`${'x'.repeat(198)}…`);
  });

  it('are found by kind, and by words of title and note, accents or not', () => {
    const list: Bookmark[] = bookmarkList({
      entries: {
        a: entry('a', 3, { title: 'Corredores verdes de Medellín' }),
        b: entry('b', 2, { note: 'for the council in Medellin' }),
        c: entry('c', 1, { kind: 'question' }),
      },
    });
    const found = (kind: Bookmark['kind'] | null, words: string) =>
      findBookmarks(list, { kind, words }).map(({ key }) => key);
    expect(found(null, 'medellin')).toEqual(['a', 'b']);
    expect(found(null, 'VERDES medellín')).toEqual(['a']);
    expect(found('question', '')).toEqual(['c']);
    expect(found('question', 'verdes')).toEqual([]);
  });
});
