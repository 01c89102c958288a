import type { CaseStudy } from './caseStudy.ts';

/** A work as citation tools read it: the part of CSL-JSON (citationstyles.org, schema 1.0.2) that a case study fills. */
export interface CslItem {
  id: string;
  type: 'report';
  genre: string;
  title: string;
  /** Names as their owners write them. Which part is a family name differs between cultures, so nothing is split. */
  author: { literal: string }[];
  issued: { 'date-parts': [[number, number, number]] };
  publisher: string;
  'event-place': string;
  version: string;
  URL: string;
  language: string;
  abstract: string;
}

export const citationStyles = ['apa', 'bibtex', 'ris', 'csl'] as const;
export type CitationStyle = (typeof citationStyles)[number];

type CitedCase = Pick<CaseStudy, 'id' | 'content' | 'version' | 'revisedAt'>;

/** The case as a CSL item: the date is that of the cited version, `city` a place such as "Ghent, Belgium". */
export function cslItem(caseStudy: CitedCase, city: string, address: string): CslItem {
  const { id, content, version, revisedAt } = caseStudy;
  return {
    id: `${id}-v${version}`,
    type: 'report',
    genre: 'Case study',
    title: oneLine(content.title),
    author: content.authors
      .map((name) => ({ literal: oneLine(name) }))
      .filter(({ literal }) => literal !== ''),
    issued: {
      'date-parts': [[revisedAt.getUTCFullYear(), revisedAt.getUTCMonth() + 1, revisedAt.getUTCDate()]],
    },
    publisher: 'ICLEI member portal',
    'event-place': oneLine(city),
    version: String(version),
    URL: address,
    language: content.language,
    abstract: oneLine(content.summary),
  };
}

/** The item in one of the styles; APA is a line to paste, the others are files. */
export function formatCitation(item: CslItem, style: CitationStyle): string {
  if (style === 'apa') return apa(item);
  if (style === 'bibtex') return bibtex(item);
  if (style === 'ris') return ris(item);
  return `${JSON.stringify([item], null, 2)}\n`;
}

/** Name and type of the file a style is kept in; APA is text. */
export function citationFile({ id }: CslItem, style: CitationStyle): { name: string; type: string } {
  const forms = {
    apa: ['txt', 'text/plain'],
    bibtex: ['bib', 'application/x-bibtex'],
    ris: ['ris', 'application/x-research-info-systems'],
    csl: ['json', 'application/vnd.citationstyles.csl+json'],
  } as const satisfies Record<CitationStyle, readonly [string, string]>;
  const [extension, type] = forms[style];
  return { name: `${id}.${extension}`, type };
}

/** APA, 7th edition, section 10.4 (reports), as plain text. */
function apa(item: CslItem): string {
  const names = item.author.map(({ literal }) => literal);
  const last = names.at(-1) ?? '';
  const authors = names.length < 2 ? last : `${names.slice(0, -1).join(', ')}, & ${last}`;
  const date = `(${yearOf(item)}).`;
  const kind = [item.genre, item['event-place']].filter(Boolean).join(', ');
  const title = `${item.title} (Version ${item.version}) [${kind}].`;
  const head = authors === '' ? `${title} ${date}` : `${authors} ${date} ${title}`;
  return `${head} ${item.publisher}. ${item.URL}`;
}

/**
 * BibTeX. The names stand in braces of their own, since " and " parts authors and a comma parts a name; the title too,
 * since styles change its case. Accents and other scripts stay as they are: today's tools read UTF-8.
 */
function bibtex(item: CslItem): string {
  const [[year, month]] = item.issued['date-parts'];
  const fields: [string, string][] = [
    ['author', item.author.map(({ literal }) => `{${tex(literal)}}`).join(' and ')],
    ['title', `{${tex(item.title)}}`],
    ['institution', tex(item.publisher)],
    ['type', tex(item.genre)],
    ['year', String(year)],
    ['month', String(month)],
    ['note', tex([item['event-place'], `version ${item.version}`].filter(Boolean).join(', '))],
    // Styles print an address verbatim, so nothing in it may be escaped; what braces would break is percent-encoded.
    ['url', item.URL.replace(/[{}\\\s]/g, (character) => encodeURIComponent(character))],
    ['language', item.language],
  ];
  const lines = fields.filter(([, value]) => value !== '').map(([name, value]) => `  ${name} = {${value}}`);
  return `@techreport{${item.id.replace(/[^\w-]/g, '-')},\n${lines.join(',\n')}\n}\n`;
}

const texWords: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

function tex(text: string): string {
  return text.replace(/[\\{}$&#%_~^]/g, (character) => texWords[character] ?? `\\${character}`);
}

/** RIS: one tag and one value on each line, CRLF between them. */
function ris(item: CslItem): string {
  const [[year, month, day]] = item.issued['date-parts'];
  const two = (number: number) => String(number).padStart(2, '0');
  const lines: [string, string][] = [
    ['TY', 'RPRT'],
    ['ID', item.id],
    ...item.author.map(({ literal }): [string, string] => ['AU', literal]),
    ['TI', item.title],
    ['M3', item.genre],
    ['PB', item.publisher],
    ['PY', String(year)],
    ['DA', `${year}/${two(month)}/${two(day)}`],
    ['ET', item.version],
    ['N1', item['event-place']],
    ['AB', item.abstract],
    ['LA', item.language],
    ['UR', item.URL],
  ];
  const filled = lines.filter(([, value]) => value !== '').map(([tag, value]) => `${tag}  - ${value}`);
  return `${[...filled, 'ER  - '].join('\r\n')}\r\n`;
}

function yearOf({ issued }: CslItem): number {
  return issued['date-parts'][0][0];
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
