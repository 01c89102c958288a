import { expect, it } from 'vitest';
import { noDirectoryFilters } from './directory.ts';
import { readDirectoryState, writeDirectoryState } from './directoryState.ts';

const read = (address: string) => readDirectoryState(new URLSearchParams(address));

it('an address says all that was asked, and reads back the same', () => {
  const state = {
    words: 'são paulo',
    filters: {
      ...noDirectoryFilters,
      regions: ['africa', 'europe'],
      countries: ['Côte d’Ivoire'],
      coasts: ['coast'],
      hazards: ['heat'],
    },
    sort: 'largest',
    page: 3,
    view: 'map',
  } as const;
  expect(read(writeDirectoryState(state).toString())).toEqual(state);
});

it('the plain directory has a plain address', () => {
  expect(writeDirectoryState(read('')).toString()).toBe('');
});

it('what an address made up is left out', () => {
  expect(read('region=moon&region=africa&size=tiny&sort=beauty&view=globe&page=-2&country=')).toEqual({
    ...read('region=africa'),
  });
});

it('the same choices make the same address', () => {
  expect(read('hazard=heat&hazard=cold').filters.hazards).toEqual(
    read('hazard=cold&hazard=heat').filters.hazards,
  );
});
