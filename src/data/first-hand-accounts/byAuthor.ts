import { queryOptions } from '@tanstack/react-query';
import { collectionGroup, getDocs, limit, orderBy, query, where } from 'firebase/firestore';
import { firstHandAccountSchema } from '#src/domain/firstHandAccount.ts';
import { database } from '../client/database.ts';
import { withDataErrors } from '../errors.ts';
import { askUpToNow } from '../hostClock.ts';
import { converter, readList } from '../schema/converter.ts';

const listMax = 20;

/** What one person told of events under their name, newest first; at most twenty. */
export function accountsByAuthorQuery(uid: string) {
  return queryOptions({
    queryKey: ['accounts', 'by', uid],
    staleTime: 60_000,
    queryFn: () =>
      withDataErrors(() =>
        askUpToNow(async (now) => {
          const found = await getDocs(
            query(
              collectionGroup(database(), 'accounts').withConverter(converter(firstHandAccountSchema)),
              where('authorUid', '==', uid),
              where('status', '==', 'live'),
              where('visibleFrom', '<=', now),
              orderBy('visibleFrom', 'desc'),
              limit(listMax),
            ),
          );
          const events = new Map(found.docs.map(({ id, ref }) => [id, ref.parent.parent?.id]));
          return readList(found).flatMap((account) => {
            const eventId = events.get(account.id);
            return eventId === undefined ? [] : [{ eventId, account }];
          });
        }),
      ),
  });
}
