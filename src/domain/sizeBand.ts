/** Settlements by population: up to 50,000, 250,000, a million, five million, and beyond. */
export const sizeBands = ['town', 'small', 'medium', 'large', 'mega'] as const;
export type SizeBand = (typeof sizeBands)[number];

/** Where each band but the last ends; the end belongs to the next one. */
export const populationBandEnds = [50_000, 250_000, 1_000_000, 5_000_000] as const;

/** Null when the population is not known. */
export function sizeBandOf(population: number | null): SizeBand | null {
  if (population === null) return null;
  const band = populationBandEnds.findIndex((end) => population < end);
  return sizeBands[band] ?? 'mega';
}
