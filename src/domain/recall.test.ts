import { describe, expect, it } from 'vitest';
import { recallPairs } from '#tests/fixtures/recall.ts';
import { knownCases, missedQuestions } from '#tests/support/recallLibrary.ts';

describe('recall: what somebody types finds the case that was meant', () => {
  it('asks at least sixty questions, with typing errors, accents and more than five scripts', () => {
    expect(recallPairs.length).toBeGreaterThanOrEqual(60);
    const ids = new Set(knownCases.map(({ id }) => id));
    expect(recallPairs.filter(([, expected]) => !ids.has(expected))).toEqual([]);
  });

  it.each([0, 2000])('among the first three, for 95 of 100, beside %i other cases', (count) => {
    const missed = missedQuestions(count);
    const recall = 1 - missed.length / recallPairs.length;
    expect(recall, `missed: ${missed.map(([query]) => query).join(', ')}`).toBeGreaterThanOrEqual(0.95);
  });
});
