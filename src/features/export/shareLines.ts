/** A text on the printed page: its words, and how many characters of it fit on a line. */
export interface Wanted {
  text: string;
  perLine: number;
}

/**
 * Shares the lines of a column among its texts: a short one keeps to itself what it needs, the others divide the rest
 * evenly. An estimate, as lines break where they like; the page cuts what is still too long.
 */
export function shareLines(lines: number, texts: readonly Wanted[]): number[] {
  const needs = texts.map(({ text, perLine }) => linesOf(text, perLine));
  const shares = needs.map(() => 0);
  let left = lines;
  let open = needs.map((_, index) => index);
  while (open.length > 0) {
    const even = Math.floor(left / open.length);
    const content = open.filter((index) => (needs[index] ?? 0) <= even);
    const settled = content.length > 0 ? content : open;
    for (const index of settled) {
      shares[index] = content.length > 0 ? (needs[index] ?? 0) : even;
      left -= shares[index] ?? 0;
    }
    open = open.filter((index) => !settled.includes(index));
  }
  return shares;
}

/** How many lines a text takes. Scripts without small letters of Latin width take about twice the room. */
export function linesOf(text: string, perLine: number): number {
  if (text === '') return 0;
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / perLine)), 0);
}

function widthOf(line: string): number {
  return line.length + (line.match(/[\u2E80-\u9FFF\uAC00-\uD7AF\uF900-\uFAFF\uFF00-\uFF60]/g)?.length ?? 0);
}
