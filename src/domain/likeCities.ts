import { cityReasons, type MatchReason } from './matching.ts';
import type { ListedOrganisation } from './organisation.ts';

interface LikeCity {
  organisation: ListedOrganisation;
  reasons: MatchReason[];
}

/** Size and climate make two cities alike more than a shared coast does; one hazard of several is the least. */
const weights: Readonly<Partial<Record<MatchReason['kind'], number>>> = {
  size: 3,
  climate: 3,
  region: 2,
  coast: 2,
  hazard: 1,
};

/** Governments that have most in common with one, each with its true reasons; the nearest in size first among equals. */
export function likeCities(
  city: ListedOrganisation,
  others: readonly ListedOrganisation[],
  most = 6,
): LikeCity[] {
  return others
    .filter(({ id }) => id !== city.id)
    .map((organisation) => {
      const reasons = cityReasons(city, organisation);
      return { organisation, reasons, score: scoreOf(reasons), distance: distance(city, organisation) };
    })
    .filter(({ reasons }) => reasons.length > 1)
    .sort(
      (a, b) =>
        b.score - a.score || a.distance - b.distance || (a.organisation.id < b.organisation.id ? -1 : 1),
    )
    .slice(0, most)
    .map(({ organisation, reasons }) => ({ organisation, reasons }));
}

function scoreOf(reasons: readonly MatchReason[]): number {
  return reasons.reduce(
    (sum, reason) =>
      sum + (weights[reason.kind] ?? 0) * (reason.kind === 'hazard' ? reason.hazards.length : 1),
    0,
  );
}

/** How many times larger the larger one is, as a logarithm; unknown sizes are as far as can be. */
function distance(one: ListedOrganisation, other: ListedOrganisation): number {
  if (!one.population || !other.population) return Number.MAX_VALUE;
  return Math.abs(Math.log(one.population / other.population));
}
