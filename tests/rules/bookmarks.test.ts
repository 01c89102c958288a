import { limit, serverTimestamp } from 'firebase/firestore';
import { beforeEach, describe, expect, it } from 'vitest';
import { removeBookmark, saveBookmark, setBookmarkNote } from '#src/data/bookmarks/commands.ts';
import {
  type BookmarkInput,
  bookmarkInputSchema,
  bookmarkKey,
  bookmarkLimits,
} from '#src/domain/bookmark.ts';
import { describeParity } from '#tests/support/describeParity.ts';
import { activeMembers, deleteRaw, everybodyBut, getRaw, listRaw, setRaw } from '#tests/support/rawAccess.ts';
import {
  assertEachAllowed,
  assertEachRefused,
  assertFailsAs,
  assertRefused,
  rulesEnvironment,
} from '#tests/support/rulesEnvironment.ts';
import { before } from '#tests/support/rulesFixtures.ts';

const rules = rulesEnvironment('bookmarks');
const path = 'members/author/bookmarks/all';
const shade: BookmarkInput = {
  kind: 'caseStudy',
  id: 'shade',
  eventId: null,
  title: 'Shade on the way to school',
  note: 'For the council',
};
const account: BookmarkInput = { ...shade, kind: 'account', id: 'x', eventId: 'week' };
const key = bookmarkKey(shade);
const kept = (input: BookmarkInput) => ({ ...input, savedAt: before });
const stored = { entries: { [key]: kept(shade) }, lastKey: key, updatedAt: before };
const entries = (count: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, n) => [`caseStudy~c${n}`, kept({ ...shade, id: `c${n}` })]),
  );
/** What `saveBookmark` leaves, as a whole. */
const whole = (added: object, lastKey: string, head: object = {}) => ({
  entries: { ...stored.entries, ...added },
  lastKey,
  updatedAt: serverTimestamp(),
  ...head,
});
const fresh = (fields: object = {}) => ({
  ...account,
  savedAt: serverTimestamp(),
  ...fields,
});

beforeEach(() => rules.write({ [path]: stored }));

describe('what a member has saved', () => {
  it('is theirs to read, and nobody else’s, moderators included', async () => {
    expect((await getRaw(rules.as('author'), path)).get('lastKey')).toBe(key);
    await assertEachRefused(everybodyBut('author'), (who) => getRaw(rules.as(who), path));
    await assertRefused(listRaw(rules.as('author'), 'members/author/bookmarks', limit(10)));
  });

  it('is saved, told apart by a note and let go by themselves while they are active', async () => {
    await assertEachAllowed(activeMembers, (uid) => saveBookmark(rules.as(uid), uid, account));
    const author = rules.as('author');
    expect(Object.keys((await rules.read(path))?.entries)).toEqual([key, bookmarkKey(account)]);
    await setBookmarkNote(author, 'author', key, ' Ask them about the trees ');
    expect((await rules.read(path))?.entries[key]).toMatchObject({
      note: 'Ask them about the trees',
      title: shade.title,
    });
    await removeBookmark(author, 'author', key);
    expect(Object.keys((await rules.read(path))?.entries)).toEqual([bookmarkKey(account)]);
    await assertEachRefused(everybodyBut(...activeMembers), (who) =>
      setRaw(rules.as(who), `members/${who}/bookmarks/all`, {
        entries: { [bookmarkKey(account)]: fresh() },
        lastKey: bookmarkKey(account),
        updatedAt: serverTimestamp(),
      }),
    );
  });

  it('comes back as it was when letting go is undone', async () => {
    await removeBookmark(rules.as('author'), 'author', key);
    await saveBookmark(rules.as('author'), 'author', shade, before);
    expect((await rules.read(path))?.entries[key]).toMatchObject(shade);
    expect((await rules.read(path))?.entries[key].savedAt.toDate()).toEqual(before);
  });

  it('is begun by the first one, under its one name', async () => {
    await rules.remove(path);
    await assertRefused(setRaw(rules.as('author'), 'members/author/bookmarks/more', stored));
    await assertRefused(
      setRaw(rules.as('author'), 'members/author/bookmarks/more', {
        entries: { [key]: fresh(shade) },
        lastKey: key,
        updatedAt: serverTimestamp(),
      }),
    );
    await saveBookmark(rules.as('author'), 'author', shade);
    expect((await rules.read(path))?.lastKey).toBe(key);
  });

  it('is not for others to change, and goes as a whole by its owner only', async () => {
    await assertEachRefused(everybodyBut('author'), (who) => setRaw(rules.as(who), path, whole({}, key)));
    await assertEachRefused(everybodyBut('author'), (who) => deleteRaw(rules.as(who), path));
    await deleteRaw(rules.as('author'), path);
    expect(await rules.read(path)).toBeUndefined();
  });

  const accountKey = bookmarkKey(account);
  it.each<[string, object]>([
    ['a kind that is none', whole({ 'member~x': fresh({ kind: 'member', eventId: null }) }, 'member~x')],
    ['an account without its event', whole({ 'account~x': fresh({ eventId: null }) }, 'account~x')],
    ['a case with an event', whole({ 'caseStudy~x': fresh({ kind: 'caseStudy' }) }, 'caseStudy~x')],
    ['another name than what it keeps', whole({ 'account~week~y': fresh() }, 'account~week~y')],
    ['a path', whole({ 'account~week~a/b': fresh({ id: 'a/b' }) }, 'account~week~a/b')],
    ['a field more', whole({ [accountKey]: fresh({ secret: '' }) }, accountKey)],
    ['a time that is none', whole({ [accountKey]: fresh({ savedAt: 'today' }) }, accountKey)],
    ['two at once', whole({ [accountKey]: fresh(), 'question~q': fresh() }, accountKey)],
    ['one beside the one it names', whole({ [accountKey]: fresh() }, key)],
    ['a field beside them', whole({ [accountKey]: fresh() }, accountKey, { secret: '' })],
    ['another time', whole({ [accountKey]: fresh() }, accountKey, { updatedAt: before })],
    ['a name too long', whole({}, 'x'.repeat(221))],
    ['no map', whole({}, key, { entries: [] })],
  ])('is refused with %s', async (_name, data) => {
    await assertRefused(setRaw(rules.as('author'), path, data));
    await setRaw(rules.as('author'), path, whole({ [accountKey]: fresh() }, accountKey));
  });

  it('is three hundred things at most, and says so', async () => {
    const most = bookmarkLimits.most;
    await rules.write({ [path]: { ...stored, entries: entries(most - 1) } });
    await saveBookmark(rules.as('author'), 'author', account);
    await assertFailsAs('tooMany', saveBookmark(rules.as('author'), 'author', shade));
    await removeBookmark(rules.as('author'), 'author', 'caseStudy~c0');
    await saveBookmark(rules.as('author'), 'author', shade);
  });
});

const parity = rulesEnvironment('bookmarks-parity', { isCovered: false });
describe('at its limits', () => {
  describeParity({
    name: 'members/bookmarks',
    schema: bookmarkInputSchema,
    valid: account,
    store: async (record) => {
      await parity.remove(path);
      const input: Partial<BookmarkInput> = record;
      const name =
        input.kind === 'account' ? `account~${input.eventId}~${input.id}` : `${input.kind}~${input.id}`;
      return setRaw(parity.as('author'), path, {
        entries: { [name]: { ...record, savedAt: serverTimestamp() } },
        lastKey: name,
        updatedAt: serverTimestamp(),
      });
    },
  });
});
