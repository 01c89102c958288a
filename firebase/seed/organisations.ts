import * as v from 'valibot';
import { type Organisation, organisationSchema } from '#src/domain/organisation.ts';
import stored from './content/organisations.json' with { type: 'json' };
import { focalPoints } from './focalPoints.ts';
import { portraits } from './portraits.ts';

/**
 * The member governments of the demonstration network. Names, places and populations are GeoNames' (CC BY 4.0,
 * geonames.org); climate, coast and hazards were assigned by hand for the demonstration; what nobody has looked up stays
 * unknown rather than invented.
 */
export const organisations: readonly Organisation[] = stored.map((organisation) =>
  v.parse(organisationSchema, {
    pathways: [],
    about: '',
    links: [],
    focalPoints: focalPoints[organisation.id] ?? [],
    updatedAt: new Date('2026-11-02T08:00:00Z'),
    lastAuditId: null,
    ...organisation,
    ...portraits[organisation.id],
  }),
);

export function organisationOf(id: string): Organisation {
  const organisation = organisations.find((entry) => entry.id === id);
  if (!organisation) throw new Error(`no organisation ${id} in content/organisations.json`);
  return organisation;
}
