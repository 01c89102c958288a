import * as v from 'valibot';

export const readingListLimits = {
  name: 80,
  note: 500,
  /** Case studies in one list. */
  items: 50,
  /** Lists of one member: their names are numbered, so that nobody can store more without anything being counted. */
  perMember: 30,
} as const;

const id = v.pipe(v.string(), v.nonEmpty());
const caseStudyId = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_~.-]{1,100}$/));

/** What its owner writes of a list. */
export const readingListInputSchema = v.object({
  name: v.pipe(
    v.string(),
    v.maxLength(readingListLimits.name),
    v.regex(/^[^\n]*$/),
    v.check((name) => name.trim() !== ''),
  ),
  note: v.pipe(v.string(), v.maxLength(readingListLimits.note)),
  /** In the owner's order; the cases themselves may have left the library since. */
  items: v.pipe(
    v.array(caseStudyId),
    v.maxLength(readingListLimits.items),
    v.check((items) => new Set(items).size === items.length),
  ),
  /** Readable by every active member; without it by its owner alone. */
  shared: v.boolean(),
});
export type ReadingListInput = v.InferOutput<typeof readingListInputSchema>;

/** `readingLists/{uid}-{00…29}`: case studies that a member put together. */
export const readingListSchema = v.object({
  id,
  ownerUid: id,
  ...readingListInputSchema.entries,
  createdAt: v.date(),
  updatedAt: v.date(),
});
export type ReadingList = v.InferOutput<typeof readingListSchema>;

export function readingListId(uid: string, number: number): string {
  return `${uid}-${String(number).padStart(2, '0')}`;
}

/**
 * A name for the member's next list: after the newest number, so that the address of a deleted list does not soon lead
 * to another one; null when all are taken.
 */
export function freeReadingListId(uid: string, taken: readonly string[]): string | null {
  const most = readingListLimits.perMember;
  const highest = Math.max(-1, ...taken.map((id) => Number(id.slice(-2))).filter(Number.isInteger));
  for (let step = 1; step <= most; step += 1) {
    const free = readingListId(uid, (highest + step) % most);
    if (!taken.includes(free)) return free;
  }
  return null;
}

/**
 * One change of the order. It is applied to the list as it is stored by then, not to the one that was on the screen, so
 * that two tabs do not undo each other.
 */
export type ItemChange =
  | { kind: 'add'; caseStudyId: string; at?: number }
  | { kind: 'remove'; caseStudyId: string }
  | { kind: 'move'; caseStudyId: string; by: -1 | 1 };

/** The list after the change; the same list where there is nothing to change. */
export function withItemChange(items: readonly string[], change: ItemChange): readonly string[] {
  const place = items.indexOf(change.caseStudyId);
  switch (change.kind) {
    case 'add':
      return place === -1 ? items.toSpliced(change.at ?? items.length, 0, change.caseStudyId) : items;
    case 'remove':
      return place === -1 ? items : items.toSpliced(place, 1);
    case 'move': {
      const target = place + change.by;
      if (place === -1 || target < 0 || target >= items.length) return items;
      return items.toSpliced(place, 1).toSpliced(target, 0, change.caseStudyId);
    }
  }
}

export function isFull({ items }: Pick<ReadingList, 'items'>): boolean {
  return items.length >= readingListLimits.items;
}

/** The name of a copy, cut so that it fits. */
export function nameOfCopy(name: string, named: (name: string) => string): string {
  const whole = named(name);
  if (whole.length <= readingListLimits.name) return whole;
  const over = whole.length - readingListLimits.name + 1;
  return named(`${name.slice(0, Math.max(0, name.length - over)).trimEnd()}…`).slice(
    0,
    readingListLimits.name,
  );
}
