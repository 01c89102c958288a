import { useQuery } from '@tanstack/react-query';
import { loadWorld } from './loadWorld.ts';

/** The code that draws the world and its outline, fetched once. Tests bring their own. */
export function useWorld(load: typeof loadWorld = loadWorld) {
  return useQuery({
    queryKey: ['world'],
    queryFn: () => load(),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
    // Offline it fails at once instead of waiting: whatever the map shows is said in words as well.
    networkMode: 'always',
    retry: false,
  });
}
