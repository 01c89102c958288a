import type { CatalogItem } from './catalog.ts';

export const duplicateReasons = [
  'sameTitle',
  'nearTitle',
  'sameCity',
  'titleWords',
  'nearSummary',
  'sameTopics',
] as const;
export type DuplicateReason = (typeof duplicateReasons)[number];

export interface PossibleDuplicate {
  id: string;
  reasons: DuplicateReason[];
  /** 0 to 1: for the order only, it is no probability. */
  score: number;
}

/** What a text is compared by: a submission's words, or those of a case in the catalog. */
export type ComparedText = Pick<CatalogItem, 'title' | 'teaser' | 'organisationId' | 'topics'>;
type Known = ComparedText & { id: string };

interface DuplicateOptions {
  /** The case that a revision becomes: it is no duplicate of itself. */
  excludeId?: string | undefined;
  /** Name of the text's city, which every case of that city may name in its title. */
  cityName?: string | undefined;
}

/**
 * From what likeness on a case is shown, by hand from the cases of the demonstration network: none of their pairs is
 * shown, retold titles are. Elsewhere only what is nearly word for word; a city seldom has two cases on one thing, so
 * there a third of the title's words is enough.
 */
const least = {
  title: 0.75,
  summary: 0.7,
  titleOfCity: 0.34,
  titleOfCityWithTopics: 0.25,
  summaryOfCity: 0.4,
};
const shownMost = 5;

/** Published cases that may tell the same story, likeliest first; a hint for a reviewer, who judges by reading. */
export function possibleDuplicates(
  text: ComparedText,
  items: readonly Known[],
  { excludeId, cityName = '' }: DuplicateOptions = {},
): PossibleDuplicate[] {
  const weigh = weightsOf(items);
  return items
    .filter(({ id }) => id !== excludeId)
    .flatMap((item) => compare(text, item, weigh, new Set(partsOf(cityName))) ?? [])
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, shownMost);
}

type Weigh = (part: string) => number;

function compare(
  text: ComparedText,
  item: Known,
  weigh: Weigh,
  cityWords: ReadonlySet<string>,
): PossibleDuplicate | null {
  const isOfCity = text.organisationId === item.organisationId;
  const ignored = isOfCity ? cityWords : new Set<string>();
  const [words, itemWords] = [titleParts(text.title, ignored), titleParts(item.title, ignored)];
  const title = likeness(words, itemWords, weigh);
  const summary = likeness(new Set(partsOf(text.teaser)), new Set(partsOf(item.teaser)), weigh);
  const hasTopics = text.topics.some((topic) => item.topics.includes(topic));
  const sharedWords = [...words].filter((word) => itemWords.has(word)).length;

  const isSameTitle = words.size > 0 && title === 1;
  const isNearTitle = !isSameTitle && title >= least.title;
  const isNearSummary = summary >= (isOfCity ? least.summaryOfCity : least.summary);
  const asked = hasTopics ? least.titleOfCityWithTopics : least.titleOfCity;
  const hasTitleWords =
    isOfCity && !isSameTitle && !isNearTitle && title >= asked && (sharedWords > 1 || title >= 0.5);
  if (!isSameTitle && !isNearTitle && !isNearSummary && !hasTitleWords) return null;

  const found: Record<DuplicateReason, boolean> = {
    sameTitle: isSameTitle,
    nearTitle: isNearTitle,
    sameCity: isOfCity,
    titleWords: hasTitleWords,
    nearSummary: isNearSummary,
    sameTopics: hasTopics,
  };
  const score = 0.7 * Math.max(title, summary) + (isOfCity ? 0.2 : 0) + (hasTopics ? 0.1 : 0);
  return { id: item.id, reasons: duplicateReasons.filter((reason) => found[reason]), score };
}

/** A title's words without the city's name; with it where nothing else is left. */
function titleParts(title: string, ignored: ReadonlySet<string>): ReadonlySet<string> {
  const parts = partsOf(title);
  const telling = parts.filter((part) => !ignored.has(part));
  return new Set(telling.length > 0 ? telling : parts);
}

/** What two sets have in common, by weight, as a share of both: 1 for equal sets, 0 for nothing shared (Dice). */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>, weigh: Weigh): number {
  const weightOf = (parts: Iterable<string>) => {
    let sum = 0;
    for (const part of parts) sum += weigh(part);
    return sum;
  };
  const shared = [...a].filter((part) => b.has(part));
  // By counting, because sums of weights in another order differ in their last digit.
  if (a.size > 0 && shared.length === a.size && shared.length === b.size) return 1;
  const all = weightOf(a) + weightOf(b);
  return all === 0 ? 0 : Math.min(1, (2 * weightOf(shared)) / all);
}

/** Words that stand in many cases, such as "the" in every language, say little: the rarer, the heavier. */
function weightsOf(items: readonly Known[]): Weigh {
  const cases = new Map<string, number>();
  for (const { title, teaser } of items) {
    for (const part of new Set([...partsOf(title), ...partsOf(teaser)])) {
      cases.set(part, (cases.get(part) ?? 0) + 1);
    }
  }
  return (part) => Math.log(1 + (items.length + 1) / (1 + (cases.get(part) ?? 0)));
}

const wordPattern = /[\p{L}\p{N}\p{M}]+/gu;
/** Written without spaces between words: compared by pairs of characters. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ı: 'i',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
};

/** The words of a text in one spelling: without case and accents. */
function partsOf(text: string): string[] {
  return Array.from(fold(text).matchAll(wordPattern), ([word]) => word).flatMap((word) =>
    unspaced.test(word) ? pairsOf(word) : [word],
  );
}

function pairsOf(run: string): string[] {
  const characters = Array.from(run);
  if (characters.length < 2) return characters;
  return characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`);
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\u064b-\u065f\u0670]/g, '')
    .replace(/[ßøłđðıæœþ]/g, (letter) => letters[letter] ?? letter)
    .normalize('NFC');
}
