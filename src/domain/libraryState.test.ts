import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evidenceKinds, stages } from './caseStudy.ts';
import { contentLanguages, pathways, topics, worldRegions } from './classification.ts';
import { librarySorts, noFilters } from './library.ts';
import {
  besideLibraryState,
  type LibraryState,
  libraryViews,
  readLibraryState,
  readQuery,
  writeLibraryState,
  writeQuery,
} from './libraryState.ts';
import { periods } from './period.ts';
import { sizeBands } from './sizeBand.ts';

const plain: LibraryState = { words: '', filters: noFilters, sort: 'relevance', page: 1, view: 'list' };
const read = (address: string) => readLibraryState(new URLSearchParams(address));

const anyState: fc.Arbitrary<LibraryState> = fc.record({
  words: fc
    .string({ unit: 'grapheme', maxLength: 40 })
    .filter((words) => words === '' || words.trim() !== ''),
  filters: fc.record({
    pathways: fc.subarray([...pathways]),
    topics: fc.subarray([...topics]),
    regions: fc.subarray([...worldRegions]),
    countries: fc.uniqueArray(fc.string({ minLength: 1, maxLength: 80 }), { maxLength: 20 }),
    sizes: fc.subarray([...sizeBands]),
    stages: fc.subarray([...stages]),
    evidence: fc.subarray([...evidenceKinds]),
    periods: fc.subarray([...periods]),
    languages: fc.subarray([...contentLanguages]),
    call: fc.boolean(),
  }),
  sort: fc.constantFrom(...librarySorts),
  page: fc.integer({ min: 1, max: 500 }),
  view: fc.constantFrom(...libraryViews),
});

describe('the address of a search', () => {
  it('leads back to the same search', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        expect(read(`${writeLibraryState(state)}`)).toEqual(state);
      }),
    );
  });

  it('says nothing where nothing is asked', () => {
    expect(`${writeLibraryState(plain)}`).toBe('');
    expect(`${writeLibraryState({ ...plain, words: '  ' })}`).toBe('');
    expect(read('')).toEqual(plain);
  });

  it('is read however it was made up', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.string())), (pairs) => {
        const state = readLibraryState(new URLSearchParams(pairs));
        expect(readLibraryState(writeLibraryState(state))).toEqual({
          ...state,
          words: state.words.trim() === '' ? '' : state.words,
        });
      }),
    );
    expect(read('pathway=magic&sort=random&page=-3&view=3d&call=yes&country=')).toEqual(plain);
    expect(read('page=1e9').page).toBe(500);
  });
});

it('a saved search keeps the question and not the place on the screen', () => {
  fc.assert(
    fc.property(anyState, (state) => {
      const kept = writeQuery(state);
      expect(readQuery(kept)).toEqual({
        words: state.words.trim(),
        filters: state.filters,
        sort: state.sort,
      });
      expect(kept).not.toMatch(/(^|&)(page|view)=/);
    }),
  );
});

it('what stands beside it in an address is told apart from it', () => {
  fc.assert(
    fc.property(anyState, (state) => {
      const params = writeLibraryState(state);
      expect(besideLibraryState(params)).toEqual([]);
      params.append('place', 'ghent');
      expect(besideLibraryState(params)).toEqual([['place', 'ghent']]);
    }),
  );
});
