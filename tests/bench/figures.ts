export interface Figure {
  name: string;
  value: number;
  unit: string;
  /** The most it may be; `least` where more is better. */
  budget: number | null;
  least?: number;
  /** How it was measured, where the name does not say it. */
  how?: string;
}

let isWithin = true;

/** Prints a figure as one line of JSON and remembers whether all budgets held so far. */
export function report(figure: Figure): void {
  const { value, budget, least } = figure;
  const ok = (budget === null || value <= budget) && (least === undefined || value >= least);
  if (!ok) isWithin = false;
  console.log(JSON.stringify({ ...figure, ok }));
}

export function isWithinBudgets(): boolean {
  return isWithin;
}

/** The value that this share of all values does not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
}

export function rounded(value: number, digits = 1): number {
  return Number(value.toFixed(digits));
}
