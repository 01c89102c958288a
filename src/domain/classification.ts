/** The closed lists that content is tagged with. Ids are stored; labels come from the message catalogue. */

export const pathways = ['zero-emission', 'nature-based', 'equitable', 'resilient', 'circular'] as const;
export type Pathway = (typeof pathways)[number];

export const topics = [
  'air-quality',
  'biodiversity',
  'buildings',
  'care-and-gender',
  'circular-economy',
  'climate-finance',
  'coasts',
  'cycling-and-walking',
  'data-and-monitoring',
  'drought-and-water-supply',
  'early-warning',
  'electric-mobility',
  'energy-efficiency',
  'flooding-and-stormwater',
  'food-waste',
  'housing',
  'informal-settlements',
  'jobs-and-skills',
  'land-use-planning',
  'landslides',
  'organic-waste',
  'parks-and-urban-forest',
  'participation',
  'plastics',
  'procurement',
  'public-health',
  'public-transport',
  'regional-cooperation',
  'regulation-and-pricing',
  'renewable-energy',
  'rivers-and-wetlands',
  'schools-and-youth',
  'urban-agriculture',
  'urban-heat',
  'waste-prevention-and-recycling',
] as const;
export type Topic = (typeof topics)[number];

export const worldRegions = [
  'africa',
  'east-asia',
  'europe',
  'mexico-central-america-caribbean',
  'north-america',
  'oceania',
  'south-america',
  'south-asia',
  'southeast-asia',
  'west-asia-middle-east',
] as const;
export type WorldRegion = (typeof worldRegions)[number];

export const hazards = [
  'cold',
  'coastal-flood',
  'drought',
  'earthquake',
  'heat',
  'landslide',
  'river-flood',
  'storm',
  'stormwater-flood',
  'wildfire',
] as const;
export type Hazard = (typeof hazards)[number];

export const climateZones = ['tropical', 'arid', 'temperate', 'continental', 'polar'] as const;
export type ClimateZone = (typeof climateZones)[number];

/** Languages a text or a person can have: BCP 47, the ones the network works in first. */
export const contentLanguages = [
  'ar',
  'bn',
  'de',
  'en',
  'es',
  'fr',
  'hi',
  'id',
  'it',
  'ja',
  'ko',
  'nl',
  'pl',
  'pt',
  'ru',
  'sv',
  'sw',
  'th',
  'tr',
  'vi',
  'zh',
] as const;
export type ContentLanguage = (typeof contentLanguages)[number];

/** True for a value of a closed list; the one place where a string becomes a tag without an assertion. */
export function isOneOf<const T extends string>(list: readonly T[], value: unknown): value is T {
  return typeof value === 'string' && list.some((entry) => entry === value);
}
