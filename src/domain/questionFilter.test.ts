import { describe, expect, it } from 'vitest';
import { buildQuestion } from '#firebase/seed/questionBuilders.ts';
import { addressOfFilter, filterOfAddress, fitsFilter, isFiltered, noFilter } from './questionFilter.ts';

describe('a filter and its address', () => {
  it('are the same', () => {
    const filter = { set: 'mine', isUnanswered: true, kind: 'event', topic: 'coasts' } as const;
    expect(addressOfFilter(filter).toString()).toBe('whose=mine&unanswered=1&about=event&topic=coasts');
    expect(filterOfAddress(addressOfFilter(filter))).toEqual(filter);
    expect(addressOfFilter(noFilter).toString()).toBe('');
    expect(filterOfAddress(new URLSearchParams())).toEqual(noFilter);
  });

  it('ignores what nobody can choose', () => {
    const params = new URLSearchParams('whose=theirs&unanswered=yes&about=person&topic=football');
    expect(filterOfAddress(params)).toEqual(noFilter);
    expect(isFiltered(noFilter)).toBe(false);
  });

  it.each([{ set: 'city' }, { isUnanswered: true }, { kind: 'free' }, { topic: 'coasts' }] as const)(
    'tells that something is chosen: %o',
    (chosen) => {
      expect(isFiltered({ ...noFilter, ...chosen })).toBe(true);
    },
  );
});

describe('a question fits', () => {
  const question = buildQuestion({ topics: ['coasts'], answers: 0 });

  it('when nothing is chosen, and when every choice is true of it', () => {
    expect(fitsFilter(question, noFilter)).toBe(true);
    expect(fitsFilter(question, { isUnanswered: true, kind: 'free', topic: 'coasts' })).toBe(true);
  });

  it.each([
    [{ ...question, answers: 1 }, { isUnanswered: true }],
    [question, { kind: 'event' }],
    [question, { topic: 'housing' }],
  ] as const)('not when one is false of it', (one, chosen) => {
    expect(fitsFilter(one, { ...noFilter, ...chosen })).toBe(false);
  });
});
