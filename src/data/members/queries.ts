import { queryOptions } from '@tanstack/react-query';
import {
  doc,
  getDoc,
  getDocFromCache,
  getDocs,
  limit,
  onSnapshot,
  orderBy,
  query,
  where,
} from 'firebase/firestore';
import type { Member } from '#src/domain/member.ts';
import { database } from '../client/database.ts';
import { withDataErrors } from '../errors.ts';
import { liveQuery } from '../liveQuery.ts';
import { collections } from '../schema/collections.ts';
import { readList, readOne } from '../schema/converter.ts';

const listMax = 100;

/** Members of one city that a page shows at most: each costs a profile, too. */
export const staffMax = 48;
const fiveMinutes = 5 * 60_000;

export function profileQuery(uid: string) {
  return queryOptions({
    queryKey: ['profiles', uid],
    staleTime: 60_000,
    queryFn: () =>
      withDataErrors(async () => readOne(await getDoc(doc(collections(database()).profiles, uid)))),
  });
}

/**
 * One's own profile as this device knows it: no read where it was asked before. For the order of a start page; what is
 * changed on another device shows once the profile has been opened on this one.
 */
export function knownProfileQuery(uid: string) {
  return queryOptions({
    queryKey: ['profiles', uid, 'known'],
    staleTime: 60_000,
    queryFn: () =>
      withDataErrors(async () => {
        const reference = doc(collections(database()).profiles, uid);
        return readOne(await getDocFromCache(reference).catch(() => getDoc(reference)));
      }),
  });
}

/** One member's record: since when somebody belongs to the network, and for which city. */
export function memberQuery(uid: string) {
  return queryOptions({
    queryKey: ['members', uid],
    queryFn: () =>
      withDataErrors(async () => readOne(await getDoc(doc(collections(database()).members, uid)))),
  });
}

export function invitationQuery(code: string) {
  return queryOptions({
    queryKey: ['invitations', code],
    queryFn: () =>
      withDataErrors(async () => readOne(await getDoc(doc(collections(database()).invitations, code)))),
  });
}

/** For moderators: an applicant's own words and address. */
export function applicantQuery(uid: string) {
  return queryOptions({
    queryKey: ['members', uid, 'applicant'],
    queryFn: () =>
      withDataErrors(async () => {
        const places = collections(database());
        const [contact, application] = await Promise.all([
          getDoc(places.memberContact(uid)),
          getDoc(places.memberApplication(uid)),
        ]);
        return { email: readOne(contact)?.email ?? '', application: readOne(application) };
      }),
  });
}

/** What an applicant told the secretariat; null when the city was on the list. */
export function applicationQuery(uid: string) {
  return queryOptions({
    queryKey: ['members', uid, 'application'],
    queryFn: () =>
      withDataErrors(async () => readOne(await getDoc(collections(database()).memberApplication(uid)))),
  });
}

/** For moderators: who waits for a decision, oldest first; live. */
export function applicantsQuery() {
  return liveQuery<Member[]>({
    queryKey: ['members', 'pending'],
    subscribe: (next, fail) =>
      onSnapshot(
        query(
          collections(database()).members,
          where('status', '==', 'pending'),
          orderBy('createdAt'),
          limit(listMax),
        ),
        (snapshot) => next(readList(snapshot)),
        fail,
      ),
  });
}

/** For moderators: the members, newest first, at most a hundred; live. */
export function membersQuery() {
  return liveQuery<Member[]>({
    queryKey: ['members', 'all'],
    subscribe: (next, fail) =>
      onSnapshot(
        query(collections(database()).members, orderBy('createdAt', 'desc'), limit(listMax)),
        (snapshot) => next(readList(snapshot)),
        fail,
      ),
  });
}

/** Who is in for one city, those who came first at the top; one more than is shown says that there are more. */
export function staffQuery(organisationId: string) {
  return queryOptions({
    queryKey: ['members', 'of', organisationId],
    staleTime: fiveMinutes,
    queryFn: () =>
      withDataErrors(async () =>
        readList(
          await getDocs(
            query(
              collections(database()).members,
              where('organisationId', '==', organisationId),
              where('status', '==', 'active'),
              orderBy('createdAt'),
              limit(staffMax + 1),
            ),
          ),
        ),
      ),
  });
}
