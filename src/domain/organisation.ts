import * as v from 'valibot';
import { climateZones, hazards, pathways, worldRegions } from './classification.ts';

export const organisationKinds = ['city', 'town', 'region', 'county', 'district'] as const;

export const organisationLimits = {
  name: 120,
  country: 80,
  about: 2000,
  /** One link, e-mail domain or uid of a focal point. */
  line: 200,
  links: 10,
  emailDomains: 10,
  focalPoints: 5,
} as const;

const id = v.pipe(v.string(), v.nonEmpty());
const line = v.pipe(v.string(), v.maxLength(organisationLimits.line), v.regex(/^[^\n]*$/));
/** Of the web and nothing else: it is shown as a link. */
const webAddress = v.pipe(line, v.regex(/^https?:\/\/[^ \t\r\n"<>]+$/, 'webAddress'));
const mailDomain = v.pipe(line, v.regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'mailDomain'));

/** `organisations/{id}`: a member government. */
export const organisationSchema = v.object({
  id,
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(organisationLimits.name)),
  kind: v.picklist(organisationKinds),
  country: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(organisationLimits.country)),
  region: v.picklist(worldRegions),
  /** Degrees, WGS 84; null until somebody has looked the place up. */
  lat: v.nullable(v.pipe(v.number(), v.minValue(-90), v.maxValue(90))),
  lng: v.nullable(v.pipe(v.number(), v.minValue(-180), v.maxValue(180))),
  population: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))),
  climateZone: v.nullable(v.picklist(climateZones)),
  /** Whether its territory meets the sea; null until somebody has said so. */
  coastal: v.nullable(v.boolean()),
  hazards: v.pipe(v.array(v.picklist(hazards)), v.maxLength(hazards.length)),
  memberSince: v.nullable(v.pipe(v.number(), v.integer())),
  pathways: v.pipe(v.array(v.picklist(pathways)), v.maxLength(pathways.length)),
  /** Domains whose verified addresses belong to this government's staff; lower case. */
  emailDomains: v.pipe(v.array(mailDomain), v.maxLength(organisationLimits.emailDomains)),
  about: v.pipe(v.string(), v.maxLength(organisationLimits.about)),
  links: v.pipe(v.array(webAddress), v.maxLength(organisationLimits.links)),
  focalPoints: v.pipe(v.array(v.pipe(line, v.nonEmpty())), v.maxLength(organisationLimits.focalPoints)),
  updatedAt: v.date(),
  lastAuditId: v.nullable(id),
});
export type Organisation = v.InferOutput<typeof organisationSchema>;

/** What a government's focal points say of it. */
export const portraitSchema = v.pick(organisationSchema, ['about', 'links']);
export type Portrait = v.InferOutput<typeof portraitSchema>;

/** What the secretariat looks after, apart from who is let in and who speaks for the government. */
export const organisationFactsSchema = v.omit(organisationSchema, [
  'id',
  'emailDomains',
  'focalPoints',
  'updatedAt',
  'lastAuditId',
]);
export type OrganisationFacts = v.InferOutput<typeof organisationFactsSchema>;

/** What anybody may know of a member government: the entry in `public/organisations`. */
export const organisationEntrySchema = v.pick(organisationSchema, [
  'name',
  'kind',
  'country',
  'region',
  'lat',
  'lng',
  'population',
  'climateZone',
  'coastal',
  'hazards',
]);
export type OrganisationEntry = v.InferOutput<typeof organisationEntrySchema>;

/**
 * `public/organisations`: every member government in one document, so that a list costs one read. `lastId` names those that
 * the last change was about, with blanks between them.
 */
export const organisationListSchema = v.object({
  id,
  entries: v.record(v.string(), organisationEntrySchema),
  lastId: v.nullable(id),
  updatedAt: v.date(),
});

export type ListedOrganisation = OrganisationEntry & { id: string };

/** The fields of an organisation that the public entry repeats, in the form the rules compare. */
export function organisationEntry(organisation: OrganisationEntry): OrganisationEntry {
  const { name, kind, country, region, lat, lng, population, climateZone, coastal, hazards } = organisation;
  return { name, kind, country, region, lat, lng, population, climateZone, coastal, hazards };
}

/** Member governments whose name or country contains every word typed, best first; accents do not matter. */
export function findOrganisations(
  list: readonly ListedOrganisation[],
  typed: string,
  most = 20,
): ListedOrganisation[] {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  const scored = list.flatMap((organisation) => {
    const name = fold(organisation.name);
    const text = `${name} ${fold(organisation.country)}`;
    if (!words.every((word) => text.includes(word))) return [];
    const first = words[0] ?? '';
    const score = (name.startsWith(first) ? 0 : 2) + (name.includes(first) ? 0 : 1);
    return [{ organisation, score }];
  });
  return scored
    .sort((a, b) => a.score - b.score || a.organisation.name.localeCompare(b.organisation.name))
    .slice(0, most)
    .map(({ organisation }) => organisation);
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
