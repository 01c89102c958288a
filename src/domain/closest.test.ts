import { describe, expect, it } from 'vitest';
import { topics } from './classification.ts';
import { closest } from './closest.ts';

describe('the closest word', () => {
  it.each([
    ['urban-haet', 'urban-heat'],
    ['Urban heat', 'urban-heat'],
    ['public_health', 'public-health'],
    ['biodiversité', 'biodiversity'],
  ])('to %s is %s', (typed, meant) => {
    expect(closest(typed, topics)).toBe(meant);
  });

  it('is none where nothing is near', () => {
    expect(closest('astronomy', topics)).toBeUndefined();
    expect(closest('', topics)).toBeUndefined();
    expect(closest('a', [])).toBeUndefined();
  });
});
