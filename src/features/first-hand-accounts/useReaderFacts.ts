import { useQuery } from '@tanstack/react-query';
import { agendaQuery, followsQuery } from '#src/data/follows/queries.ts';
import { profileQuery } from '#src/data/members/queries.ts';
import { publicOrganisationsQuery } from '#src/data/organisations/queries.ts';
import { useMember } from '#src/data/session/useSession.ts';
import type { ReaderFacts } from '#src/domain/accountRelevance.ts';

/** What is known of whoever reads; undefined until it is: before, the order would change before their eyes. */
export function useReaderFacts(eventId: string): ReaderFacts | undefined {
  const { identity, member } = useMember();
  const profile = useQuery(profileQuery(identity.uid));
  const organisations = useQuery(publicOrganisationsQuery());
  const follows = useQuery(followsQuery(identity.uid));
  const agenda = useQuery(agendaQuery(identity.uid, eventId));
  if (profile.isLoading || organisations.isLoading || follows.isLoading || agenda.isLoading) return undefined;
  const regions = new Map(organisations.data?.map(({ id, region }) => [id, region]));
  const own = member.organisationId === null ? undefined : regions.get(member.organisationId);
  return {
    interests: {
      pathways: profile.data?.pathways ?? [],
      topics: profile.data?.topics ?? [],
      regions: [...new Set([...(own ? [own] : []), ...(profile.data?.regions ?? [])])],
      followedTopics: follows.data?.topics ?? [],
      events: follows.data?.events ?? [],
      cities: follows.data?.cities ?? [],
      people: follows.data?.people ?? [],
    },
    agenda: agenda.data?.sessionIds ?? [],
    regions,
  };
}
