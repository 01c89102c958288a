import { deleteField, limit, serverTimestamp } from 'firebase/firestore';
import { beforeEach, describe, expect, it } from 'vitest';
import { buildEvent, buildSession } from '#firebase/seed/eventBuilders.ts';
import { saveSession } from '#src/data/events/programmeCommands.ts';
import { type SessionInput, sessionFacts, sessionInputSchema } from '#src/domain/programme.ts';
import { describeParity } from '#tests/support/describeParity.ts';
import {
  activeMembers,
  commit,
  deleteRaw,
  everybodyBut,
  getRaw,
  listRaw,
  moderators,
} from '#tests/support/rawAccess.ts';
import {
  assertEachAllowed,
  assertEachRefused,
  assertFailsAs,
  assertRefused,
  rulesEnvironment,
} from '#tests/support/rulesEnvironment.ts';
import { before } from '#tests/support/rulesFixtures.ts';

const rules = rulesEnvironment('programme');
const path = 'events/week/programme/current';
const shade = buildSession({ changedAt: before });
const { sequence: _sequence, changedAt: _changedAt, was: _was, ...words } = shade;
const input: SessionInput = { ...words, topics: ['urban-heat'], about: 'Bring water.' };
const programme = (fields: object = {}) => ({
  sessions: { shade, tree: { ...shade, title: 'Trees' } },
  lastId: 'tree',
  writes: 2,
  updatedAt: before,
  ...fields,
});
const { id: _id, ...week } = buildEvent();

beforeEach(() => rules.write({ 'events/week': week, [path]: programme() }));

/** What `saveSession` sends to change the session “shade”, part by part. */
function changing(session: object = {}, change: object = {}, head: object = {}) {
  const next = {
    ...input,
    room: 'Room 5',
    sequence: 1,
    changedAt: serverTimestamp(),
    was: sessionFacts(shade),
    ...session,
  };
  return [
    {
      how: 'update' as const,
      path,
      data: { 'sessions.shade': next, lastId: 'shade', writes: 3, updatedAt: serverTimestamp(), ...head },
    },
    {
      how: 'set' as const,
      path: 'events/week/programmeChanges/shade~1',
      data: {
        sessionId: 'shade',
        sequence: 1,
        before: sessionFacts(shade),
        after: sessionFacts({ ...input, room: 'Room 5', ...session }),
        by: 'moderator',
        at: serverTimestamp(),
        ...change,
      },
    },
  ];
}

describe('reading a programme', () => {
  it('and its changes is for every active member', async () => {
    await commit(rules.as('moderator'), changing());
    const change = 'events/week/programmeChanges/shade~1';
    for (const place of [path, change]) {
      await assertEachAllowed(activeMembers, (who) => getRaw(rules.as(who), place));
      await assertEachRefused(everybodyBut(...activeMembers), (who) => getRaw(rules.as(who), place));
    }
    await assertEachAllowed(activeMembers, (who) =>
      listRaw(rules.as(who), 'events/week/programmeChanges', limit(100)),
    );
    await assertEachRefused(everybodyBut(...activeMembers), (who) =>
      listRaw(rules.as(who), 'events/week/programmeChanges', limit(100)),
    );
    await assertRefused(listRaw(rules.as('member'), 'events/week/programmeChanges'));
  });
});

describe('a session', () => {
  const editor = { uid: 'moderator' };

  it('is added and changed by moderators; what it was stays', async () => {
    const db = rules.as('moderator');
    const id = await saveSession(db, editor, { eventId: 'week', sessionId: null, input });
    await saveSession(db, editor, { eventId: 'week', sessionId: id, input: { ...input, room: 'Room 5' } });
    const { sessions, writes } = (await rules.read(path)) ?? {};
    expect(writes).toBe(4);
    expect(sessions[id]).toMatchObject({ room: 'Room 5', sequence: 1, was: { room: input.room } });
    expect(await rules.read(`events/week/programmeChanges/${id}~0`)).toMatchObject({ before: null });
    expect(await rules.read(`events/week/programmeChanges/${id}~1`)).toMatchObject({
      before: { room: input.room },
      after: { room: 'Room 5' },
      by: 'moderator',
    });
  });

  it('opens the programme of an event that has none', async () => {
    await rules.remove(path);
    await saveSession(rules.as('admin'), { uid: 'admin' }, { eventId: 'week', sessionId: null, input });
    expect(await rules.read(path)).toMatchObject({ writes: 1 });
    await assertRefused(
      commit(rules.as('moderator'), [
        { how: 'set', path: 'events/week/programme/next', data: programme({ writes: 1, lastId: 'shade' }) },
      ]),
    );
  });

  it('is written by nobody else', async () => {
    await assertEachRefused(everybodyBut(...moderators), (who) =>
      commit(rules.as(who), changing({}, { by: who })),
    );
    await assertEachRefused(everybodyBut(...activeMembers), (who) =>
      commit(rules.as(who), changing({}, { by: who })),
    );
    await commit(rules.as('moderator'), changing());
  });

  it.each<[string, object, object, object]>([
    ['with another past', { was: { ...sessionFacts(shade), room: 'Room 9' } }, {}, {}],
    ['with no past', { was: null }, {}, {}],
    ['with a number passed over', { sequence: 2 }, {}, {}],
    ['with the number it had', { sequence: 0 }, {}, {}],
    ['changed earlier', { changedAt: before }, {}, {}],
    ['with a field more', { speakers: '' }, {}, {}],
    ['together with a second one', {}, {}, { 'sessions.tree.title': 'Roots' }],
    ['while another is named', {}, {}, { lastId: 'tree' }],
    ['without counting', {}, {}, { writes: 2 }],
    ['at another time', {}, {}, { updatedAt: before }],
    ['with a field more in the programme', {}, {}, { note: '' }],
    ['by taking it out', {}, {}, { 'sessions.shade': deleteField() }],
    ['by somebody else', {}, { by: 'admin' }, {}],
    ['with another past in its record', {}, { before: null }, {}],
    ['with another present in its record', {}, { after: sessionFacts(shade) }, {}],
    ['recorded at another time', {}, { at: before }, {}],
    ['recorded as another session', {}, { sessionId: 'tree' }, {}],
    ['recorded under another number', {}, { sequence: 2 }, {}],
  ])('is refused %s', async (_name, session, change, head) => {
    await assertRefused(commit(rules.as('moderator'), changing(session, change, head)));
    await commit(rules.as('moderator'), changing());
  });

  it('is refused without its record, and the record without it', async () => {
    const [session, record] = changing();
    await assertRefused(commit(rules.as('moderator'), [session]));
    await assertRefused(commit(rules.as('moderator'), [record]));
    await commit(rules.as('moderator'), [session, record]);
    await assertRefused(deleteRaw(rules.as('admin'), 'events/week/programmeChanges/shade~1'));
    await assertRefused(deleteRaw(rules.as('admin'), path));
  });

  it('is refused as the hundred and fifty-first', async () => {
    const sessions = Object.fromEntries(Array.from({ length: 150 }, (_, number) => [`s${number}`, shade]));
    await rules.write({ [path]: programme({ sessions, writes: 150 }) });
    const db = rules.as('moderator');
    await assertFailsAs('tooMany', saveSession(db, editor, { eventId: 'week', sessionId: null, input }));
    await assertRefused(
      commit(db, [
        {
          how: 'update',
          path,
          data: {
            'sessions.more': { ...input, sequence: 0, changedAt: serverTimestamp(), was: null },
            lastId: 'more',
            writes: 151,
            updatedAt: serverTimestamp(),
          },
        },
        {
          how: 'set',
          path: 'events/week/programmeChanges/more~0',
          data: {
            sessionId: 'more',
            sequence: 0,
            before: null,
            after: sessionFacts(input),
            by: 'moderator',
            at: serverTimestamp(),
          },
        },
      ]),
    );
    await saveSession(db, editor, { eventId: 'week', sessionId: 's9', input });
  });

  it('that two moderators change at once keeps both changes', async () => {
    await Promise.all([
      saveSession(rules.as('moderator'), editor, { eventId: 'week', sessionId: 'shade', input }),
      saveSession(
        rules.as('secondModerator'),
        { uid: 'secondModerator' },
        { eventId: 'week', sessionId: 'tree', input },
      ),
    ]);
    const { sessions, writes } = (await rules.read(path)) ?? {};
    expect(writes).toBe(4);
    expect([sessions.shade.sequence, sessions.tree.sequence]).toEqual([1, 1]);
  });
});

describe('parity', () => {
  const parity = rulesEnvironment('programme-parity', { isCovered: false });

  describeParity({
    name: 'sessions of a programme',
    schema: sessionInputSchema,
    valid: input,
    store: (record, name) =>
      commit(parity.as('moderator'), [
        {
          how: 'set',
          path: `events/${name}/programme/current`,
          data: {
            sessions: { one: { ...record, sequence: 0, changedAt: serverTimestamp(), was: null } },
            lastId: 'one',
            writes: 1,
            updatedAt: serverTimestamp(),
          },
        },
        {
          how: 'set',
          path: `events/${name}/programmeChanges/one~0`,
          data: {
            sessionId: 'one',
            sequence: 0,
            before: null,
            after: Object.fromEntries(
              Object.entries(record).filter(([field]) =>
                ['title', 'startsAt', 'endsAt', 'room', 'meeting', 'status'].includes(field),
              ),
            ),
            by: 'moderator',
            at: serverTimestamp(),
          },
        },
      ]),
  });
});
