/** Title and beginning of the summary as lists show them, within the bytes that a catalog entry has for both. */
export const listedTextLimits = {
  /** UTF-8, title and teaser together. */
  bytes: 190,
  titleBytes: 180,
  /** A heavier title is cut to so many characters: in no script do they and the sign of the cut weigh more. */
  titleCut: 59,
  teaser: 160,
} as const;

const limits = listedTextLimits;
const encoder = new TextEncoder();

export function utf8Bytes(text: string): number {
  return encoder.encode(text).length;
}

/** A title of a script whose letters weigh three bytes is cut where it would leave no room for the rest. */
export function titleInList(title: string): string {
  return utf8Bytes(title) <= limits.titleBytes ? title : `${whole(title.slice(0, limits.titleCut))}…`;
}

/** The short text of cards and of the catalog: the summary, cut at a word, in the room that the title leaves. */
export function teaserOf(content: { title: string; summary: string }): string {
  const summary = content.summary.trim().replace(/\s+/g, ' ');
  const room = limits.bytes - utf8Bytes(titleInList(content.title));
  if (summary.length <= limits.teaser && utf8Bytes(summary) <= room) return summary;
  const cut = firstBytes(summary.slice(0, limits.teaser - 1), room - utf8Bytes('…'));
  const word = cut.lastIndexOf(' ');
  return `${(word > 0 ? cut.slice(0, word) : cut).replace(/[\s,;:.]+$/, '')}…`;
}

/** The beginning of a text that weighs at most so many bytes. */
function firstBytes(text: string, most: number): string {
  let cut = text;
  while (utf8Bytes(cut) > most) cut = cut.slice(0, -1);
  return whole(cut);
}

/** Without half a character at its end. */
function whole(cut: string): string {
  return cut.replace(/[\uD800-\uDBFF]$/, '');
}
