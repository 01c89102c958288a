/** A stream of numbers that depends on nothing but its names, so that any record can be made without the others. */
export interface Random {
  /** At least 0, less than 1. */
  next(): number;
  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number;
  chance(share: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** Earlier ones far more often than later ones, as words are used: the n-th about 1/n as often as the first. */
  pickEarly<T>(list: readonly T[]): T;
  /** So many different ones, in the order of the list; all of them when there are not more. */
  some<T>(list: readonly T[], count: number): T[];
  /** Of a bell curve around 0 with deviation 1. */
  bell(): number;
}

export function randomOf(seed: number, ...names: (string | number)[]): Random {
  let state = hash(`${seed}/${names.join('/')}`);
  // Mulberry32: 32 bits of state are plenty for the few hundred numbers that a record takes.
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const whole = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  const at = <T>(list: readonly T[], index: number): T => {
    const found = list[Math.min(list.length - 1, index)];
    if (found === undefined) throw new Error('nothing to pick from');
    return found;
  };
  return {
    next,
    whole,
    chance: (share) => next() < share,
    pick: (list) => at(list, whole(0, list.length - 1)),
    pickEarly: (list) => at(list, Math.floor((list.length + 1) ** next()) - 1),
    some: (list, count) => {
      const left = list.map((_, index) => index);
      while (left.length > count) left.splice(whole(0, left.length - 1), 1);
      return left.map((index) => at(list, index));
    },
    bell: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
  };
}

/** FNV-1a, with a last stir so that neighbouring names give distant streams. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1)
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  value ^= value >>> 16;
  value = Math.imul(value, 0x85ebca6b);
  return value ^ (value >>> 13);
}
