import { doc, onSnapshot } from 'firebase/firestore';
import type { Agenda, Follows } from '#src/domain/follows.ts';
import { database } from '../client/database.ts';
import { liveQuery } from '../liveQuery.ts';
import { collections } from '../schema/collections.ts';
import { readOne } from '../schema/converter.ts';

const never = new Date(0);

/** What a member follows; nothing at all before the first time. One document, live. */
export function followsQuery(uid: string) {
  return liveQuery<Follows>({
    queryKey: ['follows', uid],
    subscribe: (next, fail) =>
      onSnapshot(
        collections(database()).memberFollows(uid),
        (snapshot) => next(readOne(snapshot) ?? { id: 'all', events: [], cities: [], updatedAt: never }),
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
