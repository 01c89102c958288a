import fc from 'fast-check';
import * as v from 'valibot';
import { expect, it } from 'vitest';
import {
  freeSavedSearchId,
  savedSearchIds,
  savedSearchLimits,
  savedSearchNameSchema,
  suggestedName,
} from './savedSearch.ts';

it('gives each search a place that is free, and none when all are taken', () => {
  fc.assert(
    fc.property(fc.subarray([...savedSearchIds]), (taken) => {
      const free = freeSavedSearchId(taken);
      if (taken.length === savedSearchIds.length) expect(free).toBeNull();
      else expect(taken).not.toContain(free);
    }),
  );
  expect(savedSearchIds).toHaveLength(savedSearchLimits.perMember);
  expect(freeSavedSearchId(['00', '02'])).toBe('01');
});

it('suggests a name of what was asked for', () => {
  expect(suggestedName(['green  roofs ', '', 'Europe', 'Measured only'])).toBe(
    'green roofs, Europe, Measured only',
  );
});

it('never suggests a name that would be refused', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 90 }), { maxLength: 6 }), (parts) => {
      const name = suggestedName(parts);
      expect(name === '' || v.is(savedSearchNameSchema, name)).toBe(true);
      expect(name).not.toMatch(/\p{Surrogate}/u);
    }),
  );
});
