import { doc, type Firestore, getDoc } from 'firebase/firestore';
import { eventBundle, isBundledAt } from '#src/domain/eventBundle.ts';
import { beforeForgetting } from '../client/deviceStore.ts';
import { keepEvent, recallEvent } from '../client/keptEvents.ts';
import { withDataErrors } from '../errors.ts';
import { collections } from '../schema/collections.ts';
import { readOne } from '../schema/converter.ts';

const halfAnHour = 30 * 60_000;

/**
 * Keeps a running event that is not on the screen, so that it is there without a network: three documents read, at most
 * twice an hour.
 */
export function refreshKeptEvent(db: Firestore, { eventId, now }: { eventId: string; now: Date }) {
  return withDataErrors(async () => {
    const kept = await recallEvent(eventId);
    if (kept && now.getTime() - kept.at.getTime() < halfAnHour) return;
    let isForgetting = false;
    beforeForgetting(() => {
      isForgetting = true;
    });
    const places = collections(db);
    const [event, programme, feed] = await Promise.all([
      getDoc(doc(places.events, eventId)),
      getDoc(places.eventProgramme(eventId)),
      getDoc(places.eventFeed(eventId)),
    ]);
    const found = readOne(event);
    // Without a network the answers are what the device has anyway.
    if (isForgetting || !found || !isBundledAt(found, now)) return;
    if ([event, programme, feed].some(({ metadata }) => metadata.fromCache)) return;
    const parts = { event: found, programme: readOne(programme), feed: readOne(feed), now };
    await keepEvent(eventBundle(parts), now);
  });
}
