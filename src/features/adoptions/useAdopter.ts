import { useQuery } from '@tanstack/react-query';
import type { Adopter } from '#src/data/adoptions/commands.ts';
import { profileQuery } from '#src/data/members/queries.ts';
import { useMember } from '#src/data/session/useSession.ts';

/** Who would write, as the commands want to know them; null while the name is not known, or without a city. */
export function useAdopter(): Adopter | null {
  const { identity, member } = useMember();
  const profile = useQuery(profileQuery(identity.uid));
  const { organisationId } = member;
  if (!profile.data || organisationId === null) return null;
  return { uid: identity.uid, displayName: profile.data.displayName, organisationId };
}
