import {
  type CaseStudyContent,
  type EditorSection,
  editorSections,
  type MemberOnly,
} from '#src/domain/caseStudy.ts';
import { isOneOf } from '#src/domain/classification.ts';

/** Every field of the form, in the order in which it is read. Remarks, requirements and conflicts name fields so. */
export const sectionFields = {
  identity: ['form', 'title', 'summary', 'language', 'authors'],
  class: ['pathways', 'topics', 'scale', 'stage', 'startYear', 'endYear', 'hazards', 'sdgs'],
  story: [
    'challenge',
    'approach',
    'buildingBlocks',
    'participation',
    'lessons',
    'whatDidNotWork',
    'releasesWhatDidNotWork',
  ],
  evidence: ['results', 'cost', 'funding', 'staffing', 'sources'],
  contact: ['conditions', 'contactName', 'contactEmail', 'contactOffers'],
  rights: ['pictures', 'licence', 'consent', 'updatingNote'],
} as const satisfies Record<EditorSection, readonly (keyof CaseStudyContent | keyof MemberOnly)[]>;

export type FieldName = (typeof sectionFields)[EditorSection][number];

export const fieldNames: readonly FieldName[] = Object.values(sectionFields).flat();

/** What a snapshot may leave open: not asked of it, or optional and rather for the whole story. */
export const leftOpenBySnapshot: readonly FieldName[] = [
  'scale',
  'hazards',
  'sdgs',
  'challenge',
  'approach',
  'buildingBlocks',
  'participation',
  'lessons',
  'results',
  'cost',
  'funding',
  'staffing',
];

const memberOnlyFields = ['whatDidNotWork', 'contactName', 'contactEmail', 'contactOffers'] as const;

export function sectionOf(name: FieldName): EditorSection {
  return editorSections.find((section) => isOneOf(sectionFields[section], name)) ?? 'identity';
}

/** The path by which drafts, conflicts and the journal know a field: `content.title`. */
export function pathOf(name: FieldName): string {
  return `${isOneOf(memberOnlyFields, name) ? 'memberOnly' : 'content'}.${name}`;
}

/** The field a path or a bare name means; null for one this version of the form does not have. */
export function fieldNameOf(path: string): FieldName | null {
  const name = path.replace(/^(content|memberOnly)\./, '');
  return isOneOf(fieldNames, name) ? name : null;
}
