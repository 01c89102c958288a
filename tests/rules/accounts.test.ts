import { serverTimestamp } from 'firebase/firestore';
import { beforeEach, describe, expect, it } from 'vitest';
import { postAccount } from '#src/data/first-hand-accounts/commands.ts';
import { accountLimits, newAccountId } from '#src/domain/firstHandAccount.ts';
import { activeMembers, commit, everybodyBut, type Write } from '#tests/support/rawAccess.ts';
import {
  accountInput,
  accountName,
  begunDay,
  event,
  eventWorld,
  futureDay,
  one,
  posting,
  trusted,
  webp,
  writer,
} from '#tests/support/rawAccounts.ts';
import {
  assertEachAllowed,
  assertEachRefused,
  assertFailsAs,
  assertRefused,
  rulesEnvironment,
} from '#tests/support/rulesEnvironment.ts';
import { minutesAgo, otherCity, type PersonaName } from '#tests/support/rulesFixtures.ts';

const rules = rulesEnvironment('accounts');
const attempt = (writes: Record<string, Write | undefined>, by: PersonaName | 'anonymous' = 'author') =>
  commit(rules.as(by), Object.values(writes));
const later = (minutes: number) => minutesAgo(-minutes);
const place = { eventId: 'week', accountId: one };
const post = (fields: object = {}, isTrusted = false) =>
  postAccount(rules.as('author'), writer('author', isTrusted), {
    ...place,
    input: accountInput,
    writtenAt: minutesAgo(90),
    embargoUntil: null,
    picture: null,
    ...fields,
  });
const stored = () => rules.read(`events/week/accounts/${one}`);

beforeEach(() => rules.write(eventWorld));

describe('posting an account', () => {
  it('waits for the secretariat, and keeps the time it was written', async () => {
    expect(await post()).toBe('posted');
    const account = await stored();
    expect(account).toMatchObject({ status: 'held', authorUid: 'author', useful: 0 });
    expect(account?.postedAt).toEqual(account?.visibleFrom);
    expect(account?.writtenAt.toMillis()).toBeLessThan(minutesAgo(89).getTime());
  });

  it('is live at once for those who are trusted', async () => {
    await rules.write(trusted('author'));
    await post({}, true);
    expect((await stored())?.status).toBe('live');
  });

  it('arrives once, however often it is sent, and whatever it says then', async () => {
    await post();
    expect(await post({ input: { ...accountInput, body: 'Other words.' } })).toBe('alreadyThere');
    const twice = await Promise.all([1, 2].map(() => postOther()));
    expect(twice.sort()).toEqual(['alreadyThere', 'posted']);

    async function postOther() {
      await rules.write({ 'limits/author': { at: minutesAgo(1), id: 'earlier' } });
      return post({ accountId: accountName('other') });
    }
  });

  it('carries a picture of the largest size', async () => {
    const picture = webp(accountLimits.picture).toUint8Array();
    await post({ input: { ...accountInput, pictureAlt: 'A full hall' }, picture });
    expect((await rules.read(`events/week/accountPictures/${one}`))?.bytes.toUint8Array()).toEqual(picture);
  });

  it('takes from the programme whether the meeting is closed', async () => {
    await post({ input: { ...accountInput, sessionId: 'closed', meeting: 'open' } });
    expect((await stored())?.meeting).toBe('closed');
  });

  it('fails as invalid with a picture too large, undescribed, or described and missing', async () => {
    const picture = webp().toUint8Array();
    const described = { ...accountInput, pictureAlt: 'A full hall' };
    const large = webp(accountLimits.picture + 1).toUint8Array();
    await assertFailsAs('invalid', post({ input: described, picture: large }));
    await assertFailsAs('invalid', post({ picture }));
    await assertFailsAs('invalid', post({ input: described }));
  });

  it('is for active members, also without a city, and for nobody else', async () => {
    await assertEachAllowed(activeMembers, (by) =>
      attempt(posting({ by, id: accountName(`x${activeMembers.indexOf(by)}`) }), by),
    );
    await assertEachRefused(everybodyBut(...activeMembers), (by) => attempt(posting({ by }), by));
  });

  it('makes names that the rules take', async () => {
    expect(newAccountId()).toMatch(/^[A-Za-z0-9]{20}$/);
    await attempt(posting({ id: newAccountId() }));
  });
});

describe('a new account is refused', () => {
  it.each<[string, Parameters<typeof posting>[0]]>([
    ['under a short name', { id: 'one' }],
    ['under a name with other letters', { id: 'one~one~one~one~one~' }],
    ['under a name with the author’s in it', { id: '00author000000000000' }],
    ['in another’s name', { fields: { authorUid: 'member', authorName: 'The member' } }],
    ['under a name of one’s own invention', { fields: { authorName: 'The minister' } }],
    ['for another city', { fields: { organisationId: otherCity } }],
    ['named, without an author', { fields: { authorUid: null } }],
    ['unnamed, with the author', { fields: { attribution: 'unnamed', authorUid: 'author' } }],
    ['unnamed, with the author’s name', { fields: { attribution: 'unnamed', authorName: 'The author' } }],
    ['unnamed, with the city', { fields: { attribution: 'unnamed', organisationId: 'medellin' } }],
    ['live, of somebody not trusted', { status: 'live' }],
    ['hidden', { fields: { status: 'hidden' } }],
    ['posted earlier', { fields: { postedAt: minutesAgo(5) } }],
    ['changed earlier', { fields: { updatedAt: minutesAgo(5) } }],
    ['visible since before', { fields: { visibleFrom: minutesAgo(11) } }],
    ['under an embargo of more than thirty days', { fields: { visibleFrom: later(31 * 1440) } }],
    ['visible at no time', { fields: { visibleFrom: null } }],
    ['written in the future', { fields: { writtenAt: later(11) } }],
    ['written before its day began', { fields: { writtenAt: minutesAgo(5 * 1440) } }],
    ['written at no time', { fields: { writtenAt: null } }],
    ['edited already', { fields: { editedAt: serverTimestamp() } }],
    ['corrected already', { fields: { correction: 'Not so.' } }],
    ['found useful already', { fields: { useful: 3 } }],
    ['at a second version', { fields: { version: 2 } }],
    ['audited', { fields: { lastAuditId: 'audit-1' } }],
    ['for a day that has not begun', { fields: { day: futureDay } }],
    ['for a day the event does not have', { fields: { day: '2026-01-01' } }],
    ['of a session that is not there', { fields: { sessionId: 'unknown' } }],
    ['that reports a closed meeting as open', { fields: { sessionId: 'closed' } }],
    ['with a field more', { fields: { title: 'A title' } }],
  ])('%s', async (_name, changed) => {
    await assertRefused(attempt(posting(changed)));
    await attempt(posting());
  });

  it('held, of somebody trusted', async () => {
    await rules.write(trusted('author'));
    await assertRefused(attempt(posting({ status: 'held' })));
    await attempt(posting({ status: 'live' }));
  });

  it('at an event that is not there', async () => {
    await rules.remove('events/week');
    await assertRefused(attempt(posting()));
  });

  it('for a day of the future whose beginning somebody wrote down wrongly', async () => {
    await rules.write({ 'events/week': { ...event, days: { [futureDay]: minutesAgo(60) } } });
    await assertRefused(attempt(posting({ fields: { day: futureDay } })));
    // Kiritimati is fourteen hours ahead of Greenwich.
    const [earliest, tooEarly] = [14, 14.5].map(
      (hours) => new Date(Date.parse(begunDay) - hours * 3_600_000),
    );
    await rules.write({ 'events/week': { ...event, days: { [begunDay]: tooEarly } } });
    await assertRefused(attempt(posting()));
    await rules.write({ 'events/week': { ...event, days: { [begunDay]: earliest } } });
    await attempt(posting());
  });

  it.each(['account', 'author', 'stamp'] as const)('without the %s', async (name) => {
    const { [name]: _left, ...others } = posting();
    await assertRefused(attempt(others));
  });

  it('over one that is there', async () => {
    await attempt(posting());
    await rules.write({ 'limits/author': { at: minutesAgo(1), id: 'earlier' } });
    await assertRefused(attempt(posting()));
  });

  it('with an author’s record of somebody else, of another city, or of an earlier time', async () => {
    for (const fields of [{ authorUid: 'member' }, { organisationId: otherCity }, { at: minutesAgo(5) }]) {
      const parts = posting();
      Object.assign(parts.author.data, fields);
      await assertRefused(attempt(parts));
    }
  });
});
