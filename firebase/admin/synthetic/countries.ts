import { type ClimateZone, type WorldRegion, worldRegions } from '#src/domain/classification.ts';
import type { SyntheticLanguage } from './words.ts';

export interface Country {
  name: string;
  region: WorldRegion;
  /** Relative number of member governments. */
  share: number;
  /** First the language that most of its texts are in. */
  languages: readonly SyntheticLanguage[];
  climate: ClimateZone;
  /** Share of its cities at a coast. */
  coast: number;
  /** Degrees: south, north, west, east of a rough piece of its land. Cities stand anywhere in it. */
  land: readonly [number, number, number, number];
}

type Row = readonly [
  string,
  number,
  readonly SyntheticLanguage[],
  ClimateZone,
  number,
  readonly [number, number, number, number],
];

/** Shares, climates and coasts are guesses good enough for a demonstration; no figure is a statistic. */
const rows: Readonly<Record<WorldRegion, readonly Row[]>> = {
  africa: [
    ['Ghana', 3, ['en'], 'tropical', 0.3, [5.6, 9.5, -2.3, -0.3]],
    ['Kenya', 4, ['en'], 'tropical', 0.2, [-2.5, 1, 35, 39]],
    ['Morocco', 3, ['ar', 'fr'], 'arid', 0.4, [31, 34.5, -7.5, -3]],
    ['Mozambique', 2, ['pt'], 'tropical', 0.5, [-20, -13, 34, 38]],
    ['Nigeria', 4, ['en'], 'tropical', 0.2, [6.8, 11.5, 4, 11]],
    ['Senegal', 2, ['fr'], 'arid', 0.5, [13.7, 16, -16.2, -13]],
    ['South Africa', 6, ['en'], 'temperate', 0.4, [-32.5, -25, 20, 30]],
    ['Tanzania', 3, ['en'], 'tropical', 0.3, [-9, -4, 31, 38]],
  ],
  'east-asia': [
    ['China', 10, ['zh'], 'temperate', 0.3, [24, 38, 103, 117]],
    ['Chinese Taipei', 4, ['zh'], 'temperate', 0.6, [22.9, 24.8, 120.4, 121.2]],
    ['Japan', 14, ['ja'], 'temperate', 0.6, [34.8, 37, 136, 139.6]],
    ['Mongolia', 1, ['ru', 'en'], 'continental', 0, [45, 49, 95, 112]],
    ['South Korea', 13, ['ko'], 'continental', 0.4, [35.3, 37.6, 127, 128.9]],
  ],
  europe: [
    ['Finland', 5, ['en'], 'continental', 0.5, [61, 65, 23, 28]],
    ['France', 8, ['fr'], 'temperate', 0.2, [43.8, 48.8, 0, 6]],
    ['Germany', 14, ['de'], 'temperate', 0.1, [48.2, 53, 8, 13]],
    ['Italy', 5, ['en'], 'temperate', 0.4, [44.3, 45.6, 8, 12]],
    ['Portugal', 5, ['pt'], 'temperate', 0.5, [37.5, 41.5, -8.5, -7]],
    ['Spain', 7, ['es'], 'temperate', 0.3, [38, 42.5, -6, -1]],
    ['Sweden', 6, ['en'], 'continental', 0.4, [57, 63, 13, 16.5]],
    ['Ukraine', 3, ['ru', 'en'], 'continental', 0.1, [48, 51, 25, 36]],
    ['United Kingdom', 7, ['en'], 'temperate', 0.4, [51.3, 54.5, -2.8, -0.2]],
  ],
  'mexico-central-america-caribbean': [
    ['Costa Rica', 3, ['es'], 'tropical', 0.4, [9.4, 10.6, -84.6, -83.4]],
    ['Dominican Republic', 2, ['es'], 'tropical', 0.6, [18.6, 19.5, -71.3, -69.5]],
    ['Guatemala', 2, ['es'], 'tropical', 0.1, [14.3, 16.5, -91.5, -89.7]],
    ['Haiti', 1, ['fr'], 'tropical', 0.5, [18.4, 19.6, -72.6, -71.9]],
    ['Mexico', 9, ['es'], 'arid', 0.2, [19, 25, -104, -98.5]],
  ],
  'north-america': [
    ['Canada', 9, ['en', 'fr'], 'continental', 0.2, [49.5, 54, -119, -78]],
    ['United States', 22, ['en'], 'temperate', 0.2, [33, 46, -119, -80]],
  ],
  oceania: [
    ['Australia', 11, ['en'], 'arid', 0.6, [-36.5, -28, 141, 151]],
    ['Fiji', 1, ['en'], 'tropical', 0.9, [-18.1, -17.5, 177.6, 178.4]],
    ['New Zealand', 4, ['en'], 'temperate', 0.7, [-40, -37.7, 175.2, 176.3]],
  ],
  'south-america': [
    ['Argentina', 6, ['es'], 'temperate', 0.2, [-37, -27, -66, -59]],
    ['Brazil', 12, ['pt'], 'tropical', 0.4, [-23, -6, -53, -41]],
    ['Chile', 3, ['es'], 'temperate', 0.5, [-39, -31, -72, -70.8]],
    ['Colombia', 5, ['es'], 'tropical', 0.2, [2.5, 9, -76, -72.5]],
    ['Ecuador', 2, ['es'], 'tropical', 0.4, [-3.5, 0.3, -80, -77]],
    ['Peru', 3, ['es'], 'arid', 0.4, [-14, -6, -77, -72]],
  ],
  'south-asia': [
    ['Bangladesh', 3, ['en'], 'tropical', 0.3, [23, 25.5, 88.9, 91]],
    ['India', 15, ['hi', 'en'], 'tropical', 0.2, [15, 28, 74.5, 84]],
    ['Nepal', 2, ['hi', 'en'], 'continental', 0, [27, 29, 81, 87]],
    ['Sri Lanka', 2, ['en'], 'tropical', 0.6, [6.4, 8.8, 80.1, 81.4]],
  ],
  'southeast-asia': [
    ['Indonesia', 7, ['en'], 'tropical', 0.6, [-7.6, -6.8, 107, 112]],
    ['Malaysia', 4, ['en'], 'tropical', 0.4, [2.5, 5.5, 101.3, 103]],
    ['Philippines', 7, ['en'], 'tropical', 0.7, [14.8, 17.5, 120.6, 121.5]],
    ['Thailand', 7, ['th'], 'tropical', 0.3, [14, 18.5, 99.5, 104]],
    ['Vietnam', 3, ['en'], 'tropical', 0.4, [20.3, 22, 104.5, 106.3]],
  ],
  'west-asia-middle-east': [
    ['Armenia', 1, ['ru', 'en'], 'continental', 0, [40, 41, 43.8, 45.2]],
    ['Egypt', 2, ['ar'], 'arid', 0.3, [26, 31, 30, 32]],
    ['Iraq', 2, ['ar'], 'arid', 0, [31, 36, 42.5, 46]],
    ['Jordan', 2, ['ar'], 'arid', 0, [30.5, 32.3, 35.8, 37]],
    ['Tunisia', 2, ['ar', 'fr'], 'arid', 0.5, [33.5, 36.8, 8.8, 10]],
    ['Türkiye', 5, ['en'], 'temperate', 0.3, [37.5, 40.5, 29, 41]],
  ],
};

export const countries: readonly Country[] = worldRegions.flatMap((region) =>
  rows[region].map(([name, share, languages, climate, coast, land]) => ({
    name,
    region,
    share,
    languages,
    climate,
    coast,
    land,
  })),
);
