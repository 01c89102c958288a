import { useQuery } from '@tanstack/react-query';
import { followsQuery, knownFollowsQuery } from '#src/data/follows/queries.ts';
import { knownProfileQuery, profileQuery } from '#src/data/members/queries.ts';
import { publicOrganisationsQuery } from '#src/data/organisations/queries.ts';
import { useMember } from '#src/data/session/useSession.ts';
import type { Interests } from '#src/domain/relevance.ts';

/**
 * What is known of the reader; undefined until it is: before, the order would change before their eyes. `isLive`: a change
 * of what they follow shows at once, for one more read.
 */
export function useInterests({ isLive = true }: { isLive?: boolean } = {}): Interests | undefined {
  const { identity, member } = useMember();
  const fresh = useQuery({ ...profileQuery(identity.uid), enabled: isLive });
  const remembered = useQuery({ ...knownProfileQuery(identity.uid), enabled: !isLive });
  const profile = isLive ? fresh : remembered;
  const organisations = useQuery(publicOrganisationsQuery());
  const live = useQuery({ ...followsQuery(identity.uid), enabled: isLive });
  const known = useQuery({ ...knownFollowsQuery(identity.uid), enabled: !isLive });
  const follows = isLive ? live : known;
  if (profile.isLoading || organisations.isLoading || follows.isLoading) return undefined;
  const city = organisations.data?.find(({ id }) => id === member.organisationId);
  return {
    pathways: profile.data?.pathways ?? [],
    topics: profile.data?.topics ?? [],
    regions: [...new Set([...(city ? [city.region] : []), ...(profile.data?.regions ?? [])])],
    followedTopics: follows.data?.topics ?? [],
    events: follows.data?.events ?? [],
    cities: follows.data?.cities ?? [],
    people: follows.data?.people ?? [],
  };
}
