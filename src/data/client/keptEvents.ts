import * as v from 'valibot';
import { type EventBundle, eventBundleSchema } from '#src/domain/eventBundle.ts';
import { keep, recall } from './deviceStore.ts';

export interface KeptEvent {
  bundle: EventBundle;
  /** When it was taken from the server's answers. */
  at: Date;
}

const keptSchema = v.object({ bundle: eventBundleSchema, at: v.date() });
const bundleKey = (eventId: string) => `event-bundle:${eventId}`;

/** What this device keeps of a running event; null when nothing. */
export async function recallEvent(eventId: string): Promise<KeptEvent | null> {
  const kept = v.safeParse(keptSchema, await recall(bundleKey(eventId)));
  return kept.success ? kept.output : null;
}

export function keepEvent(bundle: EventBundle, at: Date): Promise<void> {
  return keep(bundleKey(bundle.event.id), { bundle, at } satisfies KeptEvent);
}
