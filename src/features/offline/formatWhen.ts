import { formatTimeIn, ownTimeZone } from '#src/ui/eventClock.ts';
import { formatDateTime } from '#src/ui/format.ts';

/** A moment that has passed, by the clock of the device: "10:42", with the date where that is not today's. */
export function formatWhen(time: Date, now: Date): string {
  return time.toDateString() === now.toDateString()
    ? formatTimeIn(time, ownTimeZone())
    : formatDateTime(time);
}
