/**
 * How many letters may be wrong: none in short words and in numbers, where another word is one letter away.
 */
export function mistakesIn(term: string): number {
  if (term.length < 5 || /\p{N}/u.test(term)) return 0;
  return term.length < 8 ? 1 : 2;
}

/** The word with two neighbours exchanged, once for each pair: the commonest slip of quick fingers. */
export function exchanged(term: string): string[] {
  const letters = Array.from(term);
  if (letters.length < 4) return [];
  return letters.slice(1).flatMap((letter, index) => {
    const before = letters[index] ?? '';
    if (letter === before) return [];
    return [[...letters.slice(0, index), letter, before, ...letters.slice(index + 2)].join('')];
  });
}

/**
 * Letters to add, drop, replace or exchange with their neighbour until one word is the other (optimal string alignment);
 * `most + 1` for anything farther apart.
 */
export function distance(a: string, b: string, most: number): number {
  const [from, to] = [Array.from(a), Array.from(b)];
  if (Math.abs(from.length - to.length) > most) return most + 1;
  let older: number[] = [];
  let old = Array.from({ length: to.length + 1 }, (_, column) => column);
  from.forEach((letter, row) => {
    const next = [row + 1];
    to.forEach((other, column) => {
      const isSame = letter === other;
      const isExchanged =
        row > 0 && column > 0 && letter === to[column - 1] && from[row - 1] === other && !isSame;
      next.push(
        Math.min(
          (old[column + 1] ?? 0) + 1,
          (next[column] ?? 0) + 1,
          (old[column] ?? 0) + (isSame ? 0 : 1),
          isExchanged ? (older[column - 1] ?? 0) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    });
    older = old;
    old = next;
  });
  return Math.min(old[to.length] ?? 0, most + 1);
}
