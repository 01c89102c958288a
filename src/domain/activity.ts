import * as v from 'valibot';
import { packActivityFacts, unpackActivityFacts } from './activityFacts.ts';
import { pathways, topics, worldRegions } from './classification.ts';
import { utf8Bytes } from './listedText.ts';

export const activityStatuses = ['planned', 'running', 'completed'] as const;
export type ActivityStatus = (typeof activityStatuses)[number];

export const activityLimits = {
  title: 80,
  /** One sentence: what lists and the public extract say. */
  summary: 140,
  body: 4000,
  topics: 5,
  /** Partner cities besides the one that leads. */
  cities: 8,
  /** Who else takes part: universities, agencies, networks. */
  partners: 500,
  funder: 200,
  links: 10,
  link: 200,
  id: 20,
  yearMin: 1900,
  yearMax: 2100,
} as const;

/** Activities in `public/activities`: at the bytes below they stay within what a document may hold. */
export const activityListMax = 2000;
/** Bytes of one entry as Firestore counts them, its key included. */
export const activityEntryBytesMax = 400;

const limits = activityLimits;
const id = v.pipe(v.string(), v.nonEmpty());
const hasWords = (text: string) => text.trim() !== '';
const line = (most: number) => v.pipe(v.string(), v.maxLength(most), v.regex(/^[^\n]*$/));
const saidLine = (most: number) => v.pipe(line(most), v.check(hasWords, 'required'));
const organisationId = v.pipe(v.string(), v.regex(/^[^\n/]{1,100}$/));
const year = v.pipe(v.number(), v.integer(), v.minValue(limits.yearMin), v.maxValue(limits.yearMax));
/** Of the web, and nothing that travels unprotected: it is shown as a link. */
const webAddress = v.pipe(line(limits.link), v.regex(/^https:\/\/[^ \t\r\n"<>]+$/, 'webAddress'));

const inputFields = v.object({
  title: saidLine(limits.title),
  summary: saidLine(limits.summary),
  body: v.pipe(v.string(), v.maxLength(limits.body)),
  pathways: v.pipe(v.array(v.picklist(pathways)), v.minLength(1, 'required'), v.maxLength(pathways.length)),
  topics: v.pipe(v.array(v.picklist(topics)), v.maxLength(limits.topics)),
  regions: v.pipe(
    v.array(v.picklist(worldRegions)),
    v.minLength(1, 'required'),
    v.maxLength(worldRegions.length),
  ),
  /** Null where the secretariat or somebody outside the network leads. */
  leadOrganisationId: v.nullable(organisationId),
  partnerOrganisationIds: v.pipe(
    v.array(organisationId),
    v.maxLength(limits.cities),
    v.check((list) => new Set(list).size === list.length),
  ),
  startYear: year,
  /** Null while nobody has said when it ends. */
  endYear: v.nullable(year),
  status: v.picklist(activityStatuses),
  partners: v.pipe(v.string(), v.maxLength(limits.partners)),
  funder: line(limits.funder),
  links: v.pipe(v.array(webAddress), v.maxLength(limits.links)),
});
export type ActivityInput = v.InferOutput<typeof inputFields>;

/** What the secretariat writes of an activity. */
export const activityInputSchema = v.pipe(
  inputFields,
  v.forward(
    v.partialCheck(
      [['startYear'], ['endYear']],
      ({ startYear, endYear }) => endYear === null || startYear <= endYear,
      'endsFirst',
    ),
    ['endYear'],
  ),
  v.forward(
    v.partialCheck(
      [['leadOrganisationId'], ['partnerOrganisationIds']],
      (cities) =>
        cities.leadOrganisationId === null ||
        !cities.partnerOrganisationIds.includes(cities.leadOrganisationId),
      'leadsAlready',
    ),
    ['partnerOrganisationIds'],
  ),
  v.forward(
    v.check((input) => activityEntryBytes(activityEntry(input)) <= activityEntryBytesMax, 'tooHeavy'),
    ['summary'],
  ),
);

/** `activities/{id}`: a project of the network. */
export const activitySchema = v.object({
  id,
  ...inputFields.entries,
  /** Invented for trying the portal out, and says so. */
  demonstration: v.boolean(),
  /** Out of every list; only the secretariat still reads it. */
  hidden: v.boolean(),
  publishedAt: v.date(),
  updatedAt: v.date(),
  lastAuditId: v.nullable(id),
});
export type Activity = v.InferOutput<typeof activitySchema>;

/** What anybody may know of an activity: its entry in `public/activities`. */
export const activityEntrySchema = v.object({
  title: v.string(),
  summary: v.string(),
  /** `packActivityFacts` */
  facts: v.string(),
  /** Ids of the cities that take part, the leading one first. */
  cities: v.array(v.string()),
});
export type ActivityEntry = v.InferOutput<typeof activityEntrySchema>;

/** `public/activities`: every activity that is shown, in one document. `lastId` names what the last write changed. */
export const activityListSchema = v.object({
  id,
  entries: v.record(v.string(), activityEntrySchema),
  lastId: v.nullable(id),
  updatedAt: v.date(),
});

/** An activity as lists know it: an entry, unpacked. */
export interface ListedActivity
  extends Pick<
    Activity,
    'id' | 'title' | 'summary' | 'pathways' | 'regions' | 'startYear' | 'endYear' | 'status' | 'demonstration'
  > {
  cities: readonly string[];
}

/** The entry that stands for an activity, in the form the rules compare. */
export function activityEntry(activity: ActivityInput & { demonstration?: boolean }): ActivityEntry {
  return {
    title: activity.title,
    summary: activity.summary,
    facts: packActivityFacts({ demonstration: false, ...activity }),
    cities: citiesOf(activity),
  };
}

export function listedActivity(id: string, { title, summary, facts, cities }: ActivityEntry): ListedActivity {
  return { id, title, summary, cities, ...unpackActivityFacts(facts) };
}

/** What an entry weighs at most: its texts, and fifty-two bytes for its own name, those of its fields and all ends. */
export function activityEntryBytes({ title, summary, facts, cities }: ActivityEntry): number {
  return 52 + utf8Bytes(title + summary + facts + cities.join(' '));
}

/** Every city that takes part, the leading one first. */
export function citiesOf(
  activity: Pick<ActivityInput, 'leadOrganisationId' | 'partnerOrganisationIds'>,
): string[] {
  const { leadOrganisationId: lead, partnerOrganisationIds: partners } = activity;
  return lead === null ? [...partners] : [lead, ...partners];
}

/** The fields that the secretariat writes, without what the record adds. */
export function activityInput(activity: Activity): ActivityInput {
  const {
    id: _id,
    demonstration: _d,
    hidden: _h,
    publishedAt: _p,
    updatedAt: _u,
    lastAuditId: _l,
    ...input
  } = activity;
  return input;
}
