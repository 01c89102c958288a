import { useMutation } from '@tanstack/react-query';
import { database } from '#src/data/client/database.ts';
import { markRead } from '#src/data/notifications/commands.ts';
import { useMember } from '#src/data/session/useSession.ts';
import type { Notification } from '#src/domain/notification.ts';

/** Marks what is still unread among these; the list follows by itself, because it is live. */
export function useMarkRead() {
  const { identity } = useMember();
  return useMutation({
    mutationFn: (notifications: readonly Notification[]) => {
      const unread = notifications.filter(({ readAt }) => readAt === null).map(({ id }) => id);
      return unread.length === 0 ? Promise.resolve() : markRead(database(), identity.uid, unread);
    },
  });
}
