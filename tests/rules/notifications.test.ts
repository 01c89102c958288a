import { deleteField, limit, orderBy, serverTimestamp } from 'firebase/firestore';
import { beforeEach, describe, expect, it } from 'vitest';
import { markRead } from '#src/data/notifications/commands.ts';
import {
  commit,
  deleteRaw,
  everybodyBut,
  getRaw,
  listRaw,
  setRaw,
  updateRaw,
} from '#tests/support/rawAccess.ts';
import { explainedDecision, underReview } from '#tests/support/rawBatches.ts';
import { assertEachRefused, assertRefused, rulesEnvironment } from '#tests/support/rulesEnvironment.ts';
import { buildNotification, minutesAgo } from '#tests/support/rulesFixtures.ts';

const rules = rulesEnvironment('notifications');
const collection = 'members/author/notifications';
const stored = `${collection}/older~2`;

beforeEach(() => rules.write({ [stored]: buildNotification({ submissionId: 'older' }), ...underReview() }));

describe('reading notifications', () => {
  it('is for their owner, by one and as a list of at most a hundred', async () => {
    expect((await getRaw(rules.as('author'), stored)).get('title')).toBe(buildNotification().title);
    const newest = await listRaw(rules.as('author'), collection, orderBy('at', 'desc'), limit(50));
    expect(newest.size).toBe(1);
  });

  it('is for nobody else', async () => {
    await assertEachRefused(everybodyBut('author'), (who) => getRaw(rules.as(who), stored));
    await assertEachRefused(everybodyBut('author'), (who) => listRaw(rules.as(who), collection, limit(50)));
  });

  it('is not for their owner while suspended or unverified', async () => {
    await assertEachRefused(['suspended', 'unverified', 'pending'], (who) =>
      listRaw(rules.as(who), `members/${who}/notifications`, limit(50)),
    );
    await assertEachRefused(['suspended', 'unverified', 'pending'], (who) =>
      getRaw(rules.as(who), `members/${who}/notifications/older~2`),
    );
  });

  it('needs a limit', async () => {
    await assertRefused(listRaw(rules.as('author'), collection));
    await assertRefused(listRaw(rules.as('author'), collection, limit(101)));
  });
});

describe('marking as read', () => {
  it('is for their owner', async () => {
    await markRead(rules.as('author'), 'author', ['older~2']);
    expect((await rules.read(stored))?.readAt).not.toBeNull();
  });

  it.each<[string, object]>([
    ['at another time', { readAt: minutesAgo(60) }],
    ['as never', { readAt: null }],
    ['with other words', { readAt: serverTimestamp(), title: 'Approved' }],
    ['as another outcome', { readAt: serverTimestamp(), kind: 'published' }],
    ['with a field more', { readAt: serverTimestamp(), pinned: true }],
    ['with a field less', { readAt: serverTimestamp(), at: deleteField() }],
  ])('is refused %s', async (_name, fields) => {
    await assertRefused(updateRaw(rules.as('author'), stored, fields));
    await updateRaw(rules.as('author'), stored, { readAt: serverTimestamp() });
  });

  it('is for nobody else', async () => {
    await assertEachRefused(everybodyBut('author'), (who) =>
      updateRaw(rules.as(who), stored, { readAt: serverTimestamp() }),
    );
  });

  it('is not for their owner while suspended', async () => {
    await rules.write({ 'members/suspended/notifications/older~2': buildNotification() });
    const attempt = markRead(rules.as('suspended'), 'suspended', ['older~2']);
    await assertRefused(attempt);
  });
});

describe('a new notification', () => {
  const parts = () => explainedDecision('returned');
  const attempt = (writes: ReturnType<typeof parts>) => commit(rules.as('moderator'), Object.values(writes));

  it('comes with the decision it tells of', async () => {
    await attempt(parts());
    expect(await rules.read(`${collection}/shade~2`)).toMatchObject({ kind: 'returned', readAt: null });
  });

  it.each<[string, (data: Record<string, unknown>) => void]>([
    ['another outcome', (data) => Object.assign(data, { kind: 'published' })],
    ['other words', (data) => Object.assign(data, { title: 'Win a prize' })],
    ['another case', (data) => Object.assign(data, { caseStudyId: 'older' })],
    ['another time', (data) => Object.assign(data, { at: minutesAgo(60) })],
    ['been read', (data) => Object.assign(data, { readAt: serverTimestamp() })],
    ['a field more', (data) => Object.assign(data, { link: 'https://evil.example' })],
    ['another submission', (data) => Object.assign(data, { submissionId: 'older' })],
  ])('is refused when it has %s', async (_name, change) => {
    const changed = parts();
    change(changed.notification.data);
    await assertRefused(attempt(changed));
  });

  it('goes to the first author only', async () => {
    const copy = { ...parts().notification, path: 'members/colleague/notifications/shade~2' };
    await assertRefused(commit(rules.as('moderator'), [...Object.values(parts()), copy]));
  });

  it('comes once: a second name for it is refused', async () => {
    const copy = { ...parts().notification, path: `${collection}/again` };
    await assertRefused(commit(rules.as('moderator'), [...Object.values(parts()), copy]));
  });

  it('is never written by itself', async () => {
    await assertEachRefused(['author', 'member', 'moderator', 'admin'], (who) =>
      setRaw(rules.as(who), `${collection}/shade~2`, buildNotification({ at: new Date() })),
    );
    await attempt(parts());
    await rules.remove(`${collection}/shade~2`);
    await assertRefused(commit(rules.as('moderator'), [parts().notification]));
  });
});

it('nobody deletes a notification', async () => {
  await assertEachRefused(['author', 'moderator', 'admin'], (who) => deleteRaw(rules.as(who), stored));
});
