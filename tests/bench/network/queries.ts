import { type Random, randomOf } from '#firebase/admin/synthetic/random.ts';
import type { CatalogItem } from '#src/domain/catalog.ts';

const spaceless = ['ja', 'th', 'zh'];

/**
 * What people might type: the beginning of a title's words, more often than not unfinished, one in five with a typing
 * error, and a third of them in another script than Latin. The same for the same seed.
 */
export function someQueries(seed: number, items: readonly CatalogItem[], count: number): string[] {
  const foreign = items.filter(({ title }) => /[^\p{Script=Latin}\p{Script=Common}]/u.test(title));
  return Array.from({ length: count }, (_, index) => {
    const random = randomOf(seed, 'query', index);
    const { title, language } = random.pick(random.chance(1 / 3) ? foreign : items);
    if (spaceless.includes(language)) {
      const start = random.whole(0, Math.max(0, title.length - 4));
      return [...title.slice(start)].slice(0, random.whole(2, 4)).join('');
    }
    const words = title.split(/[\s:,.]+/).filter((word) => word.length > 2);
    const start = random.whole(0, Math.max(0, words.length - 2));
    const some = words.slice(start, start + random.whole(1, 3));
    const last = some.at(-1) ?? '';
    const unfinished = [...some.slice(0, -1), last.slice(0, Math.max(3, random.whole(3, last.length)))].join(
      ' ',
    );
    return random.chance(0.2) ? mistyped(random, unfinished) : unfinished;
  });
}

/** One letter left out, doubled, or exchanged with the next. */
function mistyped(random: Random, text: string): string {
  const letters = [...text];
  const at = random.whole(1, Math.max(1, letters.length - 2));
  const [letter = '', next = ''] = letters.slice(at, at + 2);
  const instead = random.pick([[next], [letter, letter, next], [next, letter]]);
  letters.splice(at, 2, ...instead);
  return letters.join('');
}
