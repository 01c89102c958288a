import {
  arrayRemove,
  deleteDoc,
  doc,
  type Firestore,
  getDoc,
  getDocs,
  limit,
  query,
  serverTimestamp,
  setDoc,
  updateDoc,
} from 'firebase/firestore';
import { nothingFollowed } from '#src/domain/follows.ts';
import { directoryEntryId } from '#src/domain/peopleDirectory.ts';
import { toDataError, withDataErrors } from '../errors.ts';
import { collections } from '../schema/collections.ts';
import { raw, readOne } from '../schema/converter.ts';
import { transact } from '../transact.ts';

const listMax = 100;

/**
 * Leaves the network: first what is only one's own (what was followed and kept), last the membership, so that somebody who
 * is interrupted is still in and can go on. What belongs to the city stays. Only a moderator lets them in again.
 */
export function leaveNetwork(db: Firestore, member: { uid: string }): Promise<void> {
  return withDataErrors(async () => {
    await emptyPrivateLists(db, member.uid);
    await closeMembership(db, member.uid);
  });
}

async function emptyPrivateLists(db: Firestore, uid: string): Promise<void> {
  const places = collections(db);
  const follows = places.memberFollows(uid);
  const [followed, searches, agendas] = await Promise.all([
    getDoc(follows),
    getDocs(query(places.memberSavedSearches(uid), limit(listMax))),
    eventIds(db),
  ]);
  if (followed.exists()) {
    await setDoc(raw(follows), { ...nothingFollowed, updatedAt: serverTimestamp() });
  }
  await unfollowQuestions(db, uid);
  await deleteDoc(raw(places.memberBookmarks(uid)));
  await Promise.all(searches.docs.map(({ ref }) => deleteDoc(ref)));
  await Promise.all(
    agendas.map(async (eventId) => {
      const agenda = doc(places.memberAgenda(uid), eventId);
      const attendance = doc(places.eventAttendance(eventId), uid);
      if ((await getDoc(agenda)).exists()) {
        await setDoc(raw(agenda), { sessionIds: [], updatedAt: serverTimestamp() });
      }
      if ((await getDoc(attendance)).exists()) await deleteDoc(attendance);
    }),
  );
}

/** Also out of the short list, with each question, of those who are told of its answers. */
async function unfollowQuestions(db: Firestore, uid: string): Promise<void> {
  const places = collections(db);
  const own = places.memberFollowedQuestions(uid);
  const ids = readOne(await getDoc(own))?.questionIds ?? [];
  await Promise.all(
    ids.map(async (id) => {
      try {
        await updateDoc(raw(doc(places.questions, id)), { followers: arrayRemove(uid) });
      } catch (error) {
        // Refused where they are not on that list, or where the question is hidden: then nobody is told of it.
        if (!['denied', 'notFound'].includes(toDataError(error).kind)) throw error;
      }
    }),
  );
  if (ids.length > 0) await setDoc(raw(own), { questionIds: [], updatedAt: serverTimestamp() });
}

/** Of every event there is: an agenda has no list. */
async function eventIds(db: Firestore): Promise<string[]> {
  const list = readOne(await getDoc(collections(db).publicEvents));
  return Object.keys(list?.entries ?? {});
}

function closeMembership(db: Firestore, uid: string): Promise<void> {
  return transact(db, async (transaction) => {
    const places = collections(db);
    const profile = readOne(await transaction.get(doc(places.profiles, uid)));
    const entry = profile && doc(places.directory, directoryEntryId(profile.nameKey, uid));
    if (entry && (await transaction.get(entry)).exists()) transaction.delete(entry);
    transaction.update(raw(doc(places.members, uid)), { status: 'left', updatedAt: serverTimestamp() });
  });
}
