import { limit, serverTimestamp, where } from 'firebase/firestore';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  answerMeeting,
  askForMeeting,
  attend,
  leaveEvent,
  withdrawMeeting,
} from '#src/data/attendance/commands.ts';
import { meetingRequestId } from '#src/domain/attendance.ts';
import { eventWorld, writer } from '#tests/support/eventWorld.ts';
import {
  activeMembers,
  deleteRaw,
  everybodyBut,
  getRaw,
  listRaw,
  setRaw,
  updateRaw,
} from '#tests/support/rawAccess.ts';
import {
  assertEachAllowed,
  assertEachRefused,
  assertRefused,
  rulesEnvironment,
} from '#tests/support/rulesEnvironment.ts';
import { before, minutesAgo } from '#tests/support/rulesFixtures.ts';

const rules = rulesEnvironment('attendance');
const place = 'events/week/attendance';
const said = { days: [], note: '', meets: true };
const there = (uid: 'author' | 'member' | 'colleague', fields: object = {}) => ({
  ...said,
  displayName: `Name of ${uid}`,
  organisationId: writer(uid).organisationId,
  at: before,
  ...fields,
});
const request = `events/week/meetingRequests/${meetingRequestId('member', 'author')}`;
const asking = {
  eventId: 'week',
  to: { id: 'author', displayName: 'Name of author' },
  input: { text: 'Coffee?', proposedAt: null, place: '' },
};
const ask = () => askForMeeting(rules.as('member'), writer('member'), asking);

beforeEach(() =>
  rules.write({ ...eventWorld, [`${place}/author`]: there('author'), [`${place}/member`]: there('member') }),
);

describe('“I am there”', () => {
  it('is said by active members of themselves, and read by all of them', async () => {
    await assertEachAllowed(activeMembers, (who) =>
      attend(rules.as(who), writer(who), { eventId: 'week', input: { ...said, note: 'Until Friday' } }),
    );
    await assertEachAllowed(activeMembers, (who) => getRaw(rules.as(who), `${place}/author`));
    await assertEachAllowed(activeMembers, (who) => listRaw(rules.as(who), place, limit(100)));
    await assertEachRefused(everybodyBut(...activeMembers), (who) =>
      getRaw(rules.as(who), `${place}/author`),
    );
    await assertEachRefused(everybodyBut(...activeMembers), (who) =>
      listRaw(rules.as(who), place, limit(100)),
    );
    await assertEachRefused(everybodyBut(...activeMembers), (who) =>
      setRaw(rules.as(who), `${place}/${who}`, there('author', { at: serverTimestamp() })),
    );
    await assertRefused(listRaw(rules.as('member'), place));
  });

  it('is taken back by oneself only', async () => {
    await assertEachRefused(everybodyBut('author'), (who) => deleteRaw(rules.as(who), `${place}/author`));
    await leaveEvent(rules.as('author'), writer('author'), { eventId: 'week' });
    expect(await rules.read(`${place}/author`)).toBeUndefined();
  });

  it.each<[string, object]>([
    ['under another name', { displayName: 'Somebody' }],
    ['for another city', { organisationId: 'ghent' }],
    ['on a day that is none', { days: ['monday'] }],
    ['with a note too long', { note: 'x'.repeat(201) }],
    ['with a field more', { phone: '1' }],
    ['earlier', { at: before }],
  ])('is refused %s', async (_name, fields) => {
    const fresh = there('author', { at: serverTimestamp() });
    await assertRefused(setRaw(rules.as('author'), `${place}/author`, { ...fresh, ...fields }));
    await setRaw(rules.as('author'), `${place}/author`, { ...fresh, days: ['2026-10-12'] });
  });
});

describe('a request to meet', () => {
  it('is between two who are there, told to the other, and read by these two only', async () => {
    await ask();
    await assertEachAllowed(['member', 'author'] as const, (who) => getRaw(rules.as(who), request));
    await assertEachRefused(everybodyBut('member', 'author'), (who) => getRaw(rules.as(who), request));
    const mine = (who: string, field: string) => [where(field, '==', who), limit(50)];
    const requests = 'events/week/meetingRequests';
    expect((await listRaw(rules.as('author'), requests, ...mine('author', 'toUid'))).size).toBe(1);
    expect((await listRaw(rules.as('member'), requests, ...mine('member', 'fromUid'))).size).toBe(1);
    await assertEachRefused(everybodyBut('author'), (who) =>
      listRaw(rules.as(who), requests, ...mine('author', 'toUid')),
    );
    expect(await rules.read(`members/author/notifications/week~member~author`)).toMatchObject({
      kind: 'meetingAsked',
    });
  });

  it('is answered by whoever was asked, and told back', async () => {
    await ask();
    const answer = { status: 'accepted', answer: 'Yes', updatedAt: serverTimestamp() };
    await assertEachRefused(everybodyBut(), (who) => updateRaw(rules.as(who), request, answer));
    await answerMeeting(
      rules.as('author'),
      { uid: 'author' },
      { eventId: 'week', requestId: 'member~author', isAccepted: true, answer: 'Yes' },
    );
    expect(await rules.read(request)).toMatchObject({ status: 'accepted', answer: 'Yes' });
  });

  it('is withdrawn by whoever asked', async () => {
    await ask();
    const back = { status: 'withdrawn', updatedAt: serverTimestamp() };
    await assertEachRefused(everybodyBut('member'), (who) => updateRaw(rules.as(who), request, back));
    await withdrawMeeting(
      rules.as('member'),
      { uid: 'member' },
      { eventId: 'week', requestId: 'member~author' },
    );
    expect(await rules.read(request)).toMatchObject({ status: 'withdrawn' });
  });

  it('is refused to whoever is not there, of whoever is not, or does not want to be asked', async () => {
    await rules.remove(`${place}/member`);
    await assertRefused(ask());
    await rules.write({
      [`${place}/member`]: there('member'),
      [`${place}/author`]: there('author', { meets: false }),
    });
    await assertRefused(ask());
    await rules.write({ [`${place}/author`]: there('author') });
    await ask();
  });

  it('cannot flood', async () => {
    await rules.write({ 'limits/member': { at: minutesAgo(0), id: 'week~x' } });
    await assertRefused(ask());
    await rules.write({ 'limits/member': { at: minutesAgo(1), id: 'week~x' } });
    await ask();
  });
});
