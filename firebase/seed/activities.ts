import * as v from 'valibot';
import {
  type Activity,
  activityEntry,
  activityInputSchema,
  activityListSchema,
  activitySchema,
} from '#src/domain/activity.ts';
import { worldRegions } from '#src/domain/classification.ts';
import stored from './content/activities.json' with { type: 'json' };
import { organisationOf } from './organisations.ts';
import { type SeedDocument, seedDocument } from './seedDocument.ts';

/**
 * Invented: what cities of the demonstration network might work on together. The cities are real and have said none of
 * it, which every record tells by its mark.
 */
export const activities: readonly Activity[] = stored.map(({ id, body, lead, cities, ...facts }, place) => {
  const all = lead === null ? cities : [lead, ...cities];
  const regions = new Set(all.map((city) => organisationOf(city).region));
  const input = v.parse(activityInputSchema, {
    ...facts,
    body: body.join('\n\n'),
    regions: worldRegions.filter((region) => regions.has(region)),
    leadOrganisationId: lead,
    partnerOrganisationIds: cities,
    links: [`https://activities.example/${id}`],
  });
  const publishedAt = new Date(Date.UTC(2026, 8, 1 + place, 9));
  return {
    id,
    ...input,
    demonstration: true,
    hidden: false,
    publishedAt,
    updatedAt: publishedAt,
    lastAuditId: null,
  };
});

export function activityDocuments(): SeedDocument[] {
  return [
    ...activities.map((activity) => seedDocument(activitySchema, 'activities', activity)),
    seedDocument(activityListSchema, 'public', {
      id: 'activities',
      entries: Object.fromEntries(activities.map((activity) => [activity.id, activityEntry(activity)])),
      lastId: null,
      updatedAt: new Date('2026-11-02T08:00:00Z'),
    }),
  ];
}
