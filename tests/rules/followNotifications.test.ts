import { afterEach, describe, expect, it } from 'vitest';
import { markAllRead, markRead } from '#src/data/notifications/commands.ts';
import { followNotifications } from '#src/data/notifications/followNotifications.ts';
import type { Notification } from '#src/domain/notification.ts';
import { rulesEnvironment } from '#tests/support/rulesEnvironment.ts';
import { buildNotification } from '#tests/support/rulesFixtures.ts';

const rules = rulesEnvironment('followNotifications');
const own = 'members/author/notifications';
const base = Date.now() - 3_600_000;
const at = (second: number) => new Date(base + second * 1000);
const told = (id: string, second: number, fields: object = {}) => ({
  [`${own}/${id}`]: buildNotification({ at: at(second), ...fields }),
});
/** A new listener on a busy machine. */
const patience = { timeout: 5000 };
const stops: (() => void)[] = [];

afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

/** A visit: every certain list that its screen was given. */
function visit(kept: readonly Notification[] = []) {
  const seen: Notification[][] = [];
  const stop = followNotifications(rules.as('author'), 'author', kept, {
    next: (newest, isCertain) => void (isCertain && seen.push(newest)),
    fail: (error) => expect.unreachable(String(error)),
  });
  stops.push(stop);
  return {
    seen,
    stop,
    ids: () => seen.at(-1)?.map(({ id }) => id),
    unread: () => seen.at(-1)?.flatMap(({ id, readAt }) => (readAt === null ? [id] : [])),
  };
}

/** What a device has after a visit that ended. */
async function keptAfterVisit(): Promise<Notification[]> {
  const first = visit();
  await expect.poll(() => first.seen.length, patience).toBe(1);
  first.stop();
  return first.seen.at(-1) ?? [];
}

describe('following notifications on a device that knows none', () => {
  it('reads the newest, and each that comes', async () => {
    await rules.write({ ...told('old', 1), ...told('new', 2) });
    const { ids } = visit();
    await expect.poll(ids, patience).toEqual(['new', 'old']);
    await rules.write(told('newer', 3));
    await expect.poll(ids, patience).toEqual(['newer', 'new', 'old']);
  });

  it('has nothing to show where nobody was told anything', async () => {
    const { ids } = visit();
    await expect.poll(ids, patience).toEqual([]);
  });
});

describe('following notifications on a device that keeps some', () => {
  it('takes those before from the device, and what came meanwhile from the server', async () => {
    await rules.write({ ...told('first', 1), ...told('second', 2000) });
    const kept = await keptAfterVisit();
    // Proof that it was not read again: the server's copy has another title by now.
    await rules.write({ ...told('first', 1, { title: 'Changed behind' }), ...told('third', 2100) });
    const { ids, seen } = visit(kept);
    await expect.poll(ids, patience).toEqual(['third', 'second', 'first']);
    expect(seen.at(-1)?.at(-1)?.title).not.toBe('Changed behind');
  });

  it('sees what was read on another device, and what is read now', async () => {
    await rules.write({ ...told('first', 1), ...told('second', 2), ...told('third', 2000) });
    const kept = await keptAfterVisit();
    await markRead(rules.as('author'), 'author', ['first']);
    const later = visit(kept);
    await expect.poll(later.unread, patience).toEqual(['third', 'second']);
    await markRead(rules.as('author'), 'author', ['second']);
    await expect.poll(later.unread, patience).toEqual(['third']);
  });

  it('drops what was taken back', async () => {
    await rules.write({ ...told('first', 1), ...told('tooSoon', 2000) });
    const kept = await keptAfterVisit();
    await rules.remove(`${own}/tooSoon`);
    await expect.poll(visit(kept).ids, patience).toEqual(['first']);
  });

  it('puts what was renewed at its new place', async () => {
    await rules.write({ ...told('talk', 1), ...told('second', 2000) });
    const kept = await keptAfterVisit();
    await rules.write(told('talk', 2500));
    await expect.poll(visit(kept).ids, patience).toEqual(['talk', 'second']);
  });

  it('starts anew when more was read elsewhere than it can tell apart', async () => {
    const many = Array.from({ length: 120 }, (_, index) => told(`n${index}`, index));
    await rules.write(Object.assign({}, ...many));
    const kept = await keptAfterVisit();
    expect(kept).toHaveLength(50);
    await markAllRead(rules.as('author'), 'author');
    const later = visit(kept);
    await expect.poll(() => later.ids()?.length, patience).toBe(50);
    expect(later.unread()).toEqual([]);
  });
});
