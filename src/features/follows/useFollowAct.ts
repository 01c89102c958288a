import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { database } from '#src/data/client/database.ts';
import { setFollow } from '#src/data/follows/commands.ts';
import { knownFollowsQuery } from '#src/data/follows/queries.ts';
import { useMember } from '#src/data/session/useSession.ts';
import type { FollowKind } from '#src/domain/follows.ts';
import { errorKindOf } from '#src/ui/ErrorPanel.tsx';

/** Follows something, or no longer. Nobody waits for the network; what the server refuses is said. */
export function useFollowAct(): (change: { kind: FollowKind; id: string; isIn: boolean }) => void {
  const { t } = useTranslation();
  const { uid } = useMember().identity;
  const client = useQueryClient();
  return ({ kind, id, isIn }) => {
    setFollow(database(), { uid }, { kind, id, isIn }).catch((error: unknown) => {
      const failure = errorKindOf(error);
      const message =
        // Another tab or device may have filled the list since.
        failure === 'tooMany'
          ? t(`follow.full.${kind}`)
          : t(failure === 'offline' ? 'follow.offline' : 'follow.failed');
      notifications.show({ color: 'red', message });
    });
    // The order of the start page looks into what the device has, which is the changed list by now.
    void client.invalidateQueries({ queryKey: knownFollowsQuery(uid).queryKey });
  };
}
