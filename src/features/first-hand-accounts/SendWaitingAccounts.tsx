import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { database } from '#src/data/client/database.ts';
import { outboxQuery } from '#src/data/first-hand-accounts/outbox.ts';
import { startSending } from '#src/data/first-hand-accounts/sender.ts';
import { profileQuery } from '#src/data/members/queries.ts';
import { useMember } from '#src/data/session/useSession.ts';

const askAgainAfter = 10_000;

/** Sends what waits on this device, whatever page is open. Nothing is read while nothing waits. */
export function SendWaitingAccounts() {
  const client = useQueryClient();
  const { identity, member } = useMember();
  const { uid } = identity;
  const { organisationId, trusted } = member;
  const waiting = useQuery(outboxQuery(uid)).data?.length ?? 0;
  const profile = useQuery({
    ...profileQuery(uid),
    enabled: waiting > 0,
    // Begun without a network, it is asked again until there is one.
    refetchInterval: ({ state }) => (state.status === 'error' ? askAgainAfter : false),
  });
  const displayName = profile.data?.displayName;
  const isNeeded = waiting > 0;

  useEffect(() => {
    if (!isNeeded || displayName === undefined) return;
    return startSending({
      db: database(),
      author: { uid, displayName, organisationId, trusted },
      onPosted: ({ eventId }) => void client.invalidateQueries({ queryKey: ['events', eventId, 'accounts'] }),
    });
  }, [client, isNeeded, uid, displayName, organisationId, trusted]);

  return null;
}
