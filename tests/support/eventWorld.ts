import { buildEvent, buildProgramme, buildSession } from '#firebase/seed/eventBuilders.ts';
import { type AccountInput, newAccountId } from '#src/domain/firstHandAccount.ts';
import { buildProfile, type PersonaName, personas } from './rulesFixtures.ts';

const aDay = 86_400_000;
const midnight = (days: number) => new Date(Math.floor(Date.now() / aDay + days) * aDay);
const dayOf = (time: Date) => time.toISOString().slice(0, 10);

/** An event in Greenwich: it began two days ago and goes on until the day after tomorrow. */
export const today = dayOf(midnight(0));
export const yesterday = dayOf(midnight(-1));
export const tomorrow = dayOf(midnight(1));
const { id: _event, ...week } = buildEvent({
  timeZone: 'UTC',
  days: Object.fromEntries([-2, -1, 0, 1, 2].map((day) => [dayOf(midnight(day)), midnight(day)])),
});
const { id: _programme, ...programme } = buildProgramme({
  sessions: { shade: buildSession(), talks: buildSession({ meeting: 'closed' }) },
});

/** What tests of accounts and attendance start from: the event “week”, its programme, and everybody's profile. */
export const eventWorld: Record<string, object> = {
  'events/week': week,
  'events/week/programme/current': programme,
  ...Object.fromEntries(
    Object.keys(personas).map((uid) => [`profiles/${uid}`, buildProfile({ displayName: `Name of ${uid}` })]),
  ),
};

/** Who writes an account, as the commands ask for it. */
export function writer(uid: PersonaName) {
  const member = personas[uid].member;
  return {
    uid,
    displayName: `Name of ${uid}`,
    organisationId: member?.organisationId ?? null,
    trusted: member?.trusted ?? false,
  };
}

export function accountInput(fields: Partial<AccountInput> = {}): AccountInput {
  return {
    day: today,
    sessionId: null,
    meeting: 'open',
    body: 'Shade was what everybody spoke about.',
    language: 'en',
    attribution: 'named',
    pathways: [],
    topics: [],
    pictureAlt: null,
    ...fields,
  };
}

/** What `postAccount` is asked to post. */
export function posting(fields: Partial<AccountInput> = {}, others: object = {}) {
  return {
    eventId: 'week',
    accountId: newAccountId(),
    input: accountInput(fields),
    writtenAt: new Date(),
    embargoUntil: null,
    picture: null,
    ...others,
  };
}
