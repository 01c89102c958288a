import { useMutation, useQueryClient } from '@tanstack/react-query';
import { database } from '#src/data/client/database.ts';
import { markAllRead, markRead } from '#src/data/notifications/commands.ts';
import { olderNotificationsQuery } from '#src/data/notifications/queries.ts';
import { useMember } from '#src/data/session/useSession.ts';
import type { Notification } from '#src/domain/notification.ts';

/** Marks what is still unread among these; the newest follow by themselves, because they are live. */
export function useMarkRead() {
  const { identity } = useMember();
  const readOlder = useReadOlder();
  return useMutation({
    mutationFn: (notifications: readonly Notification[]) => {
      const unread = notifications.filter(({ readAt }) => readAt === null).map(({ id }) => id);
      return unread.length === 0 ? Promise.resolve() : markRead(database(), identity.uid, unread);
    },
    onSuccess: readOlder,
  });
}

/** Marks all there are. */
export function useMarkAllRead() {
  const { identity } = useMember();
  const readOlder = useReadOlder();
  return useMutation({ mutationFn: () => markAllRead(database(), identity.uid), onSuccess: readOlder });
}

/** Older ones are no listener's: those on the screen are read anew. */
function useReadOlder() {
  const { identity } = useMember();
  const client = useQueryClient();
  const [kind, uid] = olderNotificationsQuery(identity.uid, new Date(0)).queryKey;
  return () => client.invalidateQueries({ queryKey: [kind, uid] });
}
