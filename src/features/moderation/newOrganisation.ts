import * as v from 'valibot';
import { type Organisation, organisationSchema } from '#src/domain/organisation.ts';
import { asMailDomain, isPublicMailDomain } from '#src/domain/publicMail.ts';

const {
  name,
  kind,
  country,
  region,
  lat,
  lng,
  population,
  climateZone,
  coastal,
  hazards,
  memberSince,
  pathways,
} = organisationSchema.entries;

/** An empty number field holds the empty string; stored, that is null. */
const nothing = v.pipe(
  v.literal(''),
  v.transform(() => null),
);

/** What a list to choose from holds for a yes and a no; nothing chosen is not known. */
const yesOrNo = v.pipe(
  v.picklist(['yes', 'no']),
  v.transform((chosen) => chosen === 'yes'),
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
    climateZone: v.union([nothing, climateZone]),
    coastal: v.union([nothing, yesOrNo, coastal]),
    hazards,
    memberSince: v.union([nothing, memberSince]),
    pathways,
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
  climateZone: string;
  coastal: string;
  hazards: string[];
  memberSince: number | string;
  pathways: string[];
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
    ...unknownFacts(),
    emailDomains: isOwnDomain ? [mailDomain] : [],
  };
}

/** A stored government as the form holds it. */
export function organisationInForm(stored: Organisation): NewOrganisation {
  return {
    name: stored.name,
    kind: stored.kind,
    country: stored.country,
    region: stored.region,
    population: stored.population ?? '',
    lat: stored.lat ?? '',
    lng: stored.lng ?? '',
    climateZone: stored.climateZone ?? '',
    coastal: stored.coastal === null ? '' : stored.coastal ? 'yes' : 'no',
    hazards: stored.hazards,
    memberSince: stored.memberSince ?? '',
    pathways: stored.pathways,
    emailDomains: stored.emailDomains,
  };
}

function unknownFacts() {
  return { climateZone: '', coastal: '', hazards: [], memberSince: '', pathways: [] };
}
