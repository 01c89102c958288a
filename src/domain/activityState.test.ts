import { expect, it } from 'vitest';
import { noActivityFilters } from './activitySearch.ts';
import { activityWordsMax, readActivityState, writeActivityState } from './activityState.ts';

const read = (search: string) => readActivityState(new URLSearchParams(search));

it('is everything in the address, and nothing that is not asked for', () => {
  const search =
    'q=shade&pathway=resilient&status=running&region=europe&city=gn-1&city=gn-2&year=2024&sort=title&view=map&page=3';
  const state = read(search);
  expect(state).toEqual({
    words: 'shade',
    filters: {
      pathways: ['resilient'],
      statuses: ['running'],
      regions: ['europe'],
      cities: ['gn-1', 'gn-2'],
      years: ['2024'],
    },
    sort: 'title',
    view: 'map',
    page: 3,
  });
  expect(writeActivityState(state).toString()).toBe(search);
  expect(writeActivityState(read('')).toString()).toBe('');
});

it('leaves out what an address made up', () => {
  expect(
    read('pathway=magic&status=lost&region=atlantis&city=a/b&year=soon&sort=random&view=globe&page=-2'),
  ).toEqual({ words: '', filters: noActivityFilters, sort: 'best', view: 'list', page: 1 });
  expect(read(`q=${'a'.repeat(500)}`).words).toHaveLength(activityWordsMax);
  const many = Array.from({ length: 50 }, (_, index) => `city=c${index}`).join('&');
  expect(read(many).filters.cities).toHaveLength(20);
  expect(read('page=100000').page).toBe(100);
});

it('makes one address of the same choices in another order', () => {
  const search = (asked: string) => writeActivityState(read(asked)).toString();
  expect(search('pathway=resilient&pathway=equitable')).toBe(search('pathway=equitable&pathway=resilient'));
});
