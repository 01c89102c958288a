import { afterUnit } from './unit.ts';

/** A number in a text, with what stands between it and its neighbours. */
interface Mention {
  value: number;
  before: string;
  after: string;
}

/** What is larger is a mistake; the bound keeps sums and shares finite. */
const largest = 1e15;

/**
 * The one quantity that a text names, for somebody who measures in `unit`: "about 1,200 t in 2015" is 1,200. Dates count as
 * nothing. Null where there are two, for a bound ("at least 40"), where another unit or a word that could be one follows,
 * and for "1.200", which is twelve hundred to some readers and one and a fifth to others.
 */
export function quantityIn(text: string, unit: string): number | null {
  const mentions = mentionsIn(text, unit);
  const only = mentions?.length === 1 ? mentions[0] : undefined;
  if (!only || isBound(only.before)) return null;
  const rest = afterUnit(only.after, unit);
  const isRead = rest === null ? isQuiet(only.after) && isLeadIn(only.before) : isQuiet(rest);
  return isRead ? only.value : null;
}

/** Both ends of "-1.6 to -3.1", "10–14 %", "between 5 and 7", the lower one first; null for everything else. */
export function intervalIn(text: string, unit: string): readonly [number, number] | null {
  const mentions = mentionsIn(text.replace(confidence, ''), unit);
  const [first, second, ...others] = mentions ?? [];
  if (!first || !second || others.length > 0 || isBound(first.before)) return null;
  const joint = (afterUnit(first.after, unit) ?? first.after).trim().toLowerCase();
  const isJoined = ['to', '-', '–', '—', '~', '至', '到', 'から'].includes(joint);
  const isBetween = joint === 'and' && /\bbetween\s*$/i.test(first.before);
  if (!isJoined && !isBetween) return null;
  if (!isQuiet(afterUnit(second.after, unit) ?? second.after)) return null;
  return first.value <= second.value ? [first.value, second.value] : [second.value, first.value];
}

const confidence = /\d+(?:[.,]\d+)?\s*%\s*(?=(?:confidence|credible|uncertainty) interval|CI\b)/gi;

/** Null where one number cannot be read for certain: the others could not be trusted either. */
function mentionsIn(text: string, unit: string): Mention[] | null {
  const plain = withoutDates(plainSigns(text), unit);
  if (/\p{No}/u.test(plain.replaceAll(/(?<=\p{L})[²³₀-₉]/gu, ''))) return null;
  const found = [...plain.matchAll(writtenNumber)];
  const mentions = found.map((match, index) => {
    const previous = found[index - 1];
    const end = match.index + match[0].length;
    return {
      value: numberOf(match[0]),
      before: plain.slice(previous ? previous.index + previous[0].length : 0, match.index),
      after: plain.slice(end, found[index + 1]?.index),
    };
  });
  return mentions.every(isReadable) ? mentions : null;
}

function isReadable(mention: { value: number | null; before: string; after: string }): mention is Mention {
  return mention.value !== null;
}

/**
 * Digits behind a letter belong to a name (PM2.5, CO2), except where words have no spaces (約40). A dash is a sign where
 * nothing stands right before it: not in "10-14".
 */
const writtenNumber =
  /(?<![\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\d][.,]?)(?:(?<![\p{L}\d)%])[-+])?(?:\d{1,3}(?: \d{3})+(?:[.,]\d+)?(?!\d)|\d+(?:[.,'’]\d+)*)/gu;

/** How numbers are written round the world, with what to take out; a comma that is left is a decimal sign. */
const notations: readonly (readonly [RegExp, string])[] = [
  [/^\d+(?:[.,](?:\d{1,2}|\d{4,}))?$/, ''],
  [/^0[.,]\d+$/, ''],
  [/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/, ','],
  [/^\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?$/, ','],
  [/^\d{1,3}(?: \d{3})+(?:[.,]\d+)?$/, ' '],
  [/^\d{1,3}(?:['’]\d{3})+(?:[.,]\d+)?$/, "'"],
  [/^\d{1,3}(?:\.\d{3})+,\d+$/, '.'],
  [/^\d{1,3}(?:\.\d{3}){2,}$/, '.'],
];

function numberOf(written: string): number | null {
  const digits = written.replace(/^[-+]/, '').replaceAll('’', "'");
  const notation = notations.find(([pattern]) => pattern.test(digits));
  if (!notation) return null;
  const [, separator] = notation;
  const value = Number((separator === '' ? digits : digits.replaceAll(separator, '')).replace(',', '.'));
  if (!(value <= largest)) return null;
  return written.startsWith('-') && value !== 0 ? -value : value;
}

const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?';
const year = '(?:18|19|20|21)\\d\\d';
const start = '(?<![\\d.,A-Za-z])';
const dates: readonly RegExp[] = [
  new RegExp(`${start}${year}-\\d\\d(?:-\\d\\d)?(?!\\d)`, 'g'),
  new RegExp(`${start}\\d{1,2}([./])(?:\\d{1,2}\\1)?${year}(?!\\d)`, 'g'),
  new RegExp(
    `${start}(?:\\d{1,2}(?:st|nd|rd|th|\\.)?\\s)?\\b${month}(?:\\s\\d{1,2}(?:st|nd|rd|th)?(?=\\s*,?\\s*(?:${year}|$)))?`,
    'gi',
  ),
  new RegExp(`${start}${year} ?年(?:度|(?: ?\\d{1,2} ?月(?: ?\\d{1,2} ?日)?))?`, 'g'),
  new RegExp(`${start}\\d{1,2}:\\d\\d(?!\\d)`, 'g'),
];
/** "2015", "2015/16", "2015–2018"; quantities can look the same. */
const years = new RegExp(`${start}${year}(?: ?[-/–—] ?\\d\\d(?:\\d\\d)?)?(?!\\d|[.,]\\d)`, 'g');

/** A date leaves a comma behind: it parts what is before it from what is after. A year with the unit behind it is none. */
function withoutDates(text: string, unit: string): string {
  const undated = dates.reduce((rest, date) => rest.replace(date, ' , '), text);
  let rest = '';
  let end = 0;
  for (const match of undated.matchAll(years)) {
    const after = match.index + match[0].length;
    if (afterUnit(undated.slice(after), unit) !== null) continue;
    rest += `${undated.slice(end, match.index)} , `;
    end = after;
  }
  return rest + undated.slice(end);
}

/** Digits of every script as 0 to 9, and the signs around them in one form each. */
function plainSigns(text: string): string {
  return text
    .replaceAll(/[\u00ad\u061c\u200b-\u200f\u2060-\u2069\ufeff]/g, '')
    .replaceAll(/\p{Nd}/gu, plainDigit)
    .replaceAll(/[\u2010\u2011\u2212\ufe63\uff0d]/g, '-')
    .replaceAll('\uff0b', '+')
    .replaceAll(/[\u301c\uff5e]/g, '~')
    .replaceAll(/[\u066a\uff05]/g, '%')
    .replaceAll(/[\u066b\uff0e]/g, '.')
    .replaceAll(/[\u066c\uff0c]/g, ',')
    .replaceAll(/\s+/g, ' ');
}

/** Scripts keep their ten digits together and in order; only the mathematical ones have several tens in a row. */
function plainDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let first = code;
  while (first > 0 && /\p{Nd}/u.test(String.fromCodePoint(first - 1))) first -= 1;
  return String((code - first) % 10);
}

/** "At least 40" is no level, and a currency in front is a unit. */
function isBound(before: string): boolean {
  return /(?:[<>≤≥±＜＞\p{Sc}]|\b(?:(?:less|more|fewer|greater|higher|lower) than|at least|at most|up to|over|under|below|above|max\.?|min\.?|maximum|minimum)|[超足少多]|以上)\s*$/iu.test(
    before,
  );
}

/** Words that say when, where or how well a thing was known, in the languages of most texts: none of them is a unit. */
const quiet = new Set(
  (
    'in on at by as since before until when during average mean baseline estimated reported measured ' +
    'en antes desde em im vor seit avant depuis au prima dal في قبل عام سنة में से'
  ).split(' '),
);
const about = new Set(
  'about around roughly nearly almost approx approximately circa ca was were from only just env etwa rund 約 约'.split(
    ' ',
  ),
);

function isQuiet(after: string): boolean {
  const rest = after.trim();
  if (rest === '' || /^(?:[,;:。、)）\]]|[(（]\s*[,)）]|\.(?:\s|$))/.test(rest)) return true;
  return quiet.has(/^[(（]?\s*([\p{L}\p{M}]+)/u.exec(rest)?.[1]?.toLowerCase() ?? '');
}

/** Without a unit behind it, the 2 of "phase 2" would pass for a quantity. */
function isLeadIn(before: string): boolean {
  const rest = before.replace(/[\s~≈∼=.]+$/u, '');
  if (rest === '' || /[,;:([（、。–—]$/.test(rest)) return true;
  const word = /[\p{L}\p{M}]+$/u.exec(rest)?.[0]?.toLowerCase() ?? '';
  return quiet.has(word) || about.has(word);
}
