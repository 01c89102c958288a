import type * as v from 'valibot';
import { checkLevels, evidenceKinds, forms, licences, offers, scales, stages } from './caseStudy.ts';
import { listedIdMax } from './catalog.ts';
import { contentLanguages, hazards, pathways, topics } from './classification.ts';
import { closest } from './closest.ts';
import type { Path } from './locatedRecord.ts';

/** The closed list a field takes its words from. */
const lists: Readonly<Record<string, readonly string[]>> = {
  pathways,
  topics,
  hazards,
  scale: scales,
  stage: stages,
  language: contentLanguages,
  form: forms,
  licence: licences,
  checkLevel: checkLevels,
  kind: evidenceKinds,
  contactOffers: offers,
};

/** A list this short is told whole. */
const tellable = 8;

/** What a schema found, in words: what is wrong, and what would be right. */
export function explainIssue(
  issue: v.BaseIssue<unknown>,
  path: Path,
  known: Readonly<Record<string, readonly string[]>> = lists,
): string {
  const { type, input, requirement } = issue;
  const given = shown(input);
  const isList = Array.isArray(input);
  switch (type) {
    case 'picklist':
      return notOfList(input, known[String(path.findLast((key) => typeof key === 'string'))] ?? []);
    case 'string':
      return `${given} is not a text`;
    case 'number':
      return `${given} is not a number; write it in digits, with a point for decimals`;
    case 'finite':
    case 'integer':
      return `${given} is not a whole number`;
    case 'boolean':
      return `${given} is neither true nor false`;
    case 'array':
      return `${given} is not a list`;
    case 'object':
      return input === undefined ? 'is missing' : `${given} is not a group of fields`;
    case 'date':
      return `${given} is not a date; write it as 2026-11-24`;
    case 'min_value':
      return `${given} is too small; ${String(requirement)} is the least`;
    case 'max_value':
      return `${given} is too large; ${String(requirement)} is the most`;
    case 'min_length':
      return 'is missing';
    case 'max_length':
      return `has ${isList ? `${input.length} entries` : `${String(input).length} characters`}; ${String(requirement)} are the most`;
    case 'regex':
      return wrongForm(issue, given);
    default:
      return `${given} does not fit: ${issue.message}`;
  }
}

function wrongForm({ message, input }: v.BaseIssue<unknown>, given: string): string {
  if (input === '') return 'is missing';
  if (message === 'oneLine') return 'has a line break; this field is one line';
  if (message === 'currency') return `${given} is not a currency; write three capitals, such as EUR`;
  if (message === 'id')
    return `${given} is not an id: letters, digits, hyphens and underscores, ${listedIdMax} at most`;
  if (message === 'webAddress') return `${given} is not an address of the web; it begins with https://`;
  if (message === 'mailDomain') return `${given} is not a domain; write for example city.gov`;
  return `${given} does not have the right form`;
}

function notOfList(input: unknown, list: readonly string[]): string {
  const meant = typeof input === 'string' ? closest(input, list) : undefined;
  const hint = meant
    ? `did you mean “${meant}”?`
    : list.length <= tellable
      ? `one of: ${list.join(', ')}`
      : 'see the list of the editor';
  return input === '' || input === undefined || input === null
    ? `is missing; ${hint}`
    : `${shown(input)} is not known here; ${hint}`;
}

function shown(input: unknown): string {
  if (typeof input === 'string') return `“${input.length > 60 ? `${input.slice(0, 59)}…` : input}”`;
  if (input === null || input === undefined) return 'nothing';
  if (Array.isArray(input)) return 'a list';
  return typeof input === 'object' ? 'a group of fields' : String(input);
}
