import type { PortalEvent } from '#src/domain/event.ts';
import { dayAt } from '#src/domain/eventTime.ts';
import { type EventUpdate, eventUpdateSchema, feedSchema } from '#src/domain/eventUpdate.ts';
import { feedEntryOf } from './eventBuilders.ts';
import type { UpdateContent } from './eventContent.ts';
import { personas } from './people.ts';
import { seedDocument as document, type SeedDocument } from './seedDocument.ts';

/** The secretariat's updates, and the feed of those that are published. */
export function updateDocuments(
  event: PortalEvent,
  contents: readonly UpdateContent[],
  now: Date,
): SeedDocument[] {
  const updates = contents.map((content) => updateOf(event, content, now));
  const published = updates
    .filter(({ status }) => status === 'published')
    .toSorted((a, b) => a.updatedAt.getTime() - b.updatedAt.getTime());
  const last = published.at(-1);
  return [
    ...updates.map((update) => document(eventUpdateSchema, `events/${event.id}/updates`, update)),
    ...(last
      ? [
          document(feedSchema, `events/${event.id}/feed`, {
            id: 'latest',
            entries: Object.fromEntries(published.map((update) => [update.id, feedEntryOf(update)])),
            lastId: last.id,
            writes: published.length + published.filter(({ correctedAt }) => correctedAt).length,
            updatedAt: last.updatedAt,
          }),
        ]
      : []),
  ];
}

function updateOf(event: PortalEvent, content: UpdateContent, now: Date): EventUpdate {
  const { hoursAgo, correction, status, ...words } = content;
  const told = hoursBefore(now, hoursAgo);
  const saved = told > now ? now : told;
  const correctedAt = correction ? hoursBefore(now, correction.hoursAgo) : null;
  return {
    ...words,
    day: dayAt(told, event.timeZone),
    status,
    publishAt: status === 'scheduled' ? told : null,
    publishedAt: status === 'published' ? told : null,
    version: correction ? 2 : 1,
    correction: correction?.text ?? '',
    correctedAt,
    createdAt: hoursBefore(saved, 1),
    updatedAt: correctedAt ?? saved,
    updatedBy: personas.moderator.uid,
  };
}

function hoursBefore(time: Date, hours: number): Date {
  return new Date(time.getTime() - hours * 3_600_000);
}
