import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { demonstrationCases } from '#firebase/seed/demonstrationCases.ts';
import { waitingSubmission } from '#firebase/seed/workInProgress.ts';
import type { Topic } from './classification.ts';
import { type ComparedText, possibleDuplicates } from './duplicates.ts';
import { teaserOf } from './listedText.ts';

const items = demonstrationCases.map(({ id, organisationId, content }) => ({
  id,
  organisationId,
  title: content.title,
  teaser: teaserOf(content),
  topics: content.topics,
}));

const text = (overrides: Partial<ComparedText>): ComparedText => ({
  title: 'Nothing in common',
  teaser: 'Words of their own',
  organisationId: 'elsewhere',
  topics: [],
  ...overrides,
});

const ghent = 'gn-2797656';

describe('possible duplicates among the cases of the demonstration network', () => {
  it('are none: each of them is a story of its own', () => {
    const found = items.flatMap((item) => possibleDuplicates(item, items, { excludeId: item.id }));
    expect(found).toEqual([]);
  });

  it('are none for a new text on another thing', () => {
    const { content, organisationId } = waitingSubmission;
    const { title, topics } = content;
    const asked = { title, topics, organisationId, teaser: teaserOf(content) };
    expect(possibleDuplicates(asked, items, { cityName: 'Copenhagen' })).toEqual([]);
  });

  it('are found by a title of the same city told again', () => {
    const again = text({
      title: 'The Circulation Plan of Ghent: six sectors without through traffic',
      organisationId: ghent,
      topics: ['cycling-and-walking'],
    });
    expect(possibleDuplicates(again, items, { cityName: 'Ghent' })).toEqual([
      expect.objectContaining({
        id: 'ghent-circulation-plan',
        reasons: ['sameCity', 'titleWords', 'sameTopics'],
      }),
    ]);
  });

  it('are not found by the same retelling from another city', () => {
    const again = text({ title: 'A circulation plan: six sectors without through traffic' });
    expect(possibleDuplicates(again, items)).toEqual([]);
  });

  it('are found elsewhere by a title that is nearly the same', () => {
    const again = text({ title: 'One neighbourhood, one month without cars' });
    expect(possibleDuplicates(again, items)[0]).toMatchObject({
      id: 'suwon-ecomobility',
      reasons: ['nearTitle'],
    });
  });

  it('are found by the same summary under another title', () => {
    const milan = items.find(({ id }) => id === 'milan-food-waste-hubs');
    const again = text({ title: 'Something else altogether', teaser: milan?.teaser ?? '' });
    expect(possibleDuplicates(again, items)[0]).toMatchObject({
      id: 'milan-food-waste-hubs',
      reasons: ['nearSummary'],
    });
  });
});

describe('a title', () => {
  it('is the same in capitals and without accents', () => {
    const known = { ...text({ title: 'Jardins de pluie à l’école' }), id: 'known' };
    const found = possibleDuplicates(text({ title: 'JARDINS DE PLUIE A L’ECOLE' }), [known]);
    expect(found[0]?.reasons).toContain('sameTitle');
  });

  it('of a language without spaces is compared by pairs of characters', () => {
    const known = {
      ...text({ title: '城市公园的雨水花园', teaser: 'Rain', organisationId: 'city' }),
      id: 'known',
    };
    const near = text({ title: '城市公园雨水花园', organisationId: 'city' });
    expect(possibleDuplicates(near, [known])[0]?.id).toBe('known');
    expect(possibleDuplicates(text({ title: '电动公交车队', organisationId: 'city' }), [known])).toEqual([]);
  });

  it('does not become alike by the name of its city alone', () => {
    const known = {
      ...text({ title: 'Cycling in Utrecht', teaser: 'Lanes', organisationId: 'utrecht' }),
      id: 'known',
    };
    const other = text({ title: 'Solar roofs in Utrecht', organisationId: 'utrecht' });
    expect(possibleDuplicates(other, [known], { cityName: 'Utrecht' })).toEqual([]);
  });
});

const topics: Topic[] = ['urban-heat', 'plastics', 'housing'];
const words = fc
  .array(fc.constantFrom('rain', 'garden', 'École', 'für', 'bus', '雨水', 'stops', 'of', 'a', '—'), {
    maxLength: 8,
  })
  .map((list) => list.join(' '));
const compared = fc.record({
  title: words,
  teaser: words,
  organisationId: fc.constantFrom('one', 'two'),
  topics: fc.subarray(topics),
});
const catalog = fc
  .array(compared, { maxLength: 12 })
  .map((list) => list.map((item, index) => ({ ...item, id: `case-${index}` })));

describe('for any catalog', () => {
  it('a case is found by its own title, and never when it is left out', () => {
    fc.assert(
      // No more than are shown, so that none is crowded out by others like it.
      fc.property(catalog, fc.nat(), (more, place) => {
        const all = more.slice(0, 5);
        const one = all[place % Math.max(1, all.length)];
        if (!one) return;
        const lettered = /[\p{L}\p{N}]/u.test(one.title);
        const found = possibleDuplicates(one, all);
        const own = found.find(({ id }) => id === one.id);
        if (lettered) expect(own?.reasons).toContain('sameTitle');
        const left = possibleDuplicates(one, all, { excludeId: one.id });
        expect(left.map(({ id }) => id)).not.toContain(one.id);
      }),
    );
  });

  it('the answer has reasons, scores between 0 and 1 in falling order, and at most five cases', () => {
    fc.assert(
      fc.property(compared, catalog, (asked, all) => {
        const found = possibleDuplicates(asked, all);
        const scores = found.map(({ score }) => score);
        expect(scores).toEqual([...scores].sort((a, b) => b - a));
        expect(found.length).toBeLessThanOrEqual(5);
        for (const { score, reasons } of found) {
          expect(score).toBeGreaterThan(0);
          expect(score).toBeLessThanOrEqual(1);
          expect(reasons.some((reason) => reason !== 'sameCity' && reason !== 'sameTopics')).toBe(true);
        }
      }),
    );
  });

  it('neither the order of the catalog nor capitals and accents matter', () => {
    fc.assert(
      fc.property(compared, catalog, (asked, all) => {
        const plain = asked.title
          .toUpperCase()
          .normalize('NFD')
          .replace(/\p{Mn}/gu, '');
        const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);
        const found = possibleDuplicates(asked, all);
        expect(ids(possibleDuplicates({ ...asked, title: plain }, [...all].reverse()))).toEqual(ids(found));
      }),
    );
  });
});
