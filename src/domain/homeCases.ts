import { hash } from './hash.ts';
import type { LibraryItem } from './library.ts';
import { caseScorer, type Match, matchReasons, matchScore, placeReasons, type Reader } from './matching.ts';
import type { MatchWeights } from './matchWeights.ts';
import { type Turns, turnAt, turnsOf } from './turns.ts';

export interface HomeQuestion {
  reader: Reader;
  weights: MatchWeights;
  /** Days since 1970: each has other places. */
  day: number;
  places: number;
}

/** What a city's cases are worth to a reader: its best ones, which may be several. */
export interface RankedCity {
  organisationId: string;
  score: number;
  items: LibraryItem[];
}

/** As many of the best cities, for each place, take turns from day to day. */
const citiesPerPlace = 4;

/** Cities other than the reader's with something in common, best first; among equals the order is the reader's own. */
export function rankCities({ casesOf }: Turns, reader: Reader, weights: MatchWeights): RankedCity[] {
  const ranked: (RankedCity & { place: number })[] = [];
  const scoreOf = caseScorer(reader, weights);
  for (const [organisationId, cases] of casesOf) {
    const [first] = cases;
    if (!first || organisationId === reader.organisationId) continue;
    // What the city has in common is asked once for all of its cases.
    const ofCity = matchScore(placeReasons(first, reader), weights);
    const ofCase = cases.map(scoreOf);
    const best = Math.max(...ofCase);
    if (ofCity + best === 0) continue;
    ranked.push({
      organisationId,
      score: ofCity + best,
      items: cases.filter((_, index) => ofCase[index] === best),
      place: hash(`${reader.uid}~${organisationId}`),
    });
  }
  return ranked.sort(
    (a, b) => b.score - a.score || a.place - b.place || compare(a.organisationId, b.organisationId),
  );
}

/** What the home page shows; from 10,000 cases in some hundredths of a second. */
export function matchCases(items: readonly LibraryItem[], question: HomeQuestion): Match[] {
  const turns = turnsOf(items);
  return homeCases(question, turns, rankCities(turns, question.reader, question.weights));
}

/**
 * The cases on a reader's home page, one per city and never the reader's own. Half of the places, rounded up, belong to
 * the cities and cases whose turn it is; the others to the cities most like the reader's, which take turns as well, so
 * that a handful of good matches is not all that a reader ever sees. The same library, reader and day always give the
 * same answer.
 */
export function homeCases(
  { reader, weights, day, places }: HomeQuestion,
  turns: Turns,
  ranked: readonly RankedCity[],
): Match[] {
  const turnPlaces = Math.ceil(places / 2);
  const matchPlaces = places - turnPlaces;
  const onTurn = turnAt(turns, reader, day, turnPlaces);
  const taken = new Set(onTurn.map(({ organisationId }) => organisationId));
  const best = ranked.slice(0, matchPlaces * citiesPerPlace);
  const alike = [...rotated(best, day * matchPlaces), ...ranked.slice(best.length)]
    .filter(({ organisationId }) => !taken.has(organisationId))
    .slice(0, places - onTurn.length)
    .flatMap(({ organisationId, items }) => oneOf(items, `${reader.uid}~${day}~${organisationId}`));
  // Where little is known of a reader, the turns of others fill the page.
  const filled = alike.length < matchPlaces ? turnAt(turns, reader, day, places) : onTurn;
  const seen = new Set(alike.map(({ organisationId }) => organisationId));
  const turn = filled
    .filter(({ organisationId }) => !seen.has(organisationId))
    .slice(0, places - alike.length);
  return [
    ...byScore(
      alike.map((item) => ({ item, reasons: matchReasons(item, reader, weights) })),
      weights,
    ),
    ...turn.map((item) => ({ item, reasons: [...matchReasons(item, reader, weights), turnReason] })),
  ];
}

const turnReason = { kind: 'turn' } as const;

function byScore(matches: Match[], weights: MatchWeights): Match[] {
  return matches.toSorted(
    (a, b) =>
      matchScore(b.reasons, weights) - matchScore(a.reasons, weights) || compare(a.item.id, b.item.id),
  );
}

function rotated<T>(list: readonly T[], by: number): T[] {
  const first = list.length === 0 ? 0 : by % list.length;
  return [...list.slice(first), ...list.slice(0, first)];
}

/** One of several, always the same for the same key, whatever order they come in. */
function oneOf(items: readonly LibraryItem[], key: string): LibraryItem[] {
  const sorted = items.toSorted((a, b) => compare(a.id, b.id));
  return sorted.slice(hash(key) % sorted.length).slice(0, 1);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
