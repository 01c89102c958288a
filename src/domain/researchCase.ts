import { caseStudyLimits } from './caseStudy.ts';
import type { LocatedRecord, Path } from './locatedRecord.ts';
import { researchTopics } from './researchTopics.ts';

const authors = ['Demonstration record, compiled from public sources'];
const editorialLessons =
  'Basis of these lessons: editorial, drawn by the researcher from the sources; not a statement of the city.';
const source = 'Public sources listed below';

/** What a research record may hold that the portal has no place for. */
const passedOver = [
  'city',
  'country',
  'iso2',
  'region',
  'population',
  'lat',
  'lng',
  'memberSince',
  'lessonsBasis',
  'confidence',
  'factBasis',
];

/**
 * A record of the research format as a record of the portal: a real case that somebody compiled from public sources,
 * each figure with its kind and date. Fields of the portal that a curated record has already (`organisationId`,
 * `indicator`, topics by id, an exact cost) are kept; what it does not say is filled as a demonstration record is: no
 * figure is made up, and lessons say that they are editorial. Unknown fields pass through and are complained of later.
 */
export function researchRecord(
  found: LocatedRecord,
  { organisations }: { organisations: readonly { id: string; emailDomains: readonly string[] }[] },
): LocatedRecord {
  if (!isRecord(found.value)) return found;
  const {
    cityId,
    organisationId = cityId,
    publishedOn,
    topics,
    results,
    cost,
    awards,
    sources,
    ...others
  } = found.value;
  const { basis, notes, lessons, approach, ...rest } = Object.fromEntries(
    Object.entries(others).filter(([name]) => !passedOver.includes(name)),
  );
  const kept = topicsOf(topics);
  const domain = organisations.find(({ id }) => id === organisationId)?.emailDomains[0];
  const value = {
    demonstration: true,
    authors,
    scale: 'city',
    stage: rest.endYear === null ? 'running' : 'completed',
    consent: true,
    ...(domain === undefined
      ? {}
      : { contactName: 'Demonstration contact', contactEmail: `climate@${domain}` }),
    ...rest,
    organisationId,
    ...(publishedOn === undefined ? {} : { publishedAt: publishedAt(publishedOn) }),
    topics: Array.isArray(topics) ? kept.map(({ topic }) => topic) : topics,
    approach: withParagraph(approach, isFilledList(awards) ? `Recognition: ${awards.join('; ')}.` : ''),
    lessons: withParagraph(lessons, [editorialLessons, basis ?? plainNotes(notes)].filter(Boolean).join(' ')),
    results: Array.isArray(results) ? results.map(resultOf) : results,
    cost: costOf(cost, found.value),
    sources: Array.isArray(sources) ? sources.map(sourceOf) : sources,
  };
  const origin = (path: Path) => originOf(path, found.value, kept);
  return {
    value,
    lineOf: (path) => found.lineOf(origin(path)),
    nameOf: (path) => found.nameOf(origin(path)),
    repeated: found.repeated,
  };
}

/** Topics by id stay; words are translated; an unknown word stays, to be complained of at its own place. */
function topicsOf(topics: unknown): { topic: unknown; index: number }[] {
  if (!Array.isArray(topics)) return [];
  const named = topics.flatMap((word: unknown, index) => {
    const topic =
      typeof word === 'string' && Object.hasOwn(researchTopics, word) ? researchTopics[word] : word;
    return topic === null ? [] : [{ topic, index }];
  });
  return named.filter(
    ({ topic, index }) =>
      named.find((one) => one.topic === topic)?.index === index || topic === topics[index],
  );
}

function resultOf(result: unknown): unknown {
  if (!isRecord(result)) return result;
  const { metric, indicator = metric, note, range = note ?? '', asOf, ...rest } = result;
  const isLong = typeof range === 'string' && range.length > caseStudyLimits.range;
  return {
    baseline: '',
    source: isLong ? `${source}; ${range}` : source,
    ...rest,
    indicator,
    asOf: asOf ?? 'year not stated',
    range: isLong ? '' : range,
  };
}

const multiples: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, billion: 1e9 };

/** "3.8, billion DKK" as 3,800,000,000 DKK. The year is that of the same figure among the results, or the last one known. */
function costOf(cost: unknown, { results, startYear, endYear }: Record<string, unknown>): unknown {
  if (!isRecord(cost) || typeof cost.unit !== 'string') return cost ?? null;
  const { amount, unit, note, ...rest } = cost;
  const [, scale = '', currency = unit, more = ''] =
    /^(thousand|million|billion)?\s*([A-Z]{3})(.*)$/.exec(unit) ?? [];
  const stated = Array.isArray(results)
    ? results.find((result: unknown) => isRecord(result) && result.value === amount && result.unit === unit)
    : undefined;
  const year = isRecord(stated) ? Number(/\d{4}/.exec(String(stated.asOf))?.[0]) : Number.NaN;
  const covers = [more.trim(), note].filter(Boolean).join('; ');
  return {
    amount: typeof amount === 'number' ? Math.round(amount * (multiples[scale] ?? 1)) : amount,
    currency,
    year: Number.isNaN(year) ? (endYear ?? startYear) : year,
    covers: covers.charAt(0).toUpperCase() + covers.slice(1),
    ...rest,
  };
}

function sourceOf(given: unknown): unknown {
  if (typeof given !== 'string') return given;
  return { title: URL.canParse(given) ? new URL(given).hostname.replace(/^www\./, '') : given, url: given };
}

/** The researcher's remarks on what is not from the sources, without their marks of confidence. */
function plainNotes(notes: unknown): unknown {
  return typeof notes === 'string'
    ? notes.replace(/: (high|medium|low)\./g, '.').replace(/\bstartYear\b/g, 'The start year')
    : notes;
}

function withParagraph(text: unknown, paragraph: string): unknown {
  return typeof text === 'string' && paragraph !== '' ? `${text}\n\n${paragraph}` : text;
}

function publishedAt(day: unknown): unknown {
  return typeof day === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(day) ? `${day}T10:00:00Z` : day;
}

/** Where in the research record a field of the portal comes from. */
function originOf(path: Path, record: unknown, topics: readonly { index: number }[]): Path {
  const [field, index, part] = path;
  const has = (name: string, within: unknown = record) => isRecord(within) && name in within;
  if (field === 'organisationId')
    return [has('organisationId') || !has('cityId') ? 'organisationId' : 'cityId'];
  if (field === 'publishedAt') return ['publishedOn'];
  if (field === 'topics' && typeof index === 'number') return ['topics', topics[index]?.index ?? index];
  if (field === 'cost' && index === 'currency' && isRecord(record) && has('unit', record.cost))
    return ['cost', 'unit'];
  if (field === 'cost' && index === 'covers' && isRecord(record) && has('note', record.cost))
    return ['cost', 'note'];
  if (field === 'results' && typeof index === 'number' && isRecord(record) && Array.isArray(record.results)) {
    const result: unknown = record.results[index];
    if (part === 'indicator' && has('metric', result)) return [field, index, 'metric'];
    if (part === 'range' && has('note', result)) return [field, index, 'note'];
  }
  return path;
}

function isFilledList(value: unknown): value is unknown[] {
  return Array.isArray(value) && value.length > 0;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
