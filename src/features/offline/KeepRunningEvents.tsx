import { useQueries, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { database } from '#src/data/client/database.ts';
import { publicEventsQuery } from '#src/data/events/queries.ts';
import { knownFollowsQuery } from '#src/data/follows/queries.ts';
import { refreshKeptEvent } from '#src/data/offline/commands.ts';
import { attendingQuery } from '#src/data/offline/queries.ts';
import { useMember } from '#src/data/session/useSession.ts';
import { isBundledAt } from '#src/domain/eventBundle.ts';
import { useNow } from '#src/ui/useNow.ts';

/** Keeps the running events that this member follows or is at, whatever page is open. Shows nothing. */
export function KeepRunningEvents() {
  const { identity } = useMember();
  const now = useNow();
  const { data: events = [] } = useQuery(publicEventsQuery());
  const { data: follows } = useQuery(knownFollowsQuery(identity.uid));
  const running = events.filter((event) => isBundledAt(event, now));
  const attendances = useQueries({
    queries: running.map(({ id }) => attendingQuery(id, identity.uid)),
  });
  const kept = running
    .filter(({ id }, index) => follows?.events.includes(id) || attendances[index]?.data === true)
    .map(({ id }) => id)
    .join(' ');

  useEffect(() => {
    const keep = () => {
      for (const eventId of kept.split(' ').filter(Boolean)) {
        // The next try comes by itself, and so does the connection.
        refreshKeptEvent(database(), { eventId, now: new Date() }).catch(() => undefined);
      }
    };
    const first = setTimeout(keep, 5000);
    const later = setInterval(keep, 10 * 60_000);
    addEventListener('online', keep);
    return () => {
      clearTimeout(first);
      clearInterval(later);
      removeEventListener('online', keep);
    };
  }, [kept]);

  return null;
}
