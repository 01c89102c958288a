import { useQuery, useQueryClient } from '@tanstack/react-query';
import * as v from 'valibot';
import { keep, recall } from '#src/data/client/deviceStore.ts';
import { type Programme, sessionFactsSchema } from '#src/domain/programme.ts';
import {
  type ProgrammeDifference,
  programmeDifference,
  seenSessions,
} from '#src/domain/programmeDifference.ts';

const seenSchema = v.record(v.string(), sessionFactsSchema);

/**
 * What changed in a programme since this device was told of it last. It is told until the reader says so, over any number
 * of visits; the first visit tells nothing.
 */
export function useSeenProgramme(eventId: string, programme: Programme) {
  const client = useQueryClient();
  const key = `programme-seen:${eventId}`;
  const queryKey = ['programmeSeen', eventId];
  const seen = useQuery({
    queryKey,
    networkMode: 'always',
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async () => {
      const kept = v.safeParse(seenSchema, await recall(key));
      if (kept.success) return kept.output;
      const first = seenSessions(programme);
      await keep(key, first);
      return first;
    },
  });
  const differences: ProgrammeDifference[] = seen.data ? programmeDifference(seen.data, programme) : [];
  const markSeen = () => {
    const now = seenSessions(programme);
    client.setQueryData(queryKey, now);
    void keep(key, now);
  };
  return { differences, markSeen };
}
