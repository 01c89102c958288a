import type { CaseStudyContent, Draft, MemberOnly } from '#src/domain/caseStudy.ts';
import { isOneOf } from '#src/domain/classification.ts';
import { isSame } from '#src/domain/submission.ts';

/**
 * What a reviewer can remark on. The ids are the names of form fields, as `Requirement.field` uses them, so that the
 * author's editor finds the place; some stand for a few fields that are read as one.
 */
export const reviewSections = [
  { id: 'identity', fields: ['updatingNote', 'form', 'title', 'summary', 'language', 'authors'] },
  { id: 'class', fields: ['pathways', 'topics', 'scale', 'stage', 'startYear', 'hazards', 'sdgs'] },
  {
    id: 'story',
    fields: [
      'challenge',
      'approach',
      'buildingBlocks',
      'participation',
      'lessons',
      'whatDidNotWork',
      'releasesWhatDidNotWork',
    ],
  },
  { id: 'evidence', fields: ['results', 'cost', 'funding', 'staffing', 'sources'] },
  { id: 'reuse', fields: ['conditions', 'contactEmail'] },
  { id: 'rights', fields: ['licence', 'pictures', 'consent'] },
] as const satisfies readonly {
  id: string;
  fields: readonly (keyof CaseStudyContent | keyof MemberOnly)[];
}[];

export type ReviewField = (typeof reviewSections)[number]['fields'][number];

const reviewFields = reviewSections.flatMap((section): readonly ReviewField[] => section.fields);

/** False for a field name from an older version of the portal, which then stands for itself. */
export function isReviewField(name: string): name is ReviewField {
  return isOneOf(reviewFields, name);
}

/** Shown to members only, and marked so. */
export const memberOnlyFields: ReadonlySet<ReviewField> = new Set<ReviewField>([
  'whatDidNotWork',
  'contactEmail',
]);

/** Short values that stand beside their label instead of under it. */
export const factFields: ReadonlySet<ReviewField> = new Set<ReviewField>([
  'language',
  'authors',
  'pathways',
  'topics',
  'scale',
  'stage',
  'startYear',
  'hazards',
  'sdgs',
  'cost',
  'funding',
  'staffing',
  'contactEmail',
  'licence',
  'consent',
  'form',
  'releasesWhatDidNotWork',
  'updatingNote',
]);

const readyTexts = [
  'titleWhere',
  'titleClaim',
  'summaryLong',
  'summaryShort',
  'summaryResult',
  'fewerTags',
  'challengeWho',
  'approachSteps',
  'advertising',
  'blockEnables',
  'participationWho',
  'lessonsAdvice',
  'notWorked',
  'resultSource',
  'resultKind',
  'resultBaseline',
  'costCovers',
  'sourceOpen',
  'conditionsWhere',
  'contactRole',
  'credits',
  'pictureDescription',
  'pictureConsent',
  'pictureTells',
  'growSnapshot',
  'fitsSnapshot',
  'whatIsNew',
  'releaseWhy',
] as const;
export type ReadyText = (typeof readyTexts)[number];

/** Ready-made remarks offered for a field; ids of messages under `ready`. */
export const readyMade: Partial<Record<ReviewField, readonly ReadyText[]>> = {
  title: ['titleWhere', 'titleClaim'],
  summary: ['summaryLong', 'summaryShort', 'summaryResult'],
  pathways: ['fewerTags'],
  topics: ['fewerTags'],
  challenge: ['challengeWho'],
  approach: ['approachSteps', 'advertising'],
  buildingBlocks: ['blockEnables', 'advertising'],
  participation: ['participationWho'],
  lessons: ['lessonsAdvice'],
  whatDidNotWork: ['notWorked'],
  results: ['resultSource', 'resultKind', 'resultBaseline'],
  cost: ['costCovers'],
  sources: ['sourceOpen', 'advertising'],
  conditions: ['conditionsWhere'],
  contactEmail: ['contactRole'],
  pictures: ['pictureDescription', 'credits', 'pictureConsent', 'pictureTells'],
  consent: ['pictureConsent'],
  form: ['growSnapshot', 'fitsSnapshot'],
  updatingNote: ['whatIsNew'],
  releasesWhatDidNotWork: ['releaseWhy'],
};

/** The fields in which two texts differ, in reading order. */
export function changedFields(before: Draft, after: Draft): ReviewField[] {
  return reviewFields.filter((field) => !isSame(partsOf(before, field), partsOf(after, field)));
}

function partsOf({ content, memberOnly }: Draft, field: ReviewField): unknown {
  if (field === 'startYear') return [content.startYear, content.endYear];
  if (field === 'contactEmail')
    return [memberOnly.contactName, memberOnly.contactEmail, memberOnly.contactOffers];
  return field === 'whatDidNotWork' ? memberOnly.whatDidNotWork : content[field];
}
