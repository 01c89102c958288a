import { describe, expect, it } from 'vitest';
import { demonstrationCases } from '#firebase/seed/demonstrationCases.ts';
import { organisations } from '#firebase/seed/organisations.ts';
import research from '#tests/fixtures/research-cases.json' with { type: 'json' };
import { importCases } from './caseImport.ts';

const context = { organisations, now: new Date('2026-11-24T00:00:00Z') };
const reading = importCases(JSON.stringify(research, null, 1), 'json', context);

describe('the research records', () => {
  it('are 26 cases without a problem', () => {
    expect(reading.problems).toEqual([]);
    expect(reading.cases).toHaveLength(26);
  });

  it('say what the demonstration library says, where both say something', () => {
    let shared = 0;
    for (const { id, organisationId, content } of reading.cases) {
      const seeded = demonstrationCases.find((one) => one.id === id);
      expect(seeded?.organisationId, id).toBe(organisationId);
      const { title, summary, challenge, approach, pathways, startYear, endYear, authors } = content;
      expect(seeded?.content, id).toMatchObject({
        title,
        summary,
        challenge,
        approach,
        pathways,
        startYear,
        endYear,
        authors,
      });
      expect(seeded?.content.cost?.amount, id).toBe(content.cost?.amount);
      expect(seeded?.content.cost?.currency, id).toBe(content.cost?.currency);
      expect(seeded?.content.sources.map(({ url }) => url)).toEqual(content.sources.map(({ url }) => url));
      for (const { indicator, value, unit, kind } of content.results) {
        const same = seeded?.content.results.find((result) => result.indicator === indicator);
        if (!same) continue;
        expect(same, id).toMatchObject({ value, unit, kind });
        shared += 1;
      }
    }
    expect(shared).toBeGreaterThan(100);
  });

  it('name their own fields when something is wrong', () => {
    const [first] = research;
    const changed = {
      ...first,
      topics: ['astronomy'],
      cityId: 'gn-0',
      mood: 'good',
      results: [{ metric: '', value: 1, unit: 'trees', kind: 'guessed', asOf: '2019' }],
      cost: { amount: 1, unit: 'a lot' },
    };
    const { cases, problems } = importCases(JSON.stringify([changed], null, 1), 'json', context);
    expect(cases).toEqual([]);
    expect(problems.map(({ field }) => field).sort()).toEqual([
      'cityId',
      'cost.unit',
      'mood',
      'results[0].kind',
      'results[0].metric',
      'topics[0]',
    ]);
  });
});
