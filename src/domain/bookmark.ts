import * as v from 'valibot';
import { fold } from './words.ts';

export const bookmarkLimits = {
  /** Bookmarks of one member: they are one document. */
  most: 300,
  title: 200,
  note: 200,
} as const;

/** The order of the choices on the page. */
export const bookmarkKinds = ['caseStudy', 'question', 'account'] as const;
type BookmarkKind = (typeof bookmarkKinds)[number];

const id = v.pipe(v.string(), v.nonEmpty());
const name = v.pipe(v.string(), v.regex(/^[^\n/]{1,100}$/));

const line = (most: number) => v.pipe(v.string(), v.maxLength(most), v.regex(/^[^\n]*$/, 'oneLine'));

export const bookmarkNoteSchema = line(bookmarkLimits.note);

/** What its owner says of it. */
const inputSchema = v.object({
  kind: v.picklist(bookmarkKinds),
  id: name,
  /** Of an account, which has no address without it; null for everything else. */
  eventId: v.nullable(name),
  /** As it was when it was saved: the page needs no read of what is listed on it. */
  title: v.pipe(
    line(bookmarkLimits.title),
    v.check((title) => title.trim() !== ''),
  ),
  /** To oneself. */
  note: bookmarkNoteSchema,
});

const hasEventIfAny = ({ kind, eventId }: Pick<BookmarkInput, 'kind' | 'eventId'>) =>
  (kind === 'account') === (eventId !== null);

export const bookmarkInputSchema = v.pipe(
  inputSchema,
  v.check((input) => hasEventIfAny(input)),
);
export type BookmarkInput = v.InferOutput<typeof inputSchema>;
export type Saved = Pick<BookmarkInput, 'kind' | 'id' | 'eventId'>;

const entrySchema = v.pipe(
  v.object({ ...inputSchema.entries, savedAt: v.date() }),
  v.check((input) => hasEventIfAny(input)),
);

/**
 * `members/{uid}/bookmarks/all`: what a member keeps for later, private, in one document that costs one read. `lastKey`
 * names the one entry that a change is about, for the rules, which have no loops.
 */
export const bookmarksSchema = v.object({
  id,
  entries: v.pipe(
    v.record(v.string(), entrySchema),
    v.check((entries) => Object.keys(entries).length <= bookmarkLimits.most),
  ),
  lastKey: v.string(),
  updatedAt: v.date(),
});

/** An entry under the name it has in the document. */
export type Bookmark = v.InferOutput<typeof entrySchema> & { key: string };

/** The name of an entry: the same thing is saved once. */
export function bookmarkKey({ kind, id, eventId }: Saved): string {
  return eventId === null ? `${kind}~${id}` : `${kind}~${eventId}~${id}`;
}

/** The entries as a list, saved last first. */
export function bookmarkList({
  entries,
}: Pick<v.InferOutput<typeof bookmarksSchema>, 'entries'>): Bookmark[] {
  return Object.entries(entries)
    .map(([key, entry]) => ({ ...entry, key }))
    .sort((a, b) => b.savedAt.getTime() - a.savedAt.getTime() || (a.key < b.key ? -1 : 1));
}

/** A title in one line and within its limit, whatever a record calls itself; words, where it has only a text. */
export function bookmarkTitle(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ');
  if (line.length <= bookmarkLimits.title) return line;
  return `${line.slice(0, bookmarkLimits.title - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** Those of a kind, or of every kind, whose title or note has every word typed; accents do not matter. */
export function findBookmarks(
  bookmarks: readonly Bookmark[],
  { kind, words }: { kind: BookmarkKind | null; words: string },
): Bookmark[] {
  const wanted = fold(words).split(/\s+/).filter(Boolean);
  return bookmarks.filter((bookmark) => {
    if (kind !== null && bookmark.kind !== kind) return false;
    const text = fold(`${bookmark.title} ${bookmark.note}`);
    return wanted.every((word) => text.includes(word));
  });
}
