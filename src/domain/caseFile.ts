import {
  type CaseStudy,
  type CaseStudyContent,
  type CheckLevel,
  caseStudyLimits,
  type Draft,
  type MemberOnly,
} from './caseStudy.ts';
import type { ListedOrganisation } from './organisation.ts';
import { paragraphs, parseRichText, plainTextOf } from './richText.ts';

/** The first two fields of an exported file: what it is, and which of its forms. */
export const caseFileFormat = 'iclei-case-studies';
export const caseFileVersion = 1;

/** A case as it travels from one portal to another. */
export interface PortableCase extends Draft {
  id: string;
  organisationId: string;
  publishedAt: Date;
  checkLevel: CheckLevel;
  demonstration: boolean;
}

/** A published case with what an export says beside it. */
export interface ExportedCase {
  caseStudy: CaseStudy;
  city: Pick<ListedOrganisation, 'name' | 'country' | 'region'> | null;
  /** Where it is read in the portal. */
  address: string;
  /** The stored text; leaves the portal only where the city has released it. */
  whatDidNotWork: string;
  /** The city's mailbox, for exports of one's own city; null in all others. */
  contact: Omit<MemberOnly, 'whatDidNotWork'> | null;
}

/** Fields of a file that tell a reader more and that an import passes over. */
export const tellingFields = ['city', 'country', 'region', 'version', 'revisedAt', 'address'] as const;

export const longTextFields = [
  'challenge',
  'approach',
  'participation',
  'lessons',
  'conditions',
  'whatDidNotWork',
] as const;

/** Lists of groups, as numbered columns of a table name them. */
export const groups = [
  {
    field: 'buildingBlocks',
    column: 'block',
    most: caseStudyLimits.buildingBlocks,
    parts: ['name', 'what', 'enables', 'watch'],
  },
  {
    field: 'results',
    column: 'result',
    most: caseStudyLimits.results,
    parts: ['indicator', 'value', 'unit', 'kind', 'asOf', 'baseline', 'range', 'source'],
  },
  { field: 'sources', column: 'source', most: caseStudyLimits.sources, parts: ['title', 'url'] },
  { field: 'pictures', column: 'picture', most: caseStudyLimits.pictures, parts: ['id', 'alt', 'credit'] },
] as const;
export const costParts = ['amount', 'currency', 'year', 'covers'] as const;

/** The one place that decides whether what did not work may leave the portal. */
export function releasedText(
  content: Pick<CaseStudyContent, 'releasesWhatDidNotWork'>,
  whatDidNotWork: string,
): string {
  return content.releasesWhatDidNotWork ? whatDidNotWork : '';
}

/** A case as an exported file has it: one flat object, texts in words wherever words are all there is to them. */
export function caseRecord(exported: ExportedCase): Record<string, unknown> {
  const { caseStudy, city, address, contact } = exported;
  const { id, content, organisationId, version, publishedAt, revisedAt, checkLevel, demonstration } =
    caseStudy;
  const texts = { ...content, whatDidNotWork: releasedText(content, exported.whatDidNotWork) };
  return {
    id,
    organisationId,
    city: city?.name ?? '',
    country: city?.country ?? '',
    region: city?.region ?? '',
    version,
    publishedAt: publishedAt.toISOString(),
    revisedAt: revisedAt.toISOString(),
    checkLevel,
    demonstration,
    address,
    ...texts,
    ...Object.fromEntries(longTextFields.map((field) => [field, portableText(texts[field])])),
    ...contact,
  };
}

/** The file of an export: can be read by people, and be imported again. */
export function exportJson(cases: readonly ExportedCase[], exportedAt: Date): string {
  const file = {
    format: caseFileFormat,
    formatVersion: caseFileVersion,
    exportedAt: exportedAt.toISOString(),
    cases: cases.map(caseRecord),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Plain paragraphs as words with blank lines between them; a text with more form than that as its document. */
export function portableText(stored: string): unknown {
  const document = parseRichText(stored);
  if (document === null) return '';
  const words = (document.content ?? [])
    .map((node) => (node.content ?? []).map(({ text }) => text ?? '').join(''))
    .join('\n\n');
  return storedText(words) === stored ? words : JSON.parse(stored);
}

/** The words alone, for a table: headings, lists and links lose their form. */
export function portableWords(stored: string): string {
  return plainTextOf(stored).replace(/\n+/g, '\n\n');
}

/** The stored form of a text in words: every line is a paragraph. */
export function storedText(words: string): string {
  const lines = words.split(/[\r\n]+/).filter((line) => line.trim() !== '');
  return lines.length === 0 ? '' : paragraphs(...lines);
}
