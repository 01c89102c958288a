import type { Activity, ListedActivity } from '#src/domain/activity.ts';

/** Valid records as they come, as in `builders.ts`; all names are invented. */
export function buildActivity(overrides: Partial<Activity> = {}): Activity {
  return {
    id: 'cool-roofs',
    title: 'Cool roofs for schools',
    summary: 'Two towns paint the roofs of their schools white and measure the rooms below.',
    body: 'The towns share a painter’s manual.\n\nReadings are taken every summer.',
    pathways: ['equitable', 'resilient'],
    topics: ['urban-heat', 'schools-and-youth'],
    regions: ['europe'],
    leadOrganisationId: 'riverbend',
    partnerOrganisationIds: ['lakeside'],
    startYear: 2024,
    endYear: 2027,
    status: 'running',
    partners: 'University of Exampleland',
    funder: 'Example Fund for Towns',
    links: ['https://roofs.example/'],
    demonstration: false,
    hidden: false,
    publishedAt: new Date('2026-10-05T09:00:00Z'),
    updatedAt: new Date('2026-10-07T09:00:00Z'),
    lastAuditId: null,
    ...overrides,
  };
}

export function buildListedActivity(overrides: Partial<ListedActivity> = {}): ListedActivity {
  const { id, title, summary, pathways, regions, startYear, endYear, status, demonstration } =
    buildActivity();
  return {
    ...{ id, title, summary, pathways, regions, startYear, endYear, status, demonstration },
    cities: ['riverbend', 'lakeside'],
    ...overrides,
  };
}
