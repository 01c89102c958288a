import { useQueries } from '@tanstack/react-query';
import { profileQuery } from '#src/data/members/queries.ts';

/** The names of these people, as their profiles say them; those without one are left out. */
export function usePeopleNames(uids: readonly string[]): { uid: string; name: string }[] {
  const profiles = useQueries({ queries: uids.map((uid) => profileQuery(uid)) });
  return uids.flatMap((uid, index) => {
    const name = profiles[index]?.data?.displayName;
    return name ? [{ uid, name }] : [];
  });
}
