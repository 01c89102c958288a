import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { database } from '#src/data/client/database.ts';
import { setFollow } from '#src/data/follows/commands.ts';
import { followsQuery } from '#src/data/follows/queries.ts';
import { useMember } from '#src/data/session/useSession.ts';
import { followLimits } from '#src/domain/follows.ts';
import { useCommand } from '#src/ui/useCommand.ts';

/** Whether the reader follows an event, and the way to change it. The list is live: it changes on every screen at once. */
export function useFollow(eventId: string) {
  const { t } = useTranslation('events');
  const { identity } = useMember();
  const { uid } = identity;
  const follows = useQuery(followsQuery(uid)).data;
  const isFollowed = follows?.events.includes(eventId) ?? false;
  const change = useCommand(() =>
    setFollow(database(), { uid }, { kind: 'events', id: eventId, isIn: !isFollowed }),
  );

  return {
    isFollowed,
    /** Not before it is known what would change. */
    isReady: follows !== undefined && !change.isBusy,
    isFull: !isFollowed && (follows?.events.length ?? 0) >= followLimits.events,
    toggle: async () => {
      if (!(await change.start())) notifications.show({ color: 'red', message: t('follow.failed') });
    },
  };
}
