import { type ClimateZone, type Hazard, pathways } from '#src/domain/classification.ts';
import type { Organisation } from '#src/domain/organisation.ts';
import { type Country, countries } from './countries.ts';
import { type Random, randomOf } from './random.ts';
import { inventedName } from './text.ts';

/** Where a synthetic government stands: needed for the language of its texts. */
export interface Place {
  organisation: Organisation;
  country: Country;
}

const registered = new Date('2026-11-02T08:00:00Z');
const countryWheel = countries.flatMap((country) => Array.from({ length: country.share }, () => country));

/** The n-th synthetic government has this id; n begins at 0. */
export function organisationId(index: number): string {
  return `demo-o${String(index).padStart(5, '0')}`;
}

/** Governments of invented names, and with invented figures, in countries that exist. */
export function syntheticPlaces(seed: number, count: number): Place[] {
  const taken = new Set<string>();
  return Array.from({ length: count }, (_, index) => {
    const random = randomOf(seed, 'organisation', index);
    const country = random.pick(countryWheel);
    let name = cityName(random);
    while (taken.has(name)) name = cityName(random);
    taken.add(name);
    return { country, organisation: organisationIn(random, country, { id: organisationId(index), name }) };
  });
}

function organisationIn(
  random: Random,
  country: Country,
  { id, name }: { id: string; name: string },
): Organisation {
  const population = populationOf(random);
  const [south, north, west, east] = country.land;
  const coastal = random.chance(country.coast);
  return {
    id,
    name,
    kind:
      population < 30_000
        ? 'town'
        : random.chance(0.85)
          ? 'city'
          : random.pick(['region', 'county', 'district']),
    country: country.name,
    region: country.region,
    lat: degrees(south + random.next() * (north - south)),
    lng: degrees(west + random.next() * (east - west)),
    population: random.chance(0.03) ? null : population,
    climateZone: random.chance(0.03) ? null : country.climate,
    coastal,
    hazards: random.some(hazardsOf(country.climate, coastal), random.whole(0, 3)),
    memberSince: random.whole(1991, 2026),
    pathways: random.some(pathways, random.whole(1, 3)),
    emailDomains: [`${id}.example`],
    about: 'Invented for the demonstration network.',
    links: [],
    focalPoints: [],
    updatedAt: registered,
    lastAuditId: null,
  };
}

/** Half of them below 120,000; a handful of very large ones. */
function populationOf(random: Random): number {
  return Math.round(Math.min(22_000_000, Math.max(1_200, 120_000 * Math.exp(1.5 * random.bell()))));
}

function hazardsOf(climate: ClimateZone, coastal: boolean): Hazard[] {
  const ofClimate: Readonly<Record<ClimateZone, readonly Hazard[]>> = {
    tropical: ['heat', 'landslide', 'river-flood', 'storm', 'stormwater-flood'],
    arid: ['drought', 'heat', 'stormwater-flood', 'wildfire'],
    temperate: ['drought', 'heat', 'river-flood', 'storm', 'stormwater-flood'],
    continental: ['cold', 'heat', 'river-flood', 'stormwater-flood'],
    polar: ['cold', 'storm'],
  };
  return coastal ? ['coastal-flood', ...ofClimate[climate]] : [...ofClimate[climate]];
}

function cityName(random: Random): string {
  const language = random.pick(['en', 'es', 'fr', 'pt', 'de'] as const);
  const name = inventedName(random, language);
  return random.chance(0.3) ? `${name} ${inventedName(random, language)}` : name;
}

function degrees(value: number): number {
  return Math.round(value * 100) / 100;
}
