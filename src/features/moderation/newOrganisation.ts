import * as v from 'valibot';
import { organisationEntrySchema } from '#src/domain/organisation.ts';
import { asMailDomain, isPublicMailDomain } from '#src/domain/publicMail.ts';

const { name, kind, country, region, lat, lng, population } = organisationEntrySchema.entries;

/** An empty number field holds the empty string; stored, that is null. */
const nothing = v.pipe(
  v.literal(''),
  v.transform(() => null),
);

/** A member government as the desk's form holds it; parsed, as it is stored. */
export const newOrganisationSchema = v.pipe(
  v.object({
    name,
    kind,
    country,
    region,
    population: v.union([nothing, population]),
    lat: v.union([nothing, lat]),
    lng: v.union([nothing, lng]),
    emailDomains: v.array(
      v.pipe(
        v.string(),
        v.check((typed) => asMailDomain(typed) !== null, 'noDomain'),
        v.transform((typed) => asMailDomain(typed) ?? typed),
        v.check((domain) => !isPublicMailDomain(domain), 'publicDomain'),
      ),
    ),
  }),
  v.forward(
    v.partialCheck(
      [['lat'], ['lng']],
      (place) => (place.lat === null) === (place.lng === null),
      'halfAPlace',
    ),
    ['lat'],
  ),
  // What the desk does not ask for is not known yet.
  v.transform((organisation) => ({ ...organisation, climateZone: null, coastal: null, hazards: [] })),
);

/** While it is typed, anything may stand in a field. */
export interface NewOrganisation {
  name: string;
  kind: string;
  country: string;
  region: string;
  population: number | string;
  lat: number | string;
  lng: number | string;
  emailDomains: string[];
}

/** What a moderator need not type again: the applicant's words, and the domain of an address not open to everybody. */
export function organisationFrom(
  application: { organisationName: string; country: string } | null,
  mailDomain: string,
): NewOrganisation {
  const isOwnDomain = asMailDomain(mailDomain) !== null && !isPublicMailDomain(mailDomain);
  return {
    name: application?.organisationName ?? '',
    kind: 'city',
    country: application?.country ?? '',
    region: '',
    population: '',
    lat: '',
    lng: '',
    emailDomains: isOwnDomain ? [mailDomain] : [],
  };
}
