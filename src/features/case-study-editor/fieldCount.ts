import { type CaseStudyContent, caseStudyLimits, summaryLength } from '#src/domain/caseStudy.ts';
import { isOneOf } from '#src/domain/classification.ts';
import { plainTextOf } from '#src/domain/richText.ts';
import type { FieldName } from './fieldNames.ts';

const longTexts = [
  'challenge',
  'approach',
  'participation',
  'lessons',
  'whatDidNotWork',
  'conditions',
] as const;
const lines = ['title', 'funding', 'staffing', 'updatingNote', 'contactName'] as const;
const lists = [
  'authors',
  'pathways',
  'topics',
  'hazards',
  'sdgs',
  'buildingBlocks',
  'results',
  'sources',
  'pictures',
] as const;

export type FieldCount =
  | { unit: 'words' | 'characters'; length: number }
  | { unit: 'ofCharacters' | 'items'; length: number; most: number };

/** How much a field holds, and of how much where that is bounded by more than its store; null where nobody counts. */
export function countOf(
  name: FieldName,
  value: unknown,
  language: CaseStudyContent['language'],
): FieldCount | null {
  if (isOneOf(longTexts, name)) {
    const summary = typeof value === 'string' ? plainTextOf(value) : '';
    const { unit, length } = summaryLength({ summary, language });
    return { unit, length };
  }
  if (isOneOf(lines, name)) {
    return {
      unit: 'ofCharacters',
      length: typeof value === 'string' ? value.length : 0,
      most: caseStudyLimits[name],
    };
  }
  if (isOneOf(lists, name)) {
    const items: unknown[] = Array.isArray(value) ? value : [];
    return { unit: 'items', length: items.filter((item) => item !== '').length, most: caseStudyLimits[name] };
  }
  return null;
}
