import { useQuery } from '@tanstack/react-query';
import { followsQuery } from '#src/data/follows/queries.ts';
import { useMember } from '#src/data/session/useSession.ts';
import { type FollowKind, followLimits } from '#src/domain/follows.ts';
import { useFollowAct } from './useFollowAct.ts';

/**
 * Whether the reader follows something, and the way to change it. The list is live: it changes on every screen at once, also
 * without a network, and changes back where the server refuses.
 */
export function useFollow(kind: FollowKind, id: string) {
  const { uid } = useMember().identity;
  const follows = useQuery(followsQuery(uid)).data;
  const act = useFollowAct();
  const list: readonly string[] = follows?.[kind] ?? [];
  const isFollowed = list.includes(id);
  return {
    isFollowed,
    /** Not before it is known what would change. */
    isReady: follows !== undefined,
    isFull: !isFollowed && list.length >= followLimits[kind],
    toggle: () => act({ kind, id, isIn: !isFollowed }),
  };
}
