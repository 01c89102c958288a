import { useMutation, useQueryClient } from '@tanstack/react-query';
import { database } from '#src/data/client/database.ts';
import { saveMatchWeights } from '#src/data/members/commands.ts';
import { profileQuery } from '#src/data/members/queries.ts';
import type { MatchWeights } from '#src/domain/matchWeights.ts';
import type { Profile } from '#src/domain/member.ts';

/** Saves the weights in one's own profile, one change after the other; the page follows at once. */
export function useMatchWeights(uid: string) {
  const client = useQueryClient();
  const { queryKey } = profileQuery(uid);
  return useMutation({
    scope: { id: `match-weights-${uid}` },
    mutationFn: (weights: MatchWeights) => saveMatchWeights(database(), uid, weights),
    onMutate: async (matchWeights) => {
      // A read on its way would bring back what is being replaced.
      await client.cancelQueries({ queryKey });
      // Both what was read and what the device remembers.
      client.setQueriesData<Profile | null>(
        { queryKey },
        (profile) => profile && { ...profile, matchWeights },
      );
    },
    onError: () => client.invalidateQueries({ queryKey }),
  });
}
