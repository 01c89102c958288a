import * as v from 'valibot';
import { contentLanguages, hazards, pathways, topics } from './classification.ts';
import { listedTextLimits } from './listedText.ts';
import { mediaIdPattern } from './media.ts';
import { isSafeLink, plainTextOf } from './richText.ts';

export const scales = ['building', 'district', 'city', 'region'] as const;
export const stages = ['running', 'completed', 'stopped'] as const;
export const evidenceKinds = ['measured', 'reported', 'modelled', 'capacity', 'output', 'target'] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];
export const offers = ['call', 'visit', 'documents', 'mentoring'] as const;
export const licences = ['CC-BY-4.0', 'CC-BY-SA-4.0', 'CC-BY-NC-4.0', 'all-rights-reserved'] as const;
export const checkLevels = ['self-reported', 'checked', 'evaluated'] as const;
export type CheckLevel = (typeof checkLevels)[number];
export const caseStudyStatuses = ['published', 'archived'] as const;
/** A snapshot is the short form: what, where, since when and whom to ask; it can grow into a full case study. */
export const forms = ['full', 'snapshot'] as const;
export type Form = (typeof forms)[number];
export const revisionKinds = ['publication', 'correction'] as const;

/** Every limit of a case study, once; `firestore.rules` repeats them and the parity test compares. */
export const caseStudyLimits = {
  title: 100,
  summary: 600,
  summaryWordsMin: 40,
  summaryWordsMax: 60,
  /** For languages that put no spaces between words. */
  summaryCharactersMin: 80,
  summaryCharactersMax: 240,
  authors: 8,
  authorName: 80,
  pathways: 3,
  topics: 5,
  hazards: 6,
  sdgs: 4,
  yearMin: 1900,
  yearMax: 2100,
  /** Stored size of one long text: about 3,000 words with their structure. */
  richText: 30_000,
  buildingBlocks: 5,
  blockName: 80,
  blockText: 600,
  results: 8,
  indicator: 120,
  unit: 40,
  asOf: 30,
  baseline: 80,
  range: 80,
  resultSource: 300,
  costCovers: 200,
  funding: 300,
  staffing: 300,
  sources: 10,
  sourceTitle: 200,
  sourceUrl: 500,
  pictures: 7,
  pictureAlt: 250,
  pictureCredit: 120,
  updatingNote: 500,
  contactName: 80,
  contactEmail: 120,
  teaser: listedTextLimits.teaser,
} as const;

const limits = caseStudyLimits;
const text = (most: number) => v.pipe(v.string(), v.maxLength(most));
/** One line: the rules join such fields with line breaks to check several at once. */
const line = (most: number) => v.pipe(v.string(), v.maxLength(most), v.regex(/^[^\n]*$/, 'oneLine'));
const tags = <const T extends readonly string[]>(list: T, most: number) =>
  v.pipe(v.array(v.picklist(list)), v.maxLength(most));
const year = v.nullable(
  v.pipe(v.number(), v.integer(), v.minValue(limits.yearMin), v.maxValue(limits.yearMax)),
);

export const buildingBlockSchema = v.object({
  name: line(limits.blockName),
  what: text(limits.blockText),
  enables: text(limits.blockText),
  watch: text(limits.blockText),
});
export type BuildingBlock = v.InferOutput<typeof buildingBlockSchema>;

export const resultSchema = v.object({
  indicator: line(limits.indicator),
  value: v.nullable(v.pipe(v.number(), v.finite())),
  unit: line(limits.unit),
  kind: v.nullable(v.picklist(evidenceKinds)),
  asOf: line(limits.asOf),
  baseline: line(limits.baseline),
  range: line(limits.range),
  source: line(limits.resultSource),
});
export type Result = v.InferOutput<typeof resultSchema>;

export const sourceSchema = v.object({ title: line(limits.sourceTitle), url: line(limits.sourceUrl) });
export type Source = v.InferOutput<typeof sourceSchema>;

export const costSchema = v.object({
  amount: v.pipe(v.number(), v.minValue(0)),
  currency: v.pipe(v.string(), v.regex(/^[A-Z]{3}$/, 'currency')),
  year: v.pipe(v.number(), v.integer(), v.minValue(limits.yearMin), v.maxValue(limits.yearMax)),
  covers: line(limits.costCovers),
});

/** A picture of a text; the bytes are in `media/{id}`. Described for who cannot see it, and credited. */
export const pictureSchema = v.object({
  id: v.pipe(v.string(), v.regex(mediaIdPattern)),
  alt: line(limits.pictureAlt),
  credit: line(limits.pictureCredit),
});
export type Picture = v.InferOutput<typeof pictureSchema>;

/** What peers read: the same map in a submission, in the library and in every revision. */
export const contentSchema = v.object({
  title: v.pipe(v.string(), v.minLength(1), v.maxLength(limits.title), v.regex(/^[^\n]*$/, 'oneLine')),
  summary: text(limits.summary),
  language: v.picklist(contentLanguages),
  form: v.picklist(forms),
  authors: v.pipe(v.array(line(limits.authorName)), v.maxLength(limits.authors)),
  pathways: tags(pathways, limits.pathways),
  topics: tags(topics, limits.topics),
  scale: v.nullable(v.picklist(scales)),
  hazards: tags(hazards, limits.hazards),
  sdgs: v.pipe(
    v.array(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(17))),
    v.maxLength(limits.sdgs),
  ),
  stage: v.nullable(v.picklist(stages)),
  startYear: year,
  endYear: year,
  challenge: text(limits.richText),
  approach: text(limits.richText),
  buildingBlocks: v.pipe(v.array(buildingBlockSchema), v.maxLength(limits.buildingBlocks)),
  participation: text(limits.richText),
  lessons: text(limits.richText),
  results: v.pipe(v.array(resultSchema), v.maxLength(limits.results)),
  cost: v.nullable(costSchema),
  funding: text(limits.funding),
  staffing: text(limits.staffing),
  sources: v.pipe(v.array(sourceSchema), v.maxLength(limits.sources)),
  conditions: text(limits.richText),
  licence: v.picklist(licences),
  /** The first one is the cover. */
  pictures: v.pipe(v.array(pictureSchema), v.maxLength(limits.pictures)),
  /** The author confirms that people shown or named have agreed. */
  consent: v.boolean(),
  /** The city lets what did not work leave the portal: in the print brief and in exports. */
  releasesWhatDidNotWork: v.boolean(),
  /** What is new in this version, for readers of earlier ones. */
  updatingNote: text(limits.updatingNote),
});
export type CaseStudyContent = v.InferOutput<typeof contentSchema>;

/** What only active members may ever read, kept apart because a document is read whole. */
export const memberOnlySchema = v.object({
  whatDidNotWork: text(limits.richText),
  contactName: line(limits.contactName),
  contactEmail: line(limits.contactEmail),
  contactOffers: v.pipe(v.array(v.picklist(offers)), v.maxLength(offers.length)),
});
export type MemberOnly = v.InferOutput<typeof memberOnlySchema>;

export const emptyContent: CaseStudyContent = {
  title: '',
  summary: '',
  language: 'en',
  form: 'full',
  authors: [],
  pathways: [],
  topics: [],
  scale: null,
  hazards: [],
  sdgs: [],
  stage: null,
  startYear: null,
  endYear: null,
  challenge: '',
  approach: '',
  buildingBlocks: [],
  participation: '',
  lessons: '',
  results: [],
  cost: null,
  funding: '',
  staffing: '',
  sources: [],
  conditions: '',
  licence: 'CC-BY-4.0',
  pictures: [],
  consent: false,
  releasesWhatDidNotWork: false,
  updatingNote: '',
};
export const emptyMemberOnly: MemberOnly = {
  whatDidNotWork: '',
  contactName: '',
  contactEmail: '',
  contactOffers: [],
};
export const emptyResult: Result = {
  indicator: '',
  value: null,
  unit: '',
  kind: null,
  asOf: '',
  baseline: '',
  range: '',
  source: '',
};

/** A draft in the author's hands: both parts of the text. */
export interface Draft {
  content: CaseStudyContent;
  memberOnly: MemberOnly;
}
export const draftSchema = v.object({ content: contentSchema, memberOnly: memberOnlySchema });

const id = v.pipe(v.string(), v.nonEmpty());
const positive = v.pipe(v.number(), v.integer(), v.minValue(1));

/** `caseStudies/{id}`: the library; written by a moderator's publishing batch only. */
export const caseStudySchema = v.object({
  id,
  content: contentSchema,
  organisationId: id,
  authorUids: v.array(id),
  submissionId: id,
  version: positive,
  status: v.picklist(caseStudyStatuses),
  teaser: v.pipe(v.string(), v.minLength(1), v.maxLength(limits.teaser)),
  evidence: v.array(v.picklist(evidenceKinds)),
  checkLevel: v.picklist(checkLevels),
  shard: id,
  /** True for the records of the demonstration network: compiled from public sources, not posted by the city. */
  demonstration: v.boolean(),
  /** When the first version appeared. */
  publishedAt: v.date(),
  /** When the live version appeared. */
  revisedAt: v.date(),
  /** When somebody last stood in for the text: by publishing or by confirming it. A review is due `reviewMonths` later. */
  confirmedAt: v.date(),
  /** Any change of this record, also of its standing. */
  updatedAt: v.date(),
  publishedBy: id,
  /** The newest of its `changes`; null before the first. */
  lastChangeId: v.nullable(id),
  lastAuditId: v.nullable(id),
});
export type CaseStudy = v.InferOutput<typeof caseStudySchema>;

/** `caseStudies/{id}/revisions/{n}`: one immutable version. */
export const revisionSchema = v.object({
  id,
  version: positive,
  kind: v.picklist(revisionKinds),
  content: contentSchema,
  submissionId: id,
  publishedAt: v.date(),
  publishedBy: id,
});
export type Revision = v.InferOutput<typeof revisionSchema>;

/** `caseStudies/{id}/memberOnly/{n}`: the member-only text of version n, immutable. */
export const memberOnlyTextSchema = v.object({
  id,
  version: positive,
  submissionId: id,
  whatDidNotWork: memberOnlySchema.entries.whatDidNotWork,
});

/** `caseStudies/{id}/memberOnly/contact`: kept by the city; a change goes live at once and is recorded. */
export const caseContactSchema = v.object({
  id,
  ...v.omit(memberOnlySchema, ['whatDidNotWork']).entries,
  updatedAt: v.date(),
  updatedBy: id,
  lastChangeId: v.nullable(id),
});
export type CaseContact = v.InferOutput<typeof caseContactSchema>;

export const changeKinds = ['contact', 'confirm', 'archive', 'restore', 'check', 'correct'] as const;
export type ChangeKind = (typeof changeKinds)[number];
export const changeNoteMax = 500;

/** `caseStudies/{id}/changes/{id}`: what happened to a published case between its versions; append-only, for readers. */
export const changeSchema = v.object({
  id,
  kind: v.picklist(changeKinds),
  by: id,
  at: v.date(),
  version: positive,
  /** Before and after: addresses, levels, statuses; for a correction the field and nothing. */
  from: v.string(),
  to: v.string(),
  note: text(changeNoteMax),
});
export type Change = v.InferOutput<typeof changeSchema>;

/** A correction of a live text goes live at once: one field, and no more than this many characters longer or shorter. */
export const correctionSizeMax = 40;
export const correctableFields = [
  'title',
  'summary',
  'challenge',
  'approach',
  'participation',
  'lessons',
  'conditions',
] as const satisfies readonly (keyof CaseStudyContent)[];
export type CorrectableField = (typeof correctableFields)[number];

/** A check is of figures: new figures are unchecked ones, everything else keeps the level the secretariat gave. */
export function checkLevelAfter(
  current: Pick<CaseStudy, 'checkLevel' | 'content'> | null,
  content: Pick<CaseStudyContent, 'results'>,
): CheckLevel {
  const isUnchanged = current && JSON.stringify(current.content.results) === JSON.stringify(content.results);
  return isUnchanged ? current.checkLevel : 'self-reported';
}

/** A text is looked at again after this time. */
export const reviewMonths = 24;

export function reviewDueAt({ confirmedAt }: Pick<CaseStudy, 'confirmedAt'>): Date {
  const due = new Date(confirmedAt);
  due.setUTCMonth(due.getUTCMonth() + reviewMonths);
  return due;
}

/** Words as the summary's limit counts them: runs between blanks and line breaks. The rules count the same way. */
export function countWords(value: string): number {
  return value.split(/[\t\n\f\r ]+/).filter(Boolean).length;
}

const languagesWithoutSpaces = ['zh', 'ja', 'th'];

/** How long a summary is, and how long it may be: in words, or in characters where words are not set apart. */
export function summaryLength({ summary, language }: Pick<CaseStudyContent, 'summary' | 'language'>) {
  return languagesWithoutSpaces.includes(language)
    ? {
        unit: 'characters' as const,
        length: summary.length,
        min: limits.summaryCharactersMin,
        max: limits.summaryCharactersMax,
      }
    : {
        unit: 'words' as const,
        length: countWords(summary),
        min: limits.summaryWordsMin,
        max: limits.summaryWordsMax,
      };
}

export const editorSections = ['identity', 'class', 'story', 'evidence', 'contact', 'rights'] as const;
export type EditorSection = (typeof editorSections)[number];

export interface Requirement {
  /** Also the name of the message that explains it: `requirement.<id>`. */
  id: string;
  /** The field it leads to, as the form names it. */
  field: keyof CaseStudyContent | keyof MemberOnly;
  section: EditorSection;
  isMet(draft: Draft): boolean;
}

function isCompleteResult(result: Result): boolean {
  return (
    result.value !== null &&
    result.kind !== null &&
    [result.indicator, result.unit, result.asOf, result.source].every(isFilled)
  );
}

const isSnapshot = ({ form }: CaseStudyContent) => form === 'snapshot';
const isFilled = (value: string) => value.trim() !== '';
const isEmail = (value: string) => /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(value);

/** What a text needs before it may be submitted. The rules' `isSubmittable` asks for the same. */
export const requirements: readonly Requirement[] = [
  {
    id: 'summary',
    field: 'summary',
    section: 'identity',
    isMet: ({ content }) => {
      const { length, min, max } = summaryLength(content);
      return length >= min && length <= max;
    },
  },
  {
    id: 'authors',
    field: 'authors',
    section: 'identity',
    isMet: ({ content }) => content.authors.length > 0 && content.authors.every(isFilled),
  },
  {
    id: 'pathways',
    field: 'pathways',
    section: 'class',
    isMet: ({ content }) => content.pathways.length > 0,
  },
  { id: 'topics', field: 'topics', section: 'class', isMet: ({ content }) => content.topics.length > 0 },
  {
    id: 'scale',
    field: 'scale',
    section: 'class',
    isMet: ({ content }) => isSnapshot(content) || content.scale !== null,
  },
  { id: 'stage', field: 'stage', section: 'class', isMet: ({ content }) => content.stage !== null },
  {
    id: 'startYear',
    field: 'startYear',
    section: 'class',
    isMet: ({ content }) => content.startYear !== null,
  },
  {
    id: 'endYear',
    field: 'endYear',
    section: 'class',
    isMet: ({ content: { startYear, endYear } }) =>
      endYear === null || (startYear !== null && endYear >= startYear),
  },
  {
    id: 'challenge',
    field: 'challenge',
    section: 'story',
    isMet: ({ content }) => isSnapshot(content) || content.challenge !== '',
  },
  {
    id: 'approach',
    field: 'approach',
    section: 'story',
    isMet: ({ content }) => isSnapshot(content) || content.approach !== '',
  },
  {
    id: 'lessons',
    field: 'lessons',
    section: 'story',
    isMet: ({ content }) => isSnapshot(content) || content.lessons !== '',
  },
  {
    id: 'results',
    field: 'results',
    section: 'evidence',
    isMet: ({ content }) => isSnapshot(content) || content.results.length > 0,
  },
  {
    id: 'completeResults',
    field: 'results',
    section: 'evidence',
    isMet: ({ content }) => content.results.every(isCompleteResult),
  },
  {
    id: 'sources',
    field: 'sources',
    section: 'evidence',
    isMet: ({ content }) => content.sources.length > 0,
  },
  {
    id: 'completeSources',
    field: 'sources',
    section: 'evidence',
    isMet: ({ content }) =>
      content.sources.every(
        (source) => isFilled(source.title) && (source.url === '' || isSafeLink(source.url)),
      ),
  },
  {
    id: 'contact',
    field: 'contactEmail',
    section: 'contact',
    isMet: ({ memberOnly }) => isEmail(memberOnly.contactEmail),
  },
  {
    id: 'pictures',
    field: 'pictures',
    section: 'rights',
    isMet: ({ content }) => content.pictures.every(({ alt, credit }) => isFilled(alt) && isFilled(credit)),
  },
  { id: 'consent', field: 'consent', section: 'rights', isMet: ({ content }) => content.consent },
];

const whenEmpty = (form: Form) =>
  requirements.filter(
    ({ isMet }) => !isMet({ content: { ...emptyContent, form }, memberOnly: emptyMemberOnly }),
  );
/** Asked of a full case study before a word is written, and not of a snapshot. */
const askedOfFullOnly = whenEmpty('full').filter(
  (requirement) => !whenEmpty('snapshot').includes(requirement),
);

/** What a text of this form is measured by: what a snapshot may leave open is not counted for it. */
export function askedOf(form: Form): Requirement[] {
  return form === 'full' ? [...requirements] : requirements.filter((one) => !askedOfFullOnly.includes(one));
}

export function unmetRequirements(draft: Draft): Requirement[] {
  return requirements.filter((requirement) => !requirement.isMet(draft));
}

/** The kinds of evidence a case offers, in the order of `evidenceKinds`. */
export function evidenceOf(content: CaseStudyContent): EvidenceKind[] {
  return evidenceKinds.filter((kind) => content.results.some((result) => result.kind === kind));
}

/** All words of a text, for counters and spam signals. */
export function fullText({ content, memberOnly }: Draft): string {
  return [
    content.title,
    content.summary,
    ...[content.challenge, content.approach, content.participation, content.lessons, content.conditions].map(
      plainTextOf,
    ),
    ...content.buildingBlocks.flatMap((block) => [block.name, block.what, block.enables, block.watch]),
    ...content.results.map((result) => `${result.indicator} ${result.unit}`),
    plainTextOf(memberOnly.whatDidNotWork),
  ].join('\n');
}
