import type { ReactNode } from 'react';
import { FacetChoice } from './FacetChoice.tsx';
import type { ShownChoice } from './LongFacet.tsx';

interface Counted {
  count: number;
  label: string;
}

type Facet<T extends string> = {
  chosen: readonly T[];
  counted: ReadonlyMap<T, number>;
  label: (choice: T) => string;
  /** The label with the number in words. */
  said: (label: string, count: number) => string;
  /** Without it, in the order of the counts. */
  order?: ((a: Counted, b: Counted) => number) | undefined;
  /** Also what would find nothing is listed. */
  isWhole?: boolean;
  glyph?: (choice: T) => ReactNode;
  onChange: (chosen: T[]) => void;
};

/** For lists that are long or have no order of their own. */
export function mostFirst(a: Counted, b: Counted): number {
  return b.count - a.count || a.label.localeCompare(b.label);
}

/** The choices of one facet as boxes. What is chosen stays listed, so that it can be taken back where it was chosen. */
export function facetChoices<T extends string>(facet: Facet<T>): ShownChoice[] {
  const { chosen, counted, label, said, order, isWhole = false, glyph, onChange } = facet;
  const all = new Map([...counted, ...chosen.map((choice) => [choice, counted.get(choice) ?? 0] as const)]);
  const entries = Array.from(all, ([choice, count]) => ({ choice, count, label: label(choice) })).filter(
    ({ choice, count }) => count > 0 || chosen.includes(choice) || isWhole,
  );
  if (order) entries.sort(order);
  return entries.map(({ choice, count, label }) => {
    const isChosen = chosen.includes(choice);
    return {
      key: choice,
      label,
      isChosen,
      element: (
        <FacetChoice
          label={label}
          said={said(label, count)}
          count={count}
          isChosen={isChosen}
          onToggle={() =>
            onChange(isChosen ? chosen.filter((other) => other !== choice) : [...chosen, choice])
          }
          glyph={glyph?.(choice)}
        />
      ),
    };
  });
}
