import type { CaseStudy, Result } from './caseStudy.ts';
import type { ClimateZone, Hazard, WorldRegion } from './classification.ts';
import { folded } from './evidence.ts';
import { sizeBandOf } from './sizeBand.ts';
import { unitName } from './unit.ts';

/** Side by side there is room for so many. */
export const comparedMost = 4;
export const comparedLeast = 2;

/** The cases an address or a device names: each once, the first four; what cannot be a case's name is passed over. */
export function comparedIds(named: readonly string[]): string[] {
  const ids = named.filter((id) => /^[^/\s]{1,100}$/.test(id));
  return [...new Set(ids)].slice(0, comparedMost);
}

/** Chosen or no longer chosen; a fifth one is not taken. */
export function toggledCase(chosen: readonly string[], id: string): readonly string[] {
  if (chosen.includes(id)) return chosen.filter((one) => one !== id);
  return chosen.length < comparedMost ? [...chosen, id] : chosen;
}

/** The city of a case, as far as its member government has described it. */
export interface ComparedPlace {
  name: string;
  country: string;
  region: WorldRegion;
  population: number | null;
  climateZone: ClimateZone | null;
  coastal: boolean | null;
  hazards: readonly Hazard[];
}

export interface ComparedCase {
  caseStudy: CaseStudy;
  /** Null when the city has left the list of members. */
  place: ComparedPlace | null;
  /** Null when nobody knows: a case that is not in the library has no entry that says so. */
  offersCall: boolean | null;
}

/** What is compared, in the order of the page. */
export const comparedAspects = [
  'city',
  'region',
  'size',
  'climate',
  'hazards',
  'years',
  'stage',
  'scale',
  'pathways',
  'topics',
  'checkLevel',
  'cost',
  'funding',
  'staffing',
  'conditions',
  'lessons',
  'call',
] as const;
export type ComparedAspect = (typeof comparedAspects)[number];

/**
 * What a case says of an aspect, in the form it is compared by: empty when it says nothing. Sizes are the same when
 * their bands are, tags whatever their order, texts to the letter.
 */
export function aspectValues(
  { caseStudy, place, offersCall }: ComparedCase,
  aspect: ComparedAspect,
): readonly string[] {
  const { content } = caseStudy;
  switch (aspect) {
    case 'city':
      return [caseStudy.organisationId];
    case 'region':
      return stated(place?.region);
    case 'size':
      return stated(sizeBandOf(place?.population ?? null));
    case 'climate':
      return [...stated(place?.climateZone), ...stated(coastOf(place))];
    case 'hazards':
      return place?.hazards.toSorted() ?? [];
    case 'years':
      return content.startYear === null ? [] : [`${content.startYear}–${content.endYear ?? ''}`];
    case 'stage':
      return stated(content.stage);
    case 'scale':
      return stated(content.scale);
    case 'pathways':
      return content.pathways.toSorted();
    case 'topics':
      return content.topics.toSorted();
    case 'checkLevel':
      return [caseStudy.checkLevel];
    case 'cost':
      return content.cost
        ? [
            `${content.cost.amount} ${content.cost.currency} ${content.cost.year}`,
            ...stated(content.cost.covers),
          ]
        : [];
    case 'funding':
    case 'staffing':
    case 'conditions':
    case 'lessons':
      return stated(content[aspect]);
    case 'call':
      return offersCall === null ? [] : [String(offersCall)];
  }
}

/** Whether the cases do not all say the same; one that says nothing differs from one that says something. */
export function isDifferent(cases: readonly ComparedCase[], aspect: ComparedAspect): boolean {
  return new Set(cases.map((one) => JSON.stringify(aspectValues(one, aspect)))).size > 1;
}

/** Whether none of them says anything. */
export function isSilent(cases: readonly ComparedCase[], aspect: ComparedAspect): boolean {
  return cases.every((one) => aspectValues(one, aspect).length === 0);
}

/** Figures that may be set side by side: a list for each case, in the order of the cases. */
export interface FigureRow {
  /** Same indicator and unit; only the unit; or nothing in common with another case. */
  shared: 'indicator' | 'unit' | 'nothing';
  /** As it was written first; empty where it is not shared. */
  indicator: string;
  unit: string;
  cells: readonly (readonly Result[])[];
}

/**
 * Figures of the same indicator and unit first, then those that share a unit with another case, then the rest in one
 * row. Units are never converted: what stands side by side was counted in the same one.
 */
export function alignFigures(cases: readonly (readonly Result[])[]): FigureRow[] {
  const left = cases.map((results) => [...results]);
  const byIndicator = takeShared(left, 'indicator', ({ indicator, unit }) =>
    folded(indicator) === '' ? '' : JSON.stringify([folded(indicator), unitName(unit)]),
  );
  const byUnit = takeShared(left, 'unit', ({ unit }) => unitName(unit));
  const rest = { shared: 'nothing', indicator: '', unit: '', cells: left } as const;
  return [...byIndicator, ...byUnit, ...(left.some((results) => results.length > 0) ? [rest] : [])];
}

/** Takes out of the lists what at least two of them have by this key. */
function takeShared(
  left: Result[][],
  shared: 'indicator' | 'unit',
  keyOf: (result: Result) => string,
): FigureRow[] {
  const first = new Map<string, Result>();
  for (const result of left.flat()) {
    if (keyOf(result) !== '' && !first.has(keyOf(result))) first.set(keyOf(result), result);
  }
  const rows: FigureRow[] = [];
  for (const [key, { indicator, unit }] of first) {
    const cells = left.map((results) => results.filter((result) => keyOf(result) === key));
    if (cells.filter((results) => results.length > 0).length < 2) continue;
    rows.push({ shared, indicator: shared === 'indicator' ? indicator : '', unit, cells });
    for (const results of left) {
      results.splice(0, results.length, ...results.filter((result) => keyOf(result) !== key));
    }
  }
  return rows;
}

function coastOf(place: ComparedPlace | null): string | null {
  return place?.coastal == null ? null : place.coastal ? 'coast' : 'inland';
}

function stated(value: string | null | undefined): readonly string[] {
  return value ? [value] : [];
}
