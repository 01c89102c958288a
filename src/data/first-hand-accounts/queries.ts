import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import {
  collectionGroup,
  doc,
  getCountFromServer,
  getDoc,
  getDocFromCache,
  getDocs,
  limit,
  onSnapshot,
  orderBy,
  type QuerySnapshot,
  query,
  where,
} from 'firebase/firestore';
import { type FirstHandAccount, firstHandAccountSchema, type Reply } from '#src/domain/firstHandAccount.ts';
import { database, reconnect } from '../client/database.ts';
import { DataError, toDataError, withDataErrors } from '../errors.ts';
import { askUpToNow } from '../hostClock.ts';
import { liveQuery } from '../liveQuery.ts';
import { collections } from '../schema/collections.ts';
import { converter, readList, readOne } from '../schema/converter.ts';

const pageSize = 20;
const listMax = 100;
const allMax = 1_000;
/** Leaves room for those that the page before has too. */
const searchPageSize = listMax - 10;
const aMinute = 60_000;

/** Where the next page begins: at the time of the last account, without those that are known already. */
interface Cursor {
  until: Date;
  known: readonly string[];
}

/** What peers tell of an event, or of one of its days, newest first, in pages of twenty. */
export function accountsQuery(eventId: string, { day }: { day?: string } = {}) {
  return infiniteQueryOptions({
    queryKey: ['events', eventId, 'accounts', 'pages', day ?? 'all'],
    staleTime: aMinute,
    initialPageParam: firstPage(),
    queryFn: ({ pageParam }) =>
      readPage(eventId, { ...(day !== undefined && { day }), cursor: pageParam, most: pageSize }),
    getNextPageParam: (last: FirstHandAccount[]) => (last.length < pageSize ? undefined : cursorAfter(last)),
  });
}

/** All that members can read of an event, for searching: at most a thousand. */
export function allAccountsQuery(eventId: string) {
  return queryOptions({
    queryKey: ['events', eventId, 'accounts', 'all'],
    staleTime: 5 * aMinute,
    queryFn: async () => {
      const all: FirstHandAccount[] = [];
      let cursor = firstPage();
      while (all.length < allMax) {
        const page = await readPage(eventId, { cursor, most: searchPageSize });
        all.push(...page);
        if (page.length < searchPageSize) break;
        cursor = cursorAfter(page);
      }
      return all;
    },
  });
}

/** How many came since then, at most a hundred: one read for the whole answer, asked for once a minute. */
export function newAccountsQuery(eventId: string, since: Date) {
  return queryOptions({
    queryKey: ['events', eventId, 'accounts', 'new', since.getTime()],
    staleTime: aMinute,
    refetchInterval: aMinute,
    queryFn: () =>
      withDataErrors(() =>
        askUpToNow(async (now) => {
          const counted = await getCountFromServer(
            query(
              collections(database()).eventAccounts(eventId),
              where('status', '==', 'live'),
              where('visibleFrom', '>', since),
              where('visibleFrom', '<=', now),
              orderBy('visibleFrom', 'desc'),
              limit(listMax),
            ),
          );
          return counted.data().count;
        }),
      ),
  });
}

/** Null when there is none. Refused when it waits, is hidden or under embargo, but for its author and moderators. */
export function accountQuery(eventId: string, accountId: string) {
  return queryOptions({
    queryKey: ['events', eventId, 'accounts', 'one', accountId],
    queryFn: () =>
      withDataErrors(async () =>
        readOne(await askAnew(() => getDoc(doc(collections(database()).eventAccounts(eventId), accountId)))),
      ),
  });
}

/** A picture never changes: what the device has of it is right, and costs no read. */
export function accountPictureQuery(eventId: string, accountId: string) {
  return queryOptions({
    queryKey: ['events', eventId, 'accountPictures', accountId],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: () =>
      withDataErrors(async () => {
        const reference = doc(collections(database()).eventAccountPictures(eventId), accountId);
        const kept = await getDocFromCache(reference).catch(() => null);
        const picture = readOne(kept?.exists() ? kept : await askAnew(() => getDoc(reference)));
        if (!picture) throw new DataError('notFound');
        // A copy in memory of its own: what Firestore hands out may be a view of a larger one.
        return new Blob([picture.bytes.slice()], { type: 'image/webp' });
      }),
  });
}

/** One's own, in every state, newest first: found by the records of who wrote what, which name nobody else's. */
export function myAccountsQuery(eventId: string, uid: string) {
  return queryOptions({
    queryKey: ['events', eventId, 'accounts', 'mine', uid],
    queryFn: () =>
      withDataErrors(async () => {
        const places = collections(database());
        const written = readList(
          await getDocs(
            query(places.eventAccountAuthors(eventId), where('authorUid', '==', uid), limit(listMax)),
          ),
        );
        const accounts = await Promise.all(
          written.map(async ({ id }) => readOne(await getDoc(doc(places.eventAccounts(eventId), id)))),
        );
        return accounts
          .flatMap((account) => account ?? [])
          .sort((a, b) => b.postedAt.getTime() - a.postedAt.getTime());
      }),
  });
}

/** For its author and moderators; refused to others. */
export function accountAuthorQuery(eventId: string, accountId: string) {
  return queryOptions({
    queryKey: ['events', eventId, 'accountAuthors', accountId],
    queryFn: () =>
      withDataErrors(async () =>
        readOne(await getDoc(doc(collections(database()).eventAccountAuthors(eventId), accountId))),
      ),
  });
}

export interface HeldAccount {
  eventId: string;
  account: FirstHandAccount;
}

/** For moderators: what waits to be released, over all events, longest waiting first; live. */
export function heldAccountsQuery() {
  return liveQuery<HeldAccount[]>({
    queryKey: ['accounts', 'held'],
    subscribe: (next, fail) =>
      onSnapshot(
        query(
          collectionGroup(database(), 'accounts').withConverter(converter(firstHandAccountSchema)),
          where('status', '==', 'held'),
          orderBy('postedAt'),
          limit(listMax),
        ),
        (snapshot) => next(withEvents(snapshot)),
        fail,
      ),
  });
}

/** Which event an account is of says its path alone. */
function withEvents(snapshot: QuerySnapshot<FirstHandAccount>): HeldAccount[] {
  const events = new Map(snapshot.docs.map(({ id, ref }) => [id, ref.parent.parent?.id]));
  return readList(snapshot).flatMap((account) => {
    const eventId = events.get(account.id);
    return eventId === undefined ? [] : [{ eventId, account }];
  });
}

/** Accounts of one city that its page shows. */
const ofCityMax = 6;

/** What a city's people have told of any event under their names, newest first. */
export function accountsOfCityQuery(organisationId: string) {
  return queryOptions({
    queryKey: ['accounts', 'of', organisationId],
    staleTime: 5 * aMinute,
    queryFn: () =>
      withDataErrors(() =>
        askUpToNow(async (now) => {
          const snapshot = await getDocs(
            query(
              collectionGroup(database(), 'accounts').withConverter(converter(firstHandAccountSchema)),
              where('organisationId', '==', organisationId),
              where('status', '==', 'live'),
              where('visibleFrom', '<=', now),
              orderBy('visibleFrom', 'desc'),
              limit(ofCityMax),
            ),
          );
          return withEvents(snapshot);
        }),
      ),
  });
}

/** Questions and answers, oldest first, without those that were hidden; live. */
export function repliesQuery(eventId: string, accountId: string) {
  return liveQuery<Reply[]>({
    queryKey: ['events', eventId, 'replies', accountId],
    subscribe: (next, fail) =>
      onSnapshot(
        query(
          collections(database()).accountReplies(eventId, accountId),
          where('hidden', '==', false),
          orderBy('at'),
          limit(listMax),
        ),
        (snapshot) => next(readList(snapshot)),
        fail,
      ),
  });
}

/** Whether this member found it useful. */
export function myUsefulQuery(eventId: string, accountId: string, uid: string) {
  return queryOptions({
    queryKey: ['events', eventId, 'useful', accountId, uid],
    queryFn: () =>
      withDataErrors(async () =>
        (await getDoc(doc(collections(database()).accountUseful(eventId, accountId), uid))).exists(),
      ),
  });
}

/**
 * For whom a connection has been open for long, the emulator's rules take the moment it was opened for the present, and
 * refuse what became readable since. Asked once more over a new one, a refusal is one.
 */
async function askAnew<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (toDataError(error).kind !== 'denied') throw error;
    await reconnect();
    return ask();
  }
}

function firstPage(): Cursor | null {
  return null;
}

function cursorAfter(page: readonly FirstHandAccount[]): Cursor | null {
  const last = page.at(-1)?.visibleFrom;
  if (!last) return null;
  // A date leaves out what is smaller than a thousandth of a second: the next page begins one later and skips these.
  const until = new Date(last.getTime() + 1);
  return { until, known: page.filter(({ visibleFrom }) => visibleFrom <= until).map(({ id }) => id) };
}

function readPage(
  eventId: string,
  { day, cursor, most }: { day?: string; cursor: Cursor | null; most: number },
): Promise<FirstHandAccount[]> {
  const known = cursor?.known ?? [];
  const size = Math.min(most + known.length, listMax);
  return withDataErrors(async () => {
    const page = await (cursor ? ask(cursor.until) : askAnew(() => askUpToNow(ask)));
    return page.filter(({ id }) => !known.includes(id)).slice(0, most);
  });

  async function ask(until: Date): Promise<FirstHandAccount[]> {
    return readList(
      await getDocs(day === undefined ? shown(eventId, until, size) : shownOfDay(eventId, day, until, size)),
    );
  }
}

function shown(eventId: string, until: Date, most: number) {
  return query(
    collections(database()).eventAccounts(eventId),
    where('status', '==', 'live'),
    where('visibleFrom', '<=', until),
    orderBy('visibleFrom', 'desc'),
    limit(most),
  );
}

function shownOfDay(eventId: string, day: string, until: Date, most: number) {
  return query(
    collections(database()).eventAccounts(eventId),
    where('status', '==', 'live'),
    where('day', '==', day),
    where('visibleFrom', '<=', until),
    orderBy('visibleFrom', 'desc'),
    limit(most),
  );
}
