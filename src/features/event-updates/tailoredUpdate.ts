import type { ListedUpdate } from '#src/domain/eventUpdate.ts';
import type { TailoredItem } from '#src/domain/relevance.ts';

export type TailoredUpdate = TailoredItem & { update: ListedUpdate };

/** The secretariat's words as ranking looks at them. */
export function tailoredUpdate(eventId: string, update: ListedUpdate): TailoredUpdate {
  const { id, publishedAt, pathways, topics, regions, urgency, pinned } = update;
  return {
    id,
    eventId,
    at: publishedAt,
    pathways,
    topics,
    regions,
    organisationId: null,
    author: null,
    urgency,
    pinned,
    update,
  };
}
