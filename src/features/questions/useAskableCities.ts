import { useQuery } from '@tanstack/react-query';
import { profileQuery } from '#src/data/members/queries.ts';
import { publicOrganisationsQuery } from '#src/data/organisations/queries.ts';
import { askableCitiesQuery } from '#src/data/questions/queries.ts';
import { useMember } from '#src/data/session/useSession.ts';
import { askableCities, citiesAlike } from '#src/domain/citiesAlike.ts';
import { cityFacts, noCityFacts } from '#src/domain/matching.ts';
import { defaultMatchWeights } from '#src/domain/matchWeights.ts';

/** As many of the most similar cities are looked at for somebody who would be told. */
const looked = 36;

/** Cities like one's own in which somebody would be told of a question, best first, each with its reasons. */
export function useAskableCities({ isWanted }: { isWanted: boolean }) {
  const { identity, member } = useMember();
  const { organisationId } = member;
  const profile = useQuery({ ...profileQuery(identity.uid), enabled: isWanted });
  const organisations = useQuery({ ...publicOrganisationsQuery(), enabled: isWanted });
  const own = organisations.data?.find(({ id }) => id === organisationId);
  const alike =
    organisations.data && !profile.isPending
      ? citiesAlike(
          organisations.data,
          { organisationId, city: own ? cityFacts(own) : noCityFacts },
          profile.data?.matchWeights ?? defaultMatchWeights,
        )
      : undefined;
  const ids = alike?.slice(0, looked).map(({ city }) => city.id) ?? [];
  const records = useQuery({
    ...askableCitiesQuery(ids, identity.uid),
    enabled: isWanted && alike !== undefined,
  });
  const failed = organisations.error ? organisations : records;
  return {
    ...failed,
    data: alike && records.data ? askableCities(alike, records.data, identity.uid) : undefined,
  };
}
