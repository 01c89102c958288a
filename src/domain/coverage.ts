import { type Pathway, pathways, type WorldRegion, worldRegions } from './classification.ts';
import type { LibraryItem } from './library.ts';
import type { ListedOrganisation } from './organisation.ts';
import { type SizeBand, sizeBandOf, sizeBands } from './sizeBand.ts';

/** How much of the network speaks in the library. */
export interface Coverage {
  all: Share;
  regions: (Share & { region: WorldRegion })[];
  /** `null` for governments whose population is not known. */
  sizes: (Share & { size: SizeBand | null })[];
  /** A government with cases on two pathways counts for both; the governments are all there are. */
  pathways: (Share & { pathway: Pathway })[];
  /** Governments whose first case appeared within the last twelve months, latest first. */
  newcomers: Newcomer[];
  /** Governments without any case, by name. */
  missing: MissingGovernment[];
}

export interface Share {
  governments: number;
  /** Those with at least one case. */
  writing: number;
  cases: number;
}

export interface Newcomer {
  organisationId: string;
  city: string;
  country: string;
  caseId: string;
  title: string;
  publishedAt: Date;
}

export interface MissingGovernment {
  id: string;
  name: string;
  country: string;
  region: WorldRegion;
  size: SizeBand | null;
}

const yearInDays = 365;
const aDay = 86_400_000;

/** `day` is today, in days since 1970. Cases of governments that are no longer listed count only in `all` and pathways. */
export function coverageOf(
  items: readonly LibraryItem[],
  organisations: readonly ListedOrganisation[],
  day: number,
): Coverage {
  const casesOf = grouped(items, ({ organisationId }) => organisationId);
  const share = (some: readonly ListedOrganisation[]): Share => ({
    governments: some.length,
    writing: some.filter(({ id }) => casesOf.has(id)).length,
    cases: some.reduce((sum, { id }) => sum + (casesOf.get(id)?.length ?? 0), 0),
  });
  const byRegion = grouped(organisations, ({ region }) => region);
  const bySize = grouped(organisations, ({ population }) => sizeBandOf(population));
  const listed = new Set(organisations.map(({ id }) => id));
  const unknownSize = bySize.get(null);

  return {
    all: { ...share(organisations), cases: items.length },
    regions: worldRegions.map((region) => ({ region, ...share(byRegion.get(region) ?? []) })),
    sizes: [
      ...sizeBands.map((size) => ({ size, ...share(bySize.get(size) ?? []) })),
      ...(unknownSize ? [{ size: null, ...share(unknownSize) }] : []),
    ],
    pathways: pathways.map((pathway) => {
      const cases = items.filter((item) => item.pathways.includes(pathway));
      const writing = new Set(
        cases.map(({ organisationId }) => organisationId).filter((id) => listed.has(id)),
      );
      return { pathway, governments: organisations.length, writing: writing.size, cases: cases.length };
    }),
    newcomers: newcomersOf(casesOf, new Date((day - yearInDays) * aDay)),
    missing: organisations
      .filter(({ id }) => !casesOf.has(id))
      .map(({ id, name, country, region, population }) => ({
        id,
        name,
        country,
        region,
        size: sizeBandOf(population),
      }))
      .sort((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1)),
  };
}

export interface MissingFilter {
  region: WorldRegion | null;
  /** `unknown` for those whose population is not known. */
  size: SizeBand | 'unknown' | null;
}

export function filterMissing(
  missing: readonly MissingGovernment[],
  { region, size }: MissingFilter,
): MissingGovernment[] {
  return missing.filter(
    (government) =>
      (region === null || government.region === region) &&
      (size === null || (government.size ?? 'unknown') === size),
  );
}

function newcomersOf(casesOf: ReadonlyMap<string, readonly LibraryItem[]>, since: Date): Newcomer[] {
  return [...casesOf.values()]
    .flatMap((cases) =>
      cases.toSorted((a, b) => a.publishedAt.getTime() - b.publishedAt.getTime()).slice(0, 1),
    )
    .filter(({ publishedAt }) => publishedAt >= since)
    .sort((a, b) => b.publishedAt.getTime() - a.publishedAt.getTime() || (a.id < b.id ? -1 : 1))
    .map(({ id, title, organisationId, city, country, publishedAt }) => ({
      organisationId,
      city,
      country,
      caseId: id,
      title,
      publishedAt,
    }));
}

function grouped<T, K>(list: readonly T[], keyOf: (one: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const one of list) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}
