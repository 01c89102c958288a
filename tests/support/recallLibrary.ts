import { syntheticEntries } from '#firebase/admin/synthetic/network.ts';
import { demonstrationCases } from '#firebase/seed/demonstrationCases.ts';
import { organisationOf } from '#firebase/seed/organisations.ts';
import { teaserOf } from '#src/domain/listedText.ts';
import { buildCaseSearch, type SearchableCase } from '#src/domain/search.ts';
import { casesInManyScripts, recallPairs } from '#tests/fixtures/recall.ts';

const untagged = { pathways: '', topics: '', years: '' };

/** The cases that the questions of `recallPairs` mean. */
export const knownCases: readonly SearchableCase[] = [
  ...demonstrationCases.map(({ id, content, organisationId }) => {
    const { name, country } = organisationOf(organisationId);
    return { ...untagged, id, title: content.title, teaser: teaserOf(content), city: name, country };
  }),
  ...casesInManyScripts.map((one) => ({ ...untagged, ...one })),
];

/** The questions whose case is not among the first three, beside so many invented cases in a dozen languages. */
export function missedQuestions(others: number): readonly (readonly [query: string, expected: string])[] {
  const search = buildCaseSearch([...knownCases, ...inventedCases(others)]);
  return recallPairs.filter(
    ([query, expected]) =>
      !search
        .search(query)
        .slice(0, 3)
        .some(({ id }) => id === expected),
  );
}

/** Some of them are about the same things. */
function inventedCases(count: number): SearchableCase[] {
  const { items, organisations } = syntheticEntries(11, count);
  const places = new Map(organisations.map((one) => [one.id, one]));
  return items.map(({ id, title, teaser, organisationId }) => {
    const place = places.get(organisationId);
    return { ...untagged, id, title, teaser, city: place?.name ?? '', country: place?.country ?? '' };
  });
}
