import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { buildActivity } from '#firebase/seed/activityBuilders.ts';
import {
  type ActivityInput,
  activityEntry,
  activityEntryBytes,
  activityEntryBytesMax,
  activityInput,
  activityInputSchema,
  activityLimits,
  activityListMax,
  citiesOf,
  listedActivity,
} from './activity.ts';
import { pathways, worldRegions } from './classification.ts';

const input = (fields: Partial<ActivityInput> = {}) => ({ ...activityInput(buildActivity()), ...fields });
const problemsOf = (fields: Partial<ActivityInput>) =>
  v
    .safeParse(activityInputSchema, input(fields))
    .issues?.map((issue) => [v.getDotPath(issue), issue.message]) ?? [];

describe('what the secretariat writes', () => {
  it('may have no end, but none before its beginning', () => {
    expect(problemsOf({ endYear: null })).toEqual([]);
    expect(problemsOf({ startYear: 2024, endYear: 2024 })).toEqual([]);
    expect(problemsOf({ startYear: 2024, endYear: 2023 })).toEqual([['endYear', 'endsFirst']]);
  });

  it('names the leading city once', () => {
    expect(problemsOf({ leadOrganisationId: 'suva', partnerOrganisationIds: ['ghent', 'suva'] })).toEqual([
      ['partnerOrganisationIds', 'leadsAlready'],
    ]);
    expect(problemsOf({ leadOrganisationId: null, partnerOrganisationIds: ['ghent', 'suva'] })).toEqual([]);
  });

  it('has links of the web that travel protected', () => {
    expect(problemsOf({ links: ['https://iclei.example/a?b=1'] })).toEqual([]);
    for (const link of ['http://iclei.example', 'javascript:alert(1)', 'https://a b'])
      expect(problemsOf({ links: [link] })).toEqual([['links.0', 'webAddress']]);
  });

  it('is no heavier in the public list than there is room for', () => {
    const heavy = { title: '学'.repeat(activityLimits.title), summary: '水'.repeat(60) };
    expect(problemsOf(heavy)).toEqual([['summary', 'tooHeavy']]);
    expect(problemsOf({ ...heavy, summary: '水'.repeat(20) })).toEqual([]);
  });
});

describe('the public entry', () => {
  it('says what anybody may know, and can be read back', () => {
    const activity = buildActivity({ endYear: null, demonstration: true });
    expect(listedActivity('cool-roofs', activityEntry(activity))).toEqual({
      id: 'cool-roofs',
      title: activity.title,
      summary: activity.summary,
      pathways: activity.pathways,
      regions: activity.regions,
      startYear: activity.startYear,
      endYear: null,
      status: activity.status,
      demonstration: true,
      cities: ['riverbend', 'lakeside'],
    });
    expect(JSON.stringify(activityEntry(activity))).not.toContain(activity.funder);
  });

  it.each(['planned', 'running', 'completed'] as const)('knows every tag, of one that is %s', (status) => {
    const all = input({ pathways: [...pathways], regions: [...worldRegions], status });
    expect(listedActivity('all', activityEntry(all))).toMatchObject({
      pathways: [...pathways],
      regions: [...worldRegions],
      status,
      demonstration: false,
    });
  });

  it('leaves out codes of a later version', () => {
    const entry = { ...activityEntry(input()), facts: 'z?.a?.2024..?.0' };
    expect(listedActivity('later', entry)).toMatchObject({
      pathways: ['zero-emission'],
      regions: ['africa'],
      status: 'running',
    });
  });

  it('has the leading city first', () => {
    expect(citiesOf({ leadOrganisationId: 'b', partnerOrganisationIds: ['a'] })).toEqual(['b', 'a']);
    expect(citiesOf({ leadOrganisationId: null, partnerOrganisationIds: ['a'] })).toEqual(['a']);
  });

  it('weighs what Firestore counts', () => {
    expect(activityEntryBytes({ title: '', summary: '', facts: '', cities: [] })).toBe(52);
    expect(activityEntryBytes({ title: 'é', summary: 'a', facts: 'b', cities: ['c', 'd'] })).toBe(59);
  });

  it('leaves a full list within what a document may hold', () => {
    expect(activityListMax * activityEntryBytesMax).toBeLessThan(1_048_576 * 0.8);
  });
});
