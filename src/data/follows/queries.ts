import { queryOptions } from '@tanstack/react-query';
import { doc, getDoc, getDocFromCache, onSnapshot } from 'firebase/firestore';
import { type Agenda, type Follows, nothingFollowed } from '#src/domain/follows.ts';
import { database } from '../client/database.ts';
import { withDataErrors } from '../errors.ts';
import { liveQuery } from '../liveQuery.ts';
import { collections } from '../schema/collections.ts';
import { readOne } from '../schema/converter.ts';

const never = new Date(0);
const nothing: Follows = { ...nothingFollowed, id: 'all', updatedAt: never };

const aMinute = 60_000;

/** What a member follows, as this device knows it: no read where it was asked before. For the order of a start page. */
export function knownFollowsQuery(uid: string) {
  return queryOptions({
    queryKey: ['follows', uid, 'known'],
    staleTime: aMinute,
    queryFn: () =>
      withDataErrors(async () => {
        const reference = collections(database()).memberFollows(uid);
        const kept = await getDocFromCache(reference).catch(() => getDoc(reference));
        return readOne(kept) ?? nothing;
      }),
  });
}

/** What a member follows; nothing at all before the first time. One document, live. */
export function followsQuery(uid: string) {
  return liveQuery<Follows>({
    queryKey: ['follows', uid],
    subscribe: (next, fail) =>
      onSnapshot(
        collections(database()).memberFollows(uid),
        (snapshot) => next(readOne(snapshot) ?? nothing),
        fail,
      ),
  });
}

/** The sessions of an event that a member means to go to. One document, live. */
export function agendaQuery(uid: string, eventId: string) {
  return liveQuery<Agenda>({
    queryKey: ['agenda', uid, eventId],
    subscribe: (next, fail) =>
      onSnapshot(
        doc(collections(database()).memberAgenda(uid), eventId),
        (snapshot) => next(readOne(snapshot) ?? { id: eventId, sessionIds: [], updatedAt: never }),
        fail,
      ),
  });
}
