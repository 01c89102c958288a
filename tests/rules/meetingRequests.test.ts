import { type DocumentData, limit, serverTimestamp, where } from 'firebase/firestore';
import * as v from 'valibot';
import { beforeEach, describe, expect, it } from 'vitest';
import { answerMeeting, askForMeeting, withdrawMeeting } from '#src/data/attendance/commands.ts';
import {
  attendanceLimits,
  canAskAgain,
  type MeetingRequest,
  meetingRequestSchema,
} from '#src/domain/attendance.ts';
import {
  commit,
  deleteRaw,
  everybodyBut,
  getRaw,
  listRaw,
  setRaw,
  type Write,
} from '#tests/support/rawAccess.ts';
import { eventName, eventWorld, nameOf, update, writer } from '#tests/support/rawAccounts.ts';
import {
  answering,
  asking,
  requestPath,
  requests,
  storedRequest,
  there,
  words,
} from '#tests/support/rawMeetings.ts';
import {
  assertEachAllowed,
  assertEachRefused,
  assertFailsAs,
  assertRefused,
  rulesEnvironment,
} from '#tests/support/rulesEnvironment.ts';
import { before, minutesAgo, type PersonaName } from '#tests/support/rulesFixtures.ts';

const rules = rulesEnvironment('meeting-requests');
const attempt = (by: PersonaName | 'anonymous', parts: Record<string, Write | undefined>) =>
  commit(rules.as(by), Object.values(parts));

const ask = () =>
  askForMeeting(rules.as('member'), writer('member'), {
    eventId: 'week',
    to: { id: 'author', displayName: nameOf('author') },
    input: words,
  });
const respond = (isAccepted: boolean) =>
  answerMeeting(
    rules.as('author'),
    { uid: 'author' },
    { eventId: 'week', requestId: 'member~author', isAccepted, answer: '' },
  );
const withdraw = () =>
  withdrawMeeting(rules.as('member'), { uid: 'member' }, { eventId: 'week', requestId: 'member~author' });

beforeEach(() => rules.write({ ...eventWorld, ...there('member', 'author', 'colleague') }));

describe('who meets whom', () => {
  beforeEach(() => rules.write(storedRequest()));

  it('is known to these two only: for others there is no telling whether it is there', async () => {
    await assertEachAllowed(['member', 'author'], (who) => getRaw(rules.as(who), requestPath));
    await assertEachRefused(everybodyBut('member', 'author'), (who) => getRaw(rules.as(who), requestPath));
    const missing = `${requests}/author~member`;
    await assertEachAllowed(['member', 'author'], (who) => getRaw(rules.as(who), missing));
    await assertEachRefused(everybodyBut('member', 'author'), (who) => getRaw(rules.as(who), missing));
  });

  it('is not listed by anybody else, moderators included', async () => {
    const filters = [
      [],
      [where('fromUid', '==', 'member')],
      [where('toUid', '==', 'author')],
      [where('status', '==', 'asked')],
    ];
    for (const filter of filters)
      await assertEachRefused(everybodyBut('member', 'author'), (who) =>
        listRaw(rules.as(who), requests, ...filter, limit(10)),
      );
    await assertRefused(listRaw(rules.as('member'), requests, where('fromUid', '==', 'member')));
  });

  it('is never removed', () =>
    assertEachRefused(everybodyBut(), (who) => deleteRaw(rules.as(who), requestPath)));
});

describe('asking', () => {
  it('passes as one batch', () => attempt('member', asking()));

  it.each(['request', 'stamp', 'notification'] as const)('is refused without its %s', async (name) => {
    const { [name]: part, ...others } = asking();
    await assertRefused(attempt('member', others));
    if (name !== 'stamp') await assertRefused(attempt('member', { part }));
  });

  it.each<[string, DocumentData]>([
    ['in another’s name', { fromUid: 'colleague' }],
    ['under another name', { fromName: 'The mayor' }],
    ['of somebody under another name', { toName: 'The mayor' }],
    ['without words', { text: ' ' }],
    ['as accepted', { status: 'accepted' }],
    ['with an answer', { answer: 'Yes' }],
    ['at another time', { askedAt: minutesAgo(5) }],
    ['changed at another time', { updatedAt: minutesAgo(5) }],
    ['with a field more', { phone: '1' }],
  ])('is refused %s', async (_name, fields) => {
    await assertRefused(attempt('member', asking('member', 'author', fields)));
    await attempt('member', asking());
  });

  it.each<[string, object]>([
    ['other words', { title: 'Win a prize' }],
    ['somebody else', { detail: 'The mayor' }],
    ['another kind', { kind: 'meetingAnswered' }],
    ['another time', { at: minutesAgo(5) }],
    ['an account', { accountId: 'x' }],
    ['a field more', { link: 'https://evil.example' }],
  ])('is refused when it tells of %s', async (_name, fields) => {
    const parts = asking();
    Object.assign(parts.notification.data, fields);
    await assertRefused(attempt('member', parts));
  });

  it('is not for oneself, and not for whoever is not active', async () => {
    await assertRefused(attempt('member', asking('member', 'member')));
    await rules.write(there('suspended', 'pending', 'unverified'));
    await assertEachRefused(['suspended', 'pending', 'unverified'], (who) => attempt(who, asking(who)));
  });

  it('of many at once is refused', async () => {
    const second = asking('member', 'colleague');
    await assertRefused(
      commit(rules.as('member'), [...Object.values(asking()), second.request, second.notification]),
    );
  });
});

describe('asking again', () => {
  const hours = (count: number) => minutesAgo(count * 60);
  const { hoursAfterRefusal, hoursAfterWithdrawal } = attendanceLimits;

  it.each<[string, Partial<MeetingRequest>, 'conflict' | 'tooMany' | null]>([
    ['while it waits', { status: 'asked', askedAt: before, updatedAt: before }, 'conflict'],
    ['while it is accepted', { status: 'accepted', askedAt: before, updatedAt: before }, 'conflict'],
    ['soon after a refusal', { status: 'declined', updatedAt: hours(hoursAfterRefusal - 0.1) }, 'tooMany'],
    ['a day after a refusal', { status: 'declined', updatedAt: hours(hoursAfterRefusal + 0.1) }, null],
    [
      'soon after it was made and withdrawn',
      { status: 'withdrawn', askedAt: hours(hoursAfterWithdrawal - 0.1) },
      'tooMany',
    ],
    [
      'an hour after it was made and withdrawn',
      { status: 'withdrawn', askedAt: hours(hoursAfterWithdrawal + 0.1) },
      null,
    ],
  ])('%s', async (_name, fields, problem) => {
    await rules.write(storedRequest(fields));
    const [request] = Object.values(storedRequest(fields));
    expect(canAskAgain(v.parse(meetingRequestSchema, { id: 'x', ...request }), new Date())).toBe(
      problem === null,
    );
    if (problem === null) {
      await ask();
    } else {
      await assertFailsAs(problem, ask());
      await assertRefused(attempt('member', asking()));
    }
  });

  it('tells it anew in the same place', async () => {
    await attempt('member', asking());
    await rules.write({
      ...storedRequest({ status: 'declined', updatedAt: before }),
      'limits/member': { at: before, id: 'x' },
    });
    await ask();
    expect(await rules.read('members/author/notifications/week~member~author')).toMatchObject({
      kind: 'meetingAsked',
      title: eventName,
      readAt: null,
    });
  });
});

describe('answering', () => {
  beforeEach(() => rules.write(storedRequest()));

  it('is told to whoever asked; an accepted one can still be declined, not the other way round', async () => {
    await respond(true);
    expect(await rules.read('members/member/notifications/week~member~author~answer')).toMatchObject({
      kind: 'meetingAnswered',
      detail: nameOf('author'),
    });
    await respond(false);
    await assertFailsAs('conflict', respond(true));
    await assertRefused(attempt('author', answering()));
  });

  it('passes as one batch, not in part', async () => {
    const { request, notification } = answering();
    await assertRefused(attempt('author', { request }));
    await assertRefused(attempt('author', { notification }));
    await assertRefused(setRaw(rules.as('member'), notification.path, notification.data));
    await attempt('author', { request, notification });
  });

  it.each<[string, DocumentData]>([
    ['as withdrawn', { status: 'withdrawn' }],
    ['with other words', { text: 'Other words' }],
    ['with an answer too long', { answer: 'a'.repeat(attendanceLimits.answer + 1) }],
    ['at another time', { updatedAt: minutesAgo(5) }],
  ])('is refused %s', async (_name, fields) => {
    await assertRefused(attempt('author', answering(fields)));
  });

  it('is for whoever was asked', async () => {
    await assertEachRefused(everybodyBut('author'), (who) => attempt(who, answering()));
  });
});

describe('withdrawing', () => {
  it.each(['asked', 'accepted'] as const)('takes back one that is %s', async (status) => {
    await rules.write(storedRequest({ status }));
    await withdraw();
    await assertFailsAs('conflict', withdraw());
    await assertFailsAs('conflict', respond(true));
  });

  it.each(['declined', 'withdrawn'] as const)('is not for one that is %s', async (status) => {
    await rules.write(storedRequest({ status }));
    await assertFailsAs('conflict', withdraw());
    await assertRefused(
      attempt('member', {
        request: update(requestPath, { status: 'withdrawn', updatedAt: serverTimestamp() }),
      }),
    );
  });
});
