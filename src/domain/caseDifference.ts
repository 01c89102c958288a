import { itemShapes, type PartName } from './caseItems.ts';
import type { CaseStudyContent, MemberOnly } from './caseStudy.ts';
import { type Item, type ItemShape, type ItemsDifference, itemsDifference } from './itemDifference.ts';
import { type BlockDifference, richTextDifference } from './richTextDifference.ts';
import { isSame } from './submission.ts';
import { type TextPart, textDifference } from './textDifference.ts';

/** One state of a text. A member-only part is compared when both states have it: not everybody may read it. */
export interface CaseText {
  content: CaseStudyContent;
  memberOnly?: Partial<MemberOnly>;
}

/** The fields in reading order. Some stand for a few that are read as one: the years, the contact. */
export const differenceFields = [
  'title',
  'summary',
  'form',
  'language',
  'authors',
  'pathways',
  'topics',
  'scale',
  'stage',
  'startYear',
  'hazards',
  'sdgs',
  'challenge',
  'approach',
  'buildingBlocks',
  'participation',
  'lessons',
  'whatDidNotWork',
  'results',
  'cost',
  'funding',
  'staffing',
  'sources',
  'conditions',
  'contactEmail',
  'pictures',
  'licence',
  'consent',
  'releasesWhatDidNotWork',
  'updatingNote',
] as const satisfies readonly (keyof CaseStudyContent | keyof MemberOnly)[];
export type DifferenceField = (typeof differenceFields)[number];

export interface TagChange {
  value: string;
  change: 'same' | 'added' | 'removed';
}

export type FactField =
  | 'form'
  | 'language'
  | 'scale'
  | 'stage'
  | 'startYear'
  | 'licence'
  | 'consent'
  | 'releasesWhatDidNotWork';

export type FieldDifference =
  | { kind: 'words'; field: DifferenceField; parts: TextPart[] }
  | { kind: 'rich'; field: DifferenceField; blocks: BlockDifference[] }
  | { kind: 'tags'; field: DifferenceField; tags: TagChange[]; isReordered: boolean }
  | { kind: 'items'; field: DifferenceField; list: ItemsDifference<PartName> }
  | { kind: 'fact'; field: FactField };

/** What differs between two states of a text, field by field, in reading order. Fields that are alike are left out. */
export function caseDifference(
  before: CaseText,
  after: CaseText,
  fields: readonly DifferenceField[] = differenceFields,
): FieldDifference[] {
  return differenceFields
    .filter((field) => fields.includes(field))
    .flatMap((field) => fieldDifference(field, before, after) ?? []);
}

/** The difference in one field; null where there is none, or where one state does not have the field. */
function fieldDifference(field: DifferenceField, before: CaseText, after: CaseText): FieldDifference | null {
  const [older, newer] = [before.content, after.content];
  const { language } = newer;
  switch (field) {
    case 'whatDidNotWork':
      return richIn(field, before.memberOnly?.[field], after.memberOnly?.[field], language);
    case 'contactEmail':
      return itemsIn(
        field,
        contactsOf(before, after),
        contactsOf(after, before),
        itemShapes[field],
        language,
      );
    case 'title':
    case 'summary':
    case 'funding':
    case 'staffing':
    case 'updatingNote':
      if (older[field] === newer[field]) return null;
      return { kind: 'words', field, parts: textDifference(older[field], newer[field], { language }) };
    case 'challenge':
    case 'approach':
    case 'participation':
    case 'lessons':
    case 'conditions':
      return richIn(field, older[field], newer[field], language);
    case 'authors':
    case 'pathways':
    case 'topics':
    case 'hazards':
    case 'sdgs':
      return tagsIn(field, older[field].map(String), newer[field].map(String));
    case 'buildingBlocks':
      return itemsIn(field, older[field], newer[field], itemShapes[field], language);
    case 'results':
      return itemsIn(field, older[field], newer[field], itemShapes[field], language);
    case 'sources':
      return itemsIn(field, older[field], newer[field], itemShapes[field], language);
    case 'pictures':
      return itemsIn(field, older[field], newer[field], itemShapes[field], language);
    case 'cost':
      return itemsIn(field, listOf(older.cost), listOf(newer.cost), itemShapes[field], language);
    case 'startYear':
      return older.startYear === newer.startYear && older.endYear === newer.endYear
        ? null
        : { kind: 'fact', field };
    case 'form':
    case 'language':
    case 'scale':
    case 'stage':
    case 'licence':
    case 'consent':
    case 'releasesWhatDidNotWork':
      return older[field] === newer[field] ? null : { kind: 'fact', field };
  }
}

function richIn(
  field: DifferenceField,
  before: string | undefined,
  after: string | undefined,
  language: string,
): FieldDifference | null {
  if (before === undefined || after === undefined || before === after) return null;
  return { kind: 'rich', field, blocks: richTextDifference(before, after, { language }) };
}

function tagsIn(
  field: DifferenceField,
  before: readonly string[],
  after: readonly string[],
): FieldDifference | null {
  if (isSame(before, after)) return null;
  const kept = before.filter((value) => after.includes(value));
  const tags = [
    ...after.map((value) => ({ value, change: before.includes(value) ? 'same' : 'added' }) as const),
    ...before
      .filter((value) => !after.includes(value))
      .map((value) => ({ value, change: 'removed' }) as const),
  ];
  const isReordered = !isSame(
    kept,
    after.filter((value) => before.includes(value)),
  );
  return { kind: 'tags', field, tags, isReordered };
}

function itemsIn<P extends PartName>(
  field: DifferenceField,
  before: readonly Item<P>[],
  after: readonly Item<P>[],
  itemShape: ItemShape<P>,
  language: string,
): FieldDifference | null {
  if (isSame(before, after)) return null;
  return { kind: 'items', field, list: itemsDifference(before, after, itemShape, language) };
}

function listOf<T>(item: T | null): T[] {
  return item === null ? [] : [item];
}

/** The contact as a list of one; of none where either state does not have it. */
function contactsOf({ memberOnly: own = {} }: CaseText, { memberOnly: other = {} }: CaseText) {
  const { contactName, contactEmail, contactOffers } = own;
  if (contactName === undefined || contactEmail === undefined || contactOffers === undefined) return [];
  if (itemShapes.contactEmail.parts.some((part) => other[part] === undefined)) return [];
  return [{ contactName, contactEmail, contactOffers }];
}
