import { limit, serverTimestamp } from 'firebase/firestore';
import { describe, it } from 'vitest';
import { activeMembers, deleteRaw, everybodyBut, getRaw, listRaw, setRaw } from '#tests/support/rawAccess.ts';
import {
  assertEachAllowed,
  assertEachRefused,
  assertRefused,
  rulesEnvironment,
} from '#tests/support/rulesEnvironment.ts';
import { minutesAgo } from '#tests/support/rulesFixtures.ts';

const rules = rulesEnvironment('limits');
const stamp = (fields: object = {}) => ({ at: serverTimestamp(), id: 'shade', ...fields });
const secondsAgo = (seconds: number) => ({ at: new Date(Date.now() - seconds * 1000), id: 'earlier' });

describe('the stamp of a submission', () => {
  it('is set by active members, for themselves', async () => {
    await assertEachAllowed(activeMembers, (who) => setRaw(rules.as(who), `limits/${who}`, stamp()));
    await assertEachRefused(everybodyBut(...activeMembers), (who) =>
      setRaw(rules.as(who), `limits/${who}`, stamp()),
    );
    await assertRefused(setRaw(rules.as('author'), 'limits/nobody', stamp()));
  });

  it('is renewed after ten seconds, not before', async () => {
    await rules.write({ 'limits/author': secondsAgo(8) });
    await assertRefused(setRaw(rules.as('author'), 'limits/author', stamp()));
    await rules.write({ 'limits/author': secondsAgo(11) });
    await setRaw(rules.as('author'), 'limits/author', stamp());
  });

  it('is renewed by its owner only, while active', async () => {
    await rules.write({ 'limits/author': secondsAgo(99), 'limits/suspended': secondsAgo(99) });
    await assertEachRefused(everybodyBut('author'), (who) => setRaw(rules.as(who), 'limits/author', stamp()));
    await assertRefused(setRaw(rules.as('suspended'), 'limits/suspended', stamp()));
  });

  it.each<[string, object]>([
    ['backdated', { at: minutesAgo(60) }],
    ['with a field more', { count: 1 }],
    ['with an endless name', { id: 'a'.repeat(201) }],
    ['with a name that is no text', { id: 7 }],
  ])('is refused %s, new or renewed', async (_name, fields) => {
    await assertRefused(setRaw(rules.as('author'), 'limits/author', stamp(fields)));
    await rules.write({ 'limits/author': secondsAgo(99) });
    await assertRefused(setRaw(rules.as('author'), 'limits/author', stamp(fields)));
  });

  it('is refused without a name', async () => {
    await assertRefused(setRaw(rules.as('author'), 'limits/author', { at: serverTimestamp() }));
  });

  it('is never deleted, so that nobody starts anew', async () => {
    await rules.write({ 'limits/author': secondsAgo(99) });
    await assertEachRefused(everybodyBut(), (who) => deleteRaw(rules.as(who), 'limits/author'));
  });

  it('is read by nobody', async () => {
    await rules.write({ 'limits/author': secondsAgo(99) });
    await assertEachRefused(everybodyBut(), (who) => getRaw(rules.as(who), 'limits/author'));
    await assertEachRefused(everybodyBut(), (who) => listRaw(rules.as(who), 'limits', limit(1)));
  });
});
