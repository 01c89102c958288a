import { fullNetwork, syntheticEntries } from '#firebase/admin/synthetic/network.ts';
import { syntheticPlaces } from '#firebase/admin/synthetic/organisations.ts';
import { randomOf } from '#firebase/admin/synthetic/random.ts';
import { hazards, pathways, worldRegions } from '#src/domain/classification.ts';
import { directoryOf, directorySorts, noDirectoryFilters, searchDirectory } from '#src/domain/directory.ts';
import { answer, type FinderQuery } from '#src/domain/finder.ts';
import { emptyFinder, type FinderState, putOrganisations, putShard } from '#src/domain/finderState.ts';
import { noFilters } from '#src/domain/library.ts';
import { recallPairs } from '#tests/fixtures/recall.ts';
import { fairnessOfMonth } from '#tests/support/networkMonth.ts';
import { missedQuestions } from '#tests/support/recallLibrary.ts';
import { percentile, report, rounded } from '../figures.ts';
import { benchSeed } from './measureNetwork.ts';
import { someQueries } from './queries.ts';

/** What needs no browser: the functions that the finder's worker runs, on the same ten thousand cases. */
export function measureFunctions(): void {
  const { items, organisations } = syntheticEntries(benchSeed, fullNetwork.cases);
  const state = emptyFinder();
  putOrganisations(state, organisations);
  putShard(state, 's0001', items);
  measureAgreement(state, someQueries(benchSeed + 1, items, 100));
  measureRecall();
  measureFairness();
  measureDirectory();
}

/** What the directory does at every key and every filter, over all governments of the network. */
function measureDirectory(): void {
  const places = syntheticPlaces(benchSeed, fullNetwork.organisations).map(
    ({ organisation }) => organisation,
  );
  const begun = performance.now();
  const directory = directoryOf(places);
  const prepared = performance.now() - begun;
  const random = randomOf(benchSeed, 'directory', 0);
  const times: number[] = [];
  for (let index = 0; index < 700; index += 1) {
    const { name, region } = random.pick(places);
    const filters =
      index % 3 === 0
        ? noDirectoryFilters
        : { ...noDirectoryFilters, regions: [region], hazards: random.some(hazards, 2) };
    const words = index % 4 === 0 ? '' : name.slice(0, random.whole(1, name.length));
    const asked = performance.now();
    searchDirectory(directory, { words, filters, sort: random.pick(directorySorts) });
    // The first ones are slow while the engine learns them.
    if (index >= 100) times.push(performance.now() - asked);
  }
  const how = `${times.length} questions over ${places.length} governments`;
  report({
    name: 'directory.prepare',
    value: rounded(prepared),
    unit: 'ms',
    budget: null,
    how: 'once a visit',
  });
  report({
    name: 'directory.filter.p95',
    value: rounded(percentile(times, 0.95), 2),
    unit: 'ms',
    budget: 16,
    how,
  });
  report({
    name: 'directory.filter.max',
    value: rounded(Math.max(...times), 2),
    unit: 'ms',
    budget: null,
    how,
  });
}

/** A committed list of what people type and the case they mean: among the first three results? */
function measureRecall(): void {
  const missed = missedQuestions(fullNetwork.cases);
  report({
    name: 'recall.firstThree',
    value: rounded(100 * (1 - missed.length / recallPairs.length)),
    unit: '% of questions',
    budget: null,
    least: 95,
    how: `${recallPairs.length} questions beside ${fullNetwork.cases} other cases; missed: ${missed.map(([query]) => query).join(', ') || 'none'}`,
  });
}

/** A tenth of the members. */
const readers = 2_500;

/** How evenly the home pages of a month show the cases of the network, beside what “newest first” would. */
function measureFairness(): void {
  const { organisations, cases } = fullNetwork;
  const { home, newestFirst } = fairnessOfMonth(benchSeed, { organisations, cases, readers });
  const how = `${readers} members look in daily for thirty days, six places`;
  report({
    name: 'fairness.neverShown',
    value: home.cases - home.shown,
    unit: `of ${home.cases} cases`,
    budget: 0,
    how,
  });
  report({ name: 'fairness.gini', value: rounded(home.gini, 3), unit: 'Gini index', budget: 0.5, how });
  report({
    name: 'fairness.giniOfCities',
    value: rounded(home.cityGini, 3),
    unit: 'Gini index',
    budget: null,
  });
  report({
    name: 'fairness.newestFirst.gini',
    value: rounded(newestFirst.gini, 3),
    unit: 'Gini index',
    budget: null,
    how: `${newestFirst.shown} cases are shown at all`,
  });
}

/** Map and list are two looks at one answer: as many cases, and of the same governments. */
function measureAgreement(state: FinderState, words: readonly string[]): void {
  let disagreeing = 0;
  let found = 0;
  for (const [index, typed] of words.entries()) {
    const query = queryOf(index, typed);
    const list = answer(state, 'find', { query, count: Number.POSITIVE_INFINITY });
    const map = answer(state, 'places', { query });
    found += list.total;
    const inList = new Map<string, number>();
    for (const { item } of list.found) {
      if (item.lat !== null) inList.set(item.organisationId, (inList.get(item.organisationId) ?? 0) + 1);
    }
    const isSame =
      map.places.length === inList.size &&
      map.places.every(({ organisationId, count }) => inList.get(organisationId) === count) &&
      map.places.reduce((sum, { count }) => sum + count, map.withoutPlace) === list.total;
    if (!isSame) disagreeing += 1;
  }
  report({
    name: 'map.disagreeingQueries',
    value: disagreeing,
    unit: 'of 100 queries',
    budget: 0,
    how: `${found} cases found in all`,
  });
}

/** A third by words, a third by filters, a third by both. */
function queryOf(index: number, typed: string): FinderQuery {
  const random = randomOf(benchSeed, 'filters', index);
  const isFiltered = index % 3 !== 0;
  return {
    words: index % 3 === 1 ? '' : typed,
    sort: 'relevance',
    filters: isFiltered
      ? { ...noFilters, regions: random.some(worldRegions, 3), pathways: random.some(pathways, 2) }
      : noFilters,
  };
}
