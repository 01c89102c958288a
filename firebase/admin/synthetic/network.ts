import { type Publication, publishedCase } from '#firebase/seed/publishedCase.ts';
import type { PortableCase } from '#src/domain/caseFile.ts';
import { type CatalogItem, catalogEntry, catalogItem, shardId } from '#src/domain/catalog.ts';
import { type ListedOrganisation, organisationEntry } from '#src/domain/organisation.ts';
import { type CasePlace, syntheticCase } from './cases.ts';
import { memberUid } from './members.ts';
import { type Place, syntheticPlaces } from './organisations.ts';
import { type Random, randomOf } from './random.ts';

export interface NetworkSize {
  organisations: number;
  cases: number;
}

/** As many as the network hopes for. */
export const fullNetwork = { organisations: 2_500, members: 25_000, cases: 10_000 } as const;

/** Governments of this share have published at least once; the others are the silent ones. */
const writingShare = 0.4;

/** An invented network: the same for the same numbers. */
export function syntheticNetwork(seed: number, { organisations, cases }: NetworkSize) {
  const places = syntheticPlaces(seed, organisations);
  const choose = writers(seed, places);
  return {
    places,
    /** One at a time: all of them together weigh more than most machines like. */
    caseAt: (index: number): PortableCase => syntheticCase(seed, index, choose),
    cases,
  };
}

/** Catalog and list of governments, as tests and measurements of finding want them, without anything else. */
export function syntheticEntries(
  seed: number,
  cases: number,
  organisations: number = fullNetwork.organisations,
): { items: CatalogItem[]; organisations: ListedOrganisation[] } {
  const network = syntheticNetwork(seed, { organisations, cases });
  return {
    organisations: network.places.map(({ organisation }) => ({
      id: organisation.id,
      ...organisationEntry(organisation),
    })),
    items: Array.from({ length: cases }, (_, index) => {
      const portable = network.caseAt(index);
      return catalogItem(
        portable.id,
        catalogEntry(
          publishedCase(portable, publicationOf(portable, shardId(1))),
          portable.memberOnly,
          portable.publishedAt,
        ),
      );
    }),
  };
}

/** The first member of its government wrote a synthetic case. */
export function publicationOf(
  { organisationId }: Pick<PortableCase, 'organisationId'>,
  shard: string,
): Publication {
  const authorUid = memberUid(Number(organisationId.slice(-5)));
  return { authorUid, publishedBy: 'demo-secretariat', shard, editId: 'synthetic', reason: '' };
}

/**
 * Chooses the city of a case. Few write much and most write nothing: the first of a thousand writes some sixty times as
 * much as the last. Europe and North America come first more often, as in the networks one knows.
 */
function writers(seed: number, places: readonly Place[]): (random: Random) => CasePlace {
  const ranked = places
    .map((place, index) => {
      const luck = randomOf(seed, 'writer', index).next();
      const isUsual = ['europe', 'north-america'].includes(place.country.region);
      return { ...place, index, rank: isUsual ? luck * 0.6 : luck };
    })
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, Math.max(1, Math.round(places.length * writingShare)));
  const sums: number[] = [];
  let sum = 0;
  for (let place = 0; place < ranked.length; place += 1) {
    sum += (place + 10) ** -0.9;
    sums.push(sum);
  }
  return (random) => {
    const found = ranked[firstAbove(sums, random.next() * sum)] ?? ranked[0];
    if (!found) throw new Error('a network has at least one government');
    return found;
  };
}

function firstAbove(sums: readonly number[], value: number): number {
  let low = 0;
  let high = sums.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sums[middle] ?? 0) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}
