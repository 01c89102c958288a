import * as v from 'valibot';
import {
  type ContentLanguage,
  contentLanguages,
  isOneOf,
  type Pathway,
  pathways,
  type Topic,
  topics,
  type WorldRegion,
  worldRegions,
} from './classification.ts';
import { memberLimits, type Profile } from './member.ts';
import { nameKeyOf } from './nameKey.ts';

/** Said of somebody who wrote down what they can help with. */
const canHelp = 'can-help' as const;

/** Everything somebody in the directory can be looked for by; no word stands for two things. */
export const directoryTags = [...pathways, ...topics, ...contentLanguages, ...worldRegions, canHelp] as const;
type DirectoryTag = (typeof directoryTags)[number];

const id = v.pipe(v.string(), v.nonEmpty());

/**
 * `directory/{name~uid}`: what the list of people shows of a profile. It is there exactly while its member is active and
 * wants to be found; the rules see to it. Its id begins with the name, so that any choice of tags comes in the order of
 * names, and the beginning of a name is looked for, without an index for each.
 */
export const directoryEntrySchema = v.object({
  id,
  uid: id,
  displayName: v.pipe(v.string(), v.maxLength(memberLimits.displayName)),
  jobTitle: v.pipe(v.string(), v.maxLength(memberLimits.jobTitle)),
  organisationId: v.nullable(id),
  /** Of their city. */
  region: v.nullable(v.picklist(worldRegions)),
  canHelpWith: v.pipe(v.string(), v.maxLength(memberLimits.canHelpWith)),
  /** Each part of the name, for whoever knows the family name only. */
  words: v.array(v.string()),
  /** Interests, languages, regions of interest and of the city. */
  tags: v.record(v.picklist(directoryTags), v.literal(true)),
  updatedAt: v.date(),
});
export type DirectoryEntry = v.InferOutput<typeof directoryEntrySchema>;

export function directoryEntryId(nameKey: string, uid: string): string {
  return `${nameKey}~${uid}`;
}

type Listed = Pick<
  Profile,
  'displayName' | 'jobTitle' | 'canHelpWith' | 'pathways' | 'topics' | 'languages' | 'regions'
>;

/** What the directory says of a profile, but for the time. */
export function directoryEntry(
  uid: string,
  profile: Listed,
  city: { id: string; region: WorldRegion } | null,
): Omit<DirectoryEntry, 'updatedAt'> {
  const { displayName, jobTitle, canHelpWith, languages, regions } = profile;
  const nameKey = nameKeyOf(displayName);
  const tags: DirectoryTag[] = [
    ...profile.pathways,
    ...profile.topics,
    ...languages,
    ...regions,
    ...(city ? [city.region] : []),
    ...(canHelpWith === '' ? [] : [canHelp]),
  ];
  return {
    id: directoryEntryId(nameKey, uid),
    uid,
    displayName,
    jobTitle,
    organisationId: city?.id ?? null,
    region: city?.region ?? null,
    canHelpWith,
    words: nameKey.split(' '),
    tags: Object.fromEntries(tags.map((tag) => [tag, true])),
  };
}

/** What somebody looks for in the directory. */
export interface DirectoryQuestion {
  name: string;
  pathway: Pathway | null;
  topic: Topic | null;
  language: ContentLanguage | null;
  region: WorldRegion | null;
  canHelp: boolean;
}

export const anybody: DirectoryQuestion = {
  name: '',
  pathway: null,
  topic: null,
  language: null,
  region: null,
  canHelp: false,
};

/** The tags that an answer has to have, all of them. */
export function askedTags({ pathway, topic, language, region, ...asked }: DirectoryQuestion): DirectoryTag[] {
  return [pathway, topic, language, region, asked.canHelp ? canHelp : null].filter((tag) => tag !== null);
}

/** The question in an address; what stands there that is no choice is passed over. */
export function readDirectoryQuestion(params: URLSearchParams): DirectoryQuestion {
  const chosen = <T extends string>(name: string, choices: readonly T[]): T | null => {
    const value = params.get(name);
    return isOneOf(choices, value) ? value : null;
  };
  return {
    name: (params.get('name') ?? '').slice(0, memberLimits.displayName),
    pathway: chosen('pathway', pathways),
    topic: chosen('topic', topics),
    language: chosen('language', contentLanguages),
    region: chosen('region', worldRegions),
    canHelp: params.get('help') === 'yes',
  };
}

/** The address of a question: what is not asked does not stand there. */
export function writeDirectoryQuestion(question: DirectoryQuestion): URLSearchParams {
  const { name, pathway, topic, language, region } = question;
  const help = question.canHelp ? 'yes' : null;
  return new URLSearchParams(
    Object.entries({ name, pathway, topic, language, region, help }).flatMap(([key, value]) =>
      value ? [[key, value]] : [],
    ),
  );
}

/** What a person in the directory is interested in and speaks, taken from their tags. */
export function interestsOf({ tags }: Pick<DirectoryEntry, 'tags'>) {
  const among = <T extends DirectoryTag>(choices: readonly T[]) => choices.filter((tag) => tags[tag]);
  return { pathways: among(pathways), topics: among(topics), languages: among(contentLanguages) };
}
