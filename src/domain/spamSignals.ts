import { type Draft, fullText } from './caseStudy.ts';
import { parseRichText, type RichTextNode } from './richText.ts';

/**
 * What makes a text look like advertising. A hint for a reviewer's eyes, with what was found, so that it can be
 * checked at a glance; it decides nothing. The vocabulary is what the network's public site has been hit with.
 */
export const spamSignalIds = [
  'gambling',
  'licenceKeys',
  'shortenedLinks',
  'manyLinks',
  'repetition',
  'capitals',
  'newMember',
] as const;
export type SpamSignalId = (typeof spamSignalIds)[number];

export interface SpamSignal {
  id: SpamSignalId;
  /** Words, hosts or phrases it rests on; empty where there is nothing to quote. */
  found: string[];
}

export const spamLimits = {
  /** Fewer links than this are never many. */
  links: 6,
  /** At least this many words to a link, or the links are the text. */
  wordsPerLink: 50,
  phraseWords: 4,
  /** Texts shorter than this repeat themselves by accident. */
  repetitionWordsMin: 60,
  repetitionShare: 0.25,
  capitalLettersMin: 12,
  capitalShare: 0.7,
  newMemberDays: 7,
  found: 5,
} as const;

/** One `sure` phrase is enough; an `ordinary` word has innocent uses, so it takes two different ones. */
interface Vocabulary {
  sure: readonly string[];
  ordinary: readonly string[];
  /** Parts of a host name that leave no doubt. */
  hosts: readonly string[];
}

const gambling = vocabulary({
  sure: [
    'online casino',
    'casino online',
    'casino bonus',
    'casino en ligne',
    'casino en linea',
    'online slots',
    'slot gacor',
    'situs slot',
    'judi online',
    'togel',
    'free spins',
    'no deposit bonus',
    'welcome bonus',
    'sports betting',
    'sportsbook',
    'online betting',
    'apuestas deportivas',
    'apostas online',
    'online poker',
    'poker online',
    'онлайн казино',
    'ставки на спорт',
    'オンラインカジノ',
    '在线赌场',
    '线上赌场',
    '博彩',
    '娱乐城',
    '온라인 카지노',
    '바카라',
  ],
  ordinary: [
    'casino',
    'kasino',
    'казино',
    'betting',
    'bookmaker',
    'gambling',
    'jackpot',
    'poker',
    'roulette',
    'blackjack',
    'baccarat',
    'slot machine',
  ],
  hosts: ['casino', 'kasino', 'poker', 'betting', 'slot88', 'gacor', 'togel', 'judi', '1xbet'],
});

const licenceKeys = vocabulary({
  sure: [
    'licence key',
    'license key',
    'serial key',
    'activation key',
    'activation code',
    'product key',
    'cd key',
    'cracked licence',
    'cracked license',
    'cracked software',
    'cracked version',
    'keygen',
    'warez',
    'nulled',
  ],
  ordinary: [
    'crack',
    'cracked',
    'activator',
    'torrent',
    'serial number',
    'full version',
    'free download',
    'instant delivery',
    'lifetime licence',
    'lifetime license',
  ],
  hosts: ['keygen', 'warez', 'nulled', 'cracked', 'crackz', 'cheapkeys', 'serialkey', 'licensekey'],
});

const shorteners = new Set([
  'bit.ly',
  'cutt.ly',
  'goo.gl',
  'is.gd',
  'ow.ly',
  'rb.gy',
  'rebrand.ly',
  's.id',
  'shorturl.at',
  't.co',
  't.ly',
  'tinyurl.com',
]);

/** The signals a text gives, in the order of `spamSignalIds`; an empty list says nothing was noticed. */
export function spamSignals(draft: Draft, author?: { memberSince: Date | null; now: Date }): SpamSignal[] {
  const text = fullText(draft);
  const words = text.split(/\s+/).filter(Boolean);
  const sources = draft.content.sources.map(({ url }) => url).filter(Boolean);
  const linked = linksInText(draft);
  const links = [...linked, ...sources];
  const searched = spaced([text, ...links, ...draft.content.sources.map(({ title }) => title)].join(' '));

  const signals: SpamSignal[] = [];
  const add = (id: SpamSignalId, found: string[]) =>
    signals.push({ id, found: unique(found).slice(0, spamLimits.found) });

  const gamblingWords = wordsOf(gambling, searched, links);
  if (gamblingWords.length > 0) add('gambling', gamblingWords);
  const keyWords = wordsOf(licenceKeys, searched, links);
  if (keyWords.length > 0) add('licenceKeys', keyWords);
  const short = links.map(hostOf).filter((host) => shorteners.has(host));
  if (short.length > 0) add('shortenedLinks', short);
  if (linked.length >= spamLimits.links && words.length < linked.length * spamLimits.wordsPerLink) {
    add('manyLinks', linked.map(hostOf).filter(Boolean));
  }
  const repeated = repeatedPhrases(words);
  if (repeated.length > 0) add('repetition', repeated);
  if (isShouted(draft.content.title) || isShouted(text)) add('capitals', []);
  // Being new is no reason for suspicion; it only adds to one.
  if (signals.length > 0 && author?.memberSince && isNew(author.memberSince, author.now))
    add('newMember', []);
  return signals;
}

/** Every address a text leads to, as it really is and not as it is worded; sources included. */
export function linksOf(draft: Draft): string[] {
  return unique([...linksInText(draft), ...draft.content.sources.map(({ url }) => url).filter(Boolean)]);
}

function linksInText(draft: Draft): string[] {
  const { content, memberOnly } = draft;
  const richTexts = [
    content.challenge,
    content.approach,
    content.participation,
    content.lessons,
    content.conditions,
    memberOnly.whatDidNotWork,
  ];
  const marked = richTexts.flatMap((stored) => {
    const document = parseRichText(stored);
    return document ? markedLinks(document) : [];
  });
  const written = fullText(draft).match(/(?:https?:\/\/|www\.)[^\s<>"')\]]+/gi) ?? [];
  return [...marked, ...written.filter((link) => !marked.includes(link))];
}

function markedLinks(node: RichTextNode): string[] {
  const own = (node.marks ?? []).flatMap(({ type, attrs }) =>
    type === 'link' && typeof attrs?.href === 'string' ? [attrs.href] : [],
  );
  return [...own, ...(node.content ?? []).flatMap(markedLinks)];
}

/** The host of an address, lower case, without `www.`; empty where it has none. */
export function hostOf(link: string): string {
  try {
    return new URL(/^[a-z]+:/i.test(link) ? link : `https://${link}`).host
      .toLowerCase()
      .replace(/^www\./, '');
  } catch {
    return '';
  }
}

function wordsOf(list: Vocabulary, searched: string, links: readonly string[]): string[] {
  const sure = list.sure.filter((term) => contains(searched, term));
  const ordinary = list.ordinary.filter((term) => contains(searched, term));
  const hosts = links.map(hostOf).filter((host) => list.hosts.some((part) => host.includes(part)));
  if (sure.length === 0 && hosts.length === 0 && ordinary.length < 2) return [];
  return [...sure, ...ordinary, ...hosts];
}

const unspacedScript = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

function contains(searched: string, term: string): boolean {
  if (unspacedScript.test(term)) return searched.includes(term);
  return searched.includes(` ${term} `) || searched.includes(` ${term}s `);
}

/** Folded, with one space between words and around the whole, so that a word is found only as a word. */
function spaced(text: string): string {
  return ` ${text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
}

function vocabulary(list: Vocabulary): Vocabulary {
  const fold = (terms: readonly string[]) => terms.map((term) => spaced(term).trim());
  return { sure: fold(list.sure), ordinary: fold(list.ordinary), hosts: list.hosts };
}

/** Phrases used again and again, most frequent first, when they make up a large part of the text. */
function repeatedPhrases(words: readonly string[]): string[] {
  const { phraseWords, repetitionShare, repetitionWordsMin } = spamLimits;
  if (words.length < repetitionWordsMin) return [];
  const counts = new Map<string, number>();
  for (let index = 0; index + phraseWords <= words.length; index += 1) {
    const phrase = words
      .slice(index, index + phraseWords)
      .join(' ')
      .toLowerCase();
    counts.set(phrase, (counts.get(phrase) ?? 0) + 1);
  }
  const again = [...counts].filter(([, count]) => count > 1);
  const share = again.reduce((sum, [, count]) => sum + count - 1, 0) / (words.length - phraseWords + 1);
  if (share < repetitionShare) return [];
  return again
    .sort(([, a], [, b]) => b - a)
    .slice(0, 1)
    .map(([phrase]) => phrase);
}

function isShouted(text: string): boolean {
  const upper = text.match(/\p{Lu}/gu)?.length ?? 0;
  const cased = upper + (text.match(/\p{Ll}/gu)?.length ?? 0);
  return cased >= spamLimits.capitalLettersMin && upper / cased >= spamLimits.capitalShare;
}

function isNew(memberSince: Date, now: Date): boolean {
  return now.getTime() - memberSince.getTime() < spamLimits.newMemberDays * 86_400_000;
}

function unique(list: readonly string[]): string[] {
  return [...new Set(list)];
}
