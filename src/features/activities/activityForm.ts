import * as v from 'valibot';
import {
  type Activity,
  type ActivityInput,
  activityInputSchema,
  activityStatuses,
} from '#src/domain/activity.ts';

const entries = activityInputSchema.entries;

/** Years are typed; an empty one is none. */
const year = v.pipe(
  v.string(),
  v.trim(),
  v.regex(/^[0-9]{4}$/, 'year'),
  v.transform(Number),
  entries.startYear,
);
const noYear = v.pipe(
  v.string(),
  v.trim(),
  v.literal(''),
  v.transform(() => null),
);
/** What people leave out of an address is put in; what is no address stays as it is, and is told. */
const asLinks = v.pipe(
  v.string(),
  v.transform((text) => [
    ...new Set(
      text
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean)
        .map((line) => (/^[\w-]+(\.[\w-]+)+([/?#]|$)/.test(line) ? `https://${line}` : line)),
    ),
  ]),
  entries.links,
);
const trimmed = v.pipe(v.string(), v.trim());
/** The field for a sentence is as high as the sentence is long, and takes the key that begins a line. */
const oneLine = v.pipe(
  v.string(),
  v.transform((text) => text.replace(/\s+/g, ' ').trim()),
);

/** The form; parsed, what is stored. */
export const activityFormSchema = v.pipe(
  v.object({
    ...entries,
    title: v.pipe(trimmed, entries.title),
    summary: v.pipe(oneLine, entries.summary),
    body: v.pipe(trimmed, entries.body),
    partners: v.pipe(trimmed, entries.partners),
    funder: v.pipe(trimmed, entries.funder),
    startYear: year,
    endYear: v.union([noYear, year]),
    links: asLinks,
  }),
  activityInputSchema,
);

/** While it is typed. */
export interface TypedActivity
  extends Omit<
    ActivityInput,
    'startYear' | 'endYear' | 'links' | 'pathways' | 'topics' | 'regions' | 'status'
  > {
  startYear: string;
  endYear: string;
  links: string;
  pathways: string[];
  topics: string[];
  regions: string[];
  status: string;
}

export function emptyActivity(thisYear: number): TypedActivity {
  return {
    title: '',
    summary: '',
    body: '',
    pathways: [],
    topics: [],
    regions: [],
    leadOrganisationId: null,
    partnerOrganisationIds: [],
    startYear: String(thisYear),
    endYear: '',
    status: activityStatuses[1],
    partners: '',
    funder: '',
    links: '',
  };
}

export function typedActivity(activity: Activity): TypedActivity {
  const { title, summary, body, pathways, topics, regions, partners, funder, status } = activity;
  return {
    ...{ title, summary, body, pathways, topics, regions, partners, funder, status },
    leadOrganisationId: activity.leadOrganisationId,
    partnerOrganisationIds: activity.partnerOrganisationIds,
    startYear: String(activity.startYear),
    endYear: activity.endYear === null ? '' : String(activity.endYear),
    links: activity.links.join('\n'),
  };
}
