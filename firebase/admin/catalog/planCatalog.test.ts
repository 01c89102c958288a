import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shardId } from '#src/domain/catalog.ts';
import { type Placed, planCatalog } from './planCatalog.ts';

const most = 3;

function placed(id: string, shard: string, day = 1, isArchived = false): Placed {
  return { id, shard, publishedAt: new Date(day * 86_400_000), entry: isArchived ? null : { id } };
}

const library = fc
  .array(
    fc.record({
      shard: fc.oneof(
        fc.integer({ min: 1, max: 5 }).map(shardId),
        fc.constantFrom('', 's0000', 's0042', 'x'),
      ),
      day: fc.integer({ min: 1, max: 9 }),
      isArchived: fc.boolean(),
    }),
    { maxLength: 40 },
  )
  .map((cases) =>
    cases.map(({ shard, day, isArchived }, index) => placed(`case-${index}`, shard, day, isArchived)),
  );
const existing = fc.uniqueArray(fc.integer({ min: 1, max: 8 }).map(shardId));

describe('the plan of a catalog', () => {
  it('leaves a case where it says it is', () => {
    const cases = [placed('a', 's0002'), placed('b', 's0001')];
    expect([...planCatalog(cases, ['s0001', 's0002'], most)].sort()).toEqual([
      ['a', 's0002'],
      ['b', 's0001'],
    ]);
  });

  it('moves the youngest of a full shard to the first with room, then to a new one', () => {
    const cases = [1, 2, 3, 4, 5, 6, 7].map((day) => placed(`case-${day}`, 's0001', day));
    const plan = planCatalog([...cases, placed('other', 's0002'), placed('another', 's0002')], [], most);
    expect(cases.map(({ id }) => plan.get(id)?.slice(4)).join('')).toBe('1112333');
  });

  it('has room for the archive everywhere', () => {
    const cases = [1, 2, 3, 4].map((day) => placed(`case-${day}`, 's0001', day, day === 4));
    expect(planCatalog(cases, [], most).get('case-4')).toBe('s0001');
  });

  it('places every case, and never more than a shard takes', () => {
    fc.assert(
      fc.property(library, existing, (cases, shards) => {
        const plan = planCatalog(cases, shards, most);
        expect(plan.size).toBe(cases.length);
        const listed = cases.filter(({ entry }) => entry !== null);
        for (const shard of new Set(plan.values())) {
          expect(listed.filter(({ id }) => plan.get(id) === shard).length).toBeLessThanOrEqual(most);
        }
      }),
    );
  });

  it('says the same whatever part of it has been carried out', () => {
    fc.assert(
      fc.property(library, existing, fc.infiniteStream(fc.boolean()), (cases, shards, done) => {
        const plan = planCatalog(cases, shards, most);
        const later = cases.map((one) =>
          done.next().value ? { ...one, shard: plan.get(one.id) ?? '' } : one,
        );
        // A shard comes to be with the first cases that move there.
        const created = later.flatMap(({ shard }, index) => (cases[index]?.shard === shard ? [] : shard));
        const again = planCatalog(later, [...new Set([...shards, ...created])], most);
        expect(again).toEqual(new Map(later.map(({ id }) => [id, plan.get(id)])));
      }),
    );
  });
});
