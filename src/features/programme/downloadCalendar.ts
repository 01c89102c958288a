import { type CalendarScope, calendarFile } from '#src/domain/calendar.ts';
import type { PortalEvent } from '#src/domain/event.ts';
import type { ListedSession, MeetingKind } from '#src/domain/programme.ts';
import { paths } from '#src/paths.ts';
import { saveFile } from '#src/ui/saveFile.ts';

/** Hands over the sessions as a calendar file, or the days of an event that has none yet. */
export function downloadCalendar(options: {
  event: PortalEvent;
  sessions: readonly ListedSession[];
  scope: CalendarScope;
  meetingWords: Readonly<Record<MeetingKind, string>>;
}): void {
  const { event, scope } = options;
  const address = new URL(paths.event.to(event.id, 'programme'), window.location.origin).href;
  const text = calendarFile({ ...options, address, writtenAt: new Date() });
  saveFile(`${event.id}${scope === 'agenda' ? '-my-agenda' : ''}.ics`, 'text/calendar', text);
}
