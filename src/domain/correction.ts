import {
  type CaseStudyContent,
  type CorrectableField,
  caseStudyLimits,
  correctionSizeMax,
  summaryLength,
} from './caseStudy.ts';
import { parseRichText, plainTextOf } from './richText.ts';

/** The correctable fields that hold words only; the others hold a document. */
const plainFields: readonly CorrectableField[] = ['title', 'summary'];

export function isPlainField(field: CorrectableField): boolean {
  return plainFields.includes(field);
}

export type Replacement =
  | { kind: 'replaced'; text: string }
  /** Not there, or not in one run: words across a bold part, a link or two paragraphs are not found. */
  | { kind: 'notFound' }
  /** More places than one: nobody said which is meant. */
  | { kind: 'several'; count: number }
  /** Nothing would be left of a run, which is no typing error and may leave an empty paragraph. */
  | { kind: 'emptied' };

/**
 * Replaces a phrase that occurs exactly once in a stored long text. Only the letters of one run change; paragraphs,
 * lists, links and every attribute stay as they are stored.
 */
export function replaceInRichText(stored: string, phrase: string, by: string): Replacement {
  if (phrase === '' || parseRichText(stored) === null) return { kind: 'notFound' };
  const document: unknown = JSON.parse(stored);
  const runs = runsIn(document);
  const count = runs.reduce((sum, { text }) => sum + occurrences(text, phrase), 0);
  const run = runs.find(({ text }) => text.includes(phrase));
  if (!run) return { kind: 'notFound' };
  if (count > 1) return { kind: 'several', count };
  const start = run.text.indexOf(phrase);
  run.text = run.text.slice(0, start) + by + run.text.slice(start + phrase.length);
  if (run.text.trim() === '') return { kind: 'emptied' };
  return { kind: 'replaced', text: JSON.stringify(document) };
}

interface Run {
  text: string;
}

/** The runs of letters themselves, in reading order: changing one changes the document. */
function runsIn(node: unknown): Run[] {
  if (!isRecord(node)) return [];
  if (isRun(node)) return [node];
  return Array.isArray(node.content) ? node.content.flatMap(runsIn) : [];
}

function isRun(node: Record<string, unknown>): node is Record<string, unknown> & Run {
  return node.type === 'text' && typeof node.text === 'string';
}

/** Overlapping ones too: "aa" stands twice in "aaa". */
function occurrences(text: string, phrase: string): number {
  let count = 0;
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) count += 1;
  return count;
}

export type CorrectionProblem = 'same' | 'empty' | 'oneLine' | 'tooLong' | 'summaryLength' | 'tooBig';

/** Why a field may not be corrected to this value; null when it may. The rules' `corrects` refuses the same. */
export function correctionProblem(
  content: CaseStudyContent,
  field: CorrectableField,
  value: string,
): CorrectionProblem | null {
  const before = content[field];
  if (value === before) return 'same';
  if ((isPlainField(field) ? value : plainTextOf(value)).trim() === '') return 'empty';
  if (field === 'title' && value.includes('\n')) return 'oneLine';
  if (value.length > sizeMax(field)) return 'tooLong';
  if (field === 'summary') {
    const { length, min, max } = summaryLength({ ...content, summary: value });
    if (length < min || length > max) return 'summaryLength';
  }
  // Counted both ways, because not everybody counts a letter outside the basic plane as one.
  const isBig = [value.length - before.length, [...value].length - [...before].length].some(
    (difference) => Math.abs(difference) > correctionSizeMax,
  );
  return isBig ? 'tooBig' : null;
}

function sizeMax(field: CorrectableField): number {
  if (field === 'title') return caseStudyLimits.title;
  return field === 'summary' ? caseStudyLimits.summary : caseStudyLimits.richText;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
