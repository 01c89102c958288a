import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { doc, getDoc, getDocs, limit, query, where } from 'firebase/firestore';
import * as v from 'valibot';
import { activityEntrySchema, type ListedActivity, listedActivity } from '#src/domain/activity.ts';
import { database } from '../client/database.ts';
import { keep, recall } from '../client/deviceStore.ts';
import { toDataError, withDataErrors } from '../errors.ts';
import { collections } from '../schema/collections.ts';
import { readList, readOne } from '../schema/converter.ts';

const aMinute = 60_000;
const anHour = 60 * aMinute;
const listMax = 100;
const deviceKey = 'activities';
const keptSchema = v.object({ at: v.number(), entries: v.record(v.string(), activityEntrySchema) });

/**
 * Every activity as anybody may know it: one document read. The device keeps it for an hour, and longer while there is
 * no network.
 */
export function publicActivitiesQuery() {
  return queryOptions({
    queryKey: ['activities', 'public'],
    staleTime: 5 * aMinute,
    queryFn: async (): Promise<ListedActivity[]> => {
      const kept = v.safeParse(keptSchema, await recall(deviceKey));
      if (kept.success && Date.now() - kept.output.at < anHour) return listed(kept.output.entries);
      try {
        const entries = await readEntries();
        void keep(deviceKey, { at: Date.now(), entries });
        return listed(entries);
      } catch (error) {
        if (kept.success && toDataError(error).kind === 'offline') return listed(kept.output.entries);
        throw error;
      }
    },
  });
}

/** Asks for lists and records anew: an activity was added, changed, hidden or shown on this device. */
export async function refreshActivities(client: QueryClient): Promise<void> {
  await keep(deviceKey, undefined);
  await client.invalidateQueries({ queryKey: ['activities'] });
}

/** One activity with all that members may read, or null. */
export function activityQuery(id: string) {
  return queryOptions({
    queryKey: ['activities', 'record', id],
    staleTime: aMinute,
    queryFn: () =>
      withDataErrors(async () => readOne(await getDoc(doc(collections(database()).activities, id)))),
  });
}

/** For moderators: what is in no list, at most a hundred. */
export function hiddenActivitiesQuery() {
  return queryOptions({
    queryKey: ['activities', 'hidden'],
    staleTime: aMinute,
    queryFn: () =>
      withDataErrors(async () =>
        readList(
          await getDocs(
            query(collections(database()).activities, where('hidden', '==', true), limit(listMax)),
          ),
        ),
      ),
  });
}

function readEntries() {
  return withDataErrors(
    async () => readOne(await getDoc(collections(database()).publicActivities))?.entries ?? {},
  );
}

function listed(entries: v.InferOutput<typeof keptSchema>['entries']): ListedActivity[] {
  return Object.entries(entries).map(([id, entry]) => listedActivity(id, entry));
}
