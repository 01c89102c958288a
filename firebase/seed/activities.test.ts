import { describe, expect, it } from 'vitest';
import { activityEntry, activityEntryBytes, activityEntryBytesMax } from '#src/domain/activity.ts';
import { pathways, worldRegions } from '#src/domain/classification.ts';
import { activities } from './activities.ts';

describe('the demonstration activities', () => {
  it('are forty and more, each once, and all say that they are invented', () => {
    expect(activities.length).toBeGreaterThanOrEqual(40);
    expect(new Set(activities.map(({ id }) => id)).size).toBe(activities.length);
    expect(new Set(activities.map(({ title }) => title)).size).toBe(activities.length);
    expect(activities.filter(({ demonstration }) => !demonstration)).toEqual([]);
  });

  it('are of every pathway, region and status', () => {
    expect(new Set(activities.flatMap((activity) => activity.pathways)).size).toBe(pathways.length);
    expect(new Set(activities.flatMap(({ regions }) => regions)).size).toBe(worldRegions.length);
    expect(new Set(activities.map(({ status }) => status)).size).toBe(3);
  });

  it('are as planned, running or completed as their years say', () => {
    const wrong = activities.filter(({ status, startYear, endYear }) => {
      if (status === 'planned') return startYear < 2026;
      return status === 'completed' ? endYear === null || endYear > 2025 : endYear !== null && endYear < 2026;
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it('weigh in the public list what there is room for, and name no address that could be real', () => {
    for (const activity of activities) {
      expect(activityEntryBytes(activityEntry(activity))).toBeLessThanOrEqual(activityEntryBytesMax);
      for (const link of activity.links) expect(new URL(link).hostname).toMatch(/\.example$/);
    }
  });
});
