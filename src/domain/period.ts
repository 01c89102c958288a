/** Spans of years by which projects are looked up: coarse where few are told of. */
export const periods = ['before-2000', '2000s', '2010-2014', '2015-2019', '2020-2024', 'since-2025'] as const;
export type Period = (typeof periods)[number];

const firstYears: Readonly<Record<Period, number>> = {
  'before-2000': Number.NEGATIVE_INFINITY,
  '2000s': 2000,
  '2010-2014': 2010,
  '2015-2019': 2015,
  '2020-2024': 2020,
  'since-2025': 2025,
};

interface Ran {
  startYear: number | null;
  endYear: number | null;
  stage: 'running' | 'completed' | 'stopped' | null;
}

/** Every period in which a project ran. One that still runs and names no end has not ended in any of them. */
export function periodsOf({ startYear, endYear, stage }: Ran): Period[] {
  if (startYear === null) return [];
  const end = endYear ?? (stage === 'running' ? Number.POSITIVE_INFINITY : startYear);
  return periods.filter((period, index) => {
    const next = periods[index + 1];
    const endsBefore = next ? firstYears[next] : Number.POSITIVE_INFINITY;
    return startYear < endsBefore && Math.max(end, startYear) >= firstYears[period];
  });
}
