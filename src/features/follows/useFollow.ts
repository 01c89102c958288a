import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { database } from '#src/data/client/database.ts';
import { DataError } from '#src/data/errors.ts';
import { setFollow } from '#src/data/follows/commands.ts';
import { followsQuery } from '#src/data/follows/queries.ts';
import { useMember } from '#src/data/session/useSession.ts';
import { type FollowKind, followLimits } from '#src/domain/follows.ts';
import { useCommand } from '#src/ui/useCommand.ts';

/**
 * Whether the reader follows an event or a city, and the way to change it. The list is live: it changes on every screen
 * at once.
 */
export function useFollow(kind: FollowKind, id: string) {
  const { t } = useTranslation();
  const { uid } = useMember().identity;
  const follows = useQuery(followsQuery(uid)).data;
  const isFollowed = follows?.[kind].includes(id) ?? false;
  const tellFailure = (error: unknown) => {
    const failure = error instanceof DataError ? error.kind : 'unknown';
    const message =
      // Another tab or device may have filled the list since.
      failure === 'tooMany'
        ? t(`follow.full.${kind}`)
        : t(failure === 'offline' ? 'follow.offline' : 'follow.failed');
    notifications.show({ color: 'red', message });
  };
  const change = useCommand(() =>
    setFollow(database(), { uid }, { kind, id, isIn: !isFollowed }).catch(tellFailure),
  );

  return {
    isFollowed,
    /** Not before it is known what would change. */
    isReady: follows !== undefined && !change.isBusy,
    isFull: !isFollowed && (follows?.[kind].length ?? 0) >= followLimits[kind],
    toggle: change.start,
  };
}
