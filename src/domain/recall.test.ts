import { describe, expect, it } from 'vitest';
import { syntheticEntries } from '#firebase/admin/synthetic/network.ts';
import { demonstrationCases } from '#firebase/seed/demonstrationCases.ts';
import { organisationOf } from '#firebase/seed/organisations.ts';
import { casesInManyScripts, recallPairs } from '#tests/fixtures/recall.ts';
import { teaserOf } from './listedText.ts';
import { buildCaseSearch, type SearchableCase } from './search.ts';

const untagged = { pathways: '', topics: '', years: '' };
const known: SearchableCase[] = [
  ...demonstrationCases.map(({ id, content, organisationId }) => {
    const { name, country } = organisationOf(organisationId);
    return { ...untagged, id, title: content.title, teaser: teaserOf(content), city: name, country };
  }),
  ...casesInManyScripts.map((one) => ({ ...untagged, ...one })),
];
/** Invented cases in a dozen languages, some of them about the same things. */
const others = (count: number): SearchableCase[] => {
  const { items, organisations } = syntheticEntries(11, count);
  const places = new Map(organisations.map((one) => [one.id, one]));
  return items.map(({ id, title, teaser, organisationId }) => {
    const place = places.get(organisationId);
    return { ...untagged, id, title, teaser, city: place?.name ?? '', country: place?.country ?? '' };
  });
};

describe('recall: what somebody types finds the case that was meant', () => {
  it('asks at least sixty questions, with typing errors, accents and more than five scripts', () => {
    expect(recallPairs.length).toBeGreaterThanOrEqual(60);
    const ids = new Set(known.map(({ id }) => id));
    expect(recallPairs.filter(([, expected]) => !ids.has(expected))).toEqual([]);
  });

  it.each([0, 2000])('among the first three, for 95 of 100, beside %i other cases', (count) => {
    const search = buildCaseSearch([...known, ...others(count)]);
    const missed = recallPairs.filter(
      ([query, expected]) =>
        !search
          .search(query)
          .slice(0, 3)
          .some(({ id }) => id === expected),
    );
    const recall = 1 - missed.length / recallPairs.length;
    expect(recall, `missed: ${missed.map(([query]) => query).join(', ')}`).toBeGreaterThanOrEqual(0.95);
  });
});
