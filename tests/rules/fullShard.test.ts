import { beforeEach, describe, expect, it } from 'vitest';
import { publishSubmission } from '#src/data/moderation/publishSubmission.ts';
import { commit, type Write } from '#tests/support/rawAccess.ts';
import { olderLibrary, publication, underReview } from '#tests/support/rawBatches.ts';
import { assertRefused, rulesEnvironment } from '#tests/support/rulesEnvironment.ts';
import { buildShard } from '#tests/support/rulesFixtures.ts';

const rules = rulesEnvironment('fullshard', { isCovered: false });
const input = {
  submissionId: 'shade',
  version: 2,
  reason: 'Clear and useful.',
  newestShard: 1,
} as const;
const publish = (by: 'moderator' | 'secondModerator' | 'admin' | 'moderatorOfCity') =>
  publishSubmission(rules.as(by), { uid: by }, input);
const attempt = (writes: Record<string, Write>) => commit(rules.as('moderator'), Object.values(writes));

beforeEach(() => rules.write({ ...olderLibrary, ...underReview() }));

describe('a full shard', () => {
  const entry = publication().catalog.data.entries.older;
  const full = (count: number) =>
    buildShard({
      entries: Object.fromEntries(Array.from({ length: count }, (_, index) => [`case${index}`, entry])),
    });
  const intoSecond = () => {
    const parts = publication({ shard: 2, others: {} });
    parts.catalog.data.writes = 1;
    return attempt(parts);
  };

  it('sends the next case to a new one', async () => {
    await rules.write({ 'catalog/s0001': full(700) });
    await publish('moderator');
    expect(Object.keys((await rules.read('catalog/s0002'))?.entries)).toEqual(['shade']);
    expect((await rules.read('caseStudies/shade'))?.shard).toBe('s0002');
  });

  it('passes as one raw batch', async () => {
    await rules.write({ 'catalog/s0001': full(700) });
    await intoSecond();
  });

  it('takes no entry more', async () => {
    const shard = full(700);
    await rules.write({ 'catalog/s0001': shard });
    await assertRefused(attempt(publication({ others: shard.entries })));
  });

  it('is not full with 699', async () => {
    await rules.write({ 'catalog/s0001': full(699) });
    await assertRefused(intoSecond());
  });

  it.each<[string, (shard: Write) => void]>([
    ['counts other writes than the first', ({ data }) => Object.assign(data, { writes: 2 })],
    ['has another number', ({ data }) => Object.assign(data, { number: 3 })],
    ['brings other entries along', ({ data }) => Object.assign(data.entries, { ghost: entry })],
  ])('refuses a next one that %s', async (_name, change) => {
    await rules.write({ 'catalog/s0001': full(700) });
    const parts = publication({ shard: 2, others: {} });
    parts.catalog.data.writes = 1;
    change(parts.catalog);
    await assertRefused(attempt(parts));
  });
});
