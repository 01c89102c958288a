import { arrayUnion, limit, serverTimestamp } from 'firebase/firestore';
import { beforeEach, describe, expect, it } from 'vitest';
import { buildEvent } from '#firebase/seed/eventBuilders.ts';
import { saveEvent } from '#src/data/events/commands.ts';
import { type EventInput, eventEntry, eventInputSchema } from '#src/domain/event.ts';
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
  assertRefused,
  rulesEnvironment,
} from '#tests/support/rulesEnvironment.ts';
import { before } from '#tests/support/rulesFixtures.ts';

const rules = rulesEnvironment('events');
const { id: _id, ...week } = buildEvent({ updatedAt: before, updatedBy: 'moderator' });
const { days, demonstration: _demonstration, updatedAt: _at, updatedBy: _by, ...input } = week;
const facts: EventInput = {
  ...input,
  rooms: ['Room 1'],
  contacts: ['Desk'],
  links: ['https://iclei.example'],
};
const list = (entries: object = {}) => ({ entries, lastId: null, updatedAt: before });

beforeEach(() =>
  rules.write({ 'events/week': week, 'public/events': list({ week: eventEntry(buildEvent()) }) }),
);

/** What `saveEvent` sends, part by part. */
function saving(id: string, event: object = {}, entry: object = {}, head: object = {}) {
  const record = { ...facts, days, demonstration: false, ...event };
  return [
    {
      how: 'set' as const,
      path: `events/${id}`,
      data: { ...record, updatedAt: serverTimestamp(), updatedBy: 'moderator', ...event },
    },
    {
      how: 'update' as const,
      path: 'public/events',
      data: {
        [`entries.${id}`]: { ...eventEntry({ ...facts, demonstration: false, ...event }), ...entry },
        lastId: id,
        updatedAt: serverTimestamp(),
        ...head,
      },
    },
  ];
}

describe('reading events', () => {
  it('is for every active member, by name and as a list', async () => {
    await assertEachAllowed(activeMembers, (who) => getRaw(rules.as(who), 'events/week'));
    await assertEachAllowed(activeMembers, (who) => listRaw(rules.as(who), 'events', limit(100)));
    await assertEachRefused(everybodyBut(...activeMembers), (who) => getRaw(rules.as(who), 'events/week'));
    await assertEachRefused(everybodyBut(...activeMembers), (who) =>
      listRaw(rules.as(who), 'events', limit(100)),
    );
  });

  it('is refused without a limit', () => assertRefused(listRaw(rules.as('member'), 'events')));

  it('of their names and dates is for anybody', async () => {
    expect((await getRaw(rules.as('anonymous'), 'public/events')).exists()).toBe(true);
  });
});

describe('an event', () => {
  it('is added and changed by moderators, with its public entry', async () => {
    await saveEvent(rules.as('moderator'), { uid: 'moderator' }, { id: 'new', input: facts });
    await saveEvent(
      rules.as('secondModerator'),
      { uid: 'secondModerator' },
      { id: 'week', input: { ...facts, name: 'Another name' } },
    );
    expect(await rules.read('events/new')).toMatchObject({ ...facts, demonstration: false });
    expect((await rules.read('public/events'))?.entries).toMatchObject({
      new: { name: facts.name },
      week: { name: 'Another name' },
    });
    expect(Object.keys((await rules.read('events/new'))?.days)).toHaveLength(3);
  });

  it('is written by nobody else', async () => {
    await assertEachRefused(everybodyBut(...moderators), (who) =>
      commit(rules.as(who), saving('new', { updatedBy: who })),
    );
    await assertEachRefused(everybodyBut(...moderators), (who) =>
      commit(rules.as(who), saving('week', { updatedBy: who })),
    );
    await commit(rules.as('moderator'), saving('new'));
  });

  it.each<[string, object, object, object]>([
    ['in the name of somebody else', { updatedBy: 'admin' }, {}, {}],
    ['at another time', { updatedAt: before }, {}, {}],
    ['as a demonstration', { demonstration: true }, {}, {}],
    ['with a field more', { secret: '' }, {}, {}],
    ['with a day that is none', { days: { today: before } }, {}, {}],
    ['with a day that begins at some word', { days: { '2026-10-12': 'morning' } }, {}, {}],
    [
      'with twenty-two days',
      { days: Object.fromEntries(Array.from({ length: 22 }, (_, day) => [`2026-10-${day + 10}`, before])) },
      {},
      {},
    ],
    ['listed by another name', {}, { name: 'Other' }, {}],
    ['listed elsewhere', {}, { city: 'Berlin' }, {}],
    ['listed with a field more', {}, { about: '' }, {}],
    ['listed at another time', {}, {}, { updatedAt: before }],
    ['listed as another', {}, {}, { lastId: 'week' }],
    ['with a second entry changed', {}, {}, { 'entries.week.name': 'Other' }],
  ])('is refused %s', async (_name, event, entry, head) => {
    await assertRefused(commit(rules.as('moderator'), saving('new', event, entry, head)));
    await commit(rules.as('moderator'), saving('new'));
  });

  it('is refused without its entry, and the entry without it', async () => {
    const [event, entry] = saving('new');
    await assertRefused(commit(rules.as('moderator'), [event]));
    await assertRefused(commit(rules.as('moderator'), [entry]));
  });

  it('does not become a demonstration, nor cease to be one, nor go away', async () => {
    await assertRefused(commit(rules.as('moderator'), saving('week', { demonstration: true })));
    await rules.write({ 'events/week': { ...week, demonstration: true } });
    await assertRefused(commit(rules.as('moderator'), saving('week')));
    await assertRefused(deleteRaw(rules.as('admin'), 'events/week'));
    await commit(rules.as('moderator'), saving('week', { demonstration: true }));
  });

  it('leaves the list of governments alone', async () => {
    await assertRefused(
      commit(rules.as('moderator'), [
        {
          how: 'update',
          path: 'public/organisations',
          data: { updatedAt: serverTimestamp(), more: arrayUnion(1) },
        },
      ]),
    );
  });
});

describe('the first event of a network', () => {
  const empty = rulesEnvironment('first-event');
  const [event] = saving('new');
  const head = { lastId: 'new', updatedAt: serverTimestamp() };
  const entry = eventEntry({ ...facts, demonstration: false });
  const beginning = (list: object, path = 'public/events') => [
    event,
    { how: 'set' as const, path, data: { entries: { new: entry }, ...head, ...list } },
  ];

  it('begins the public list', async () => {
    await saveEvent(empty.as('moderator'), { uid: 'moderator' }, { id: 'new', input: facts });
    expect((await empty.read('public/events'))?.entries).toEqual({ new: entry });
  });

  it('does so by moderators only', async () => {
    await assertEachRefused(everybodyBut(...moderators), (who) => commit(empty.as(who), beginning({})));
    await commit(empty.as('moderator'), beginning({}));
  });

  it.each<[string, object, string?]>([
    ['with a second entry', { entries: { new: entry, other: entry } }],
    ['with a field more', { note: '' }],
    ['with an entry that says something else', { entries: { new: { ...entry, city: 'Berlin' } } }],
    ['under another name', {}, 'public/gatherings'],
  ])('is refused %s', async (_how, list, path) => {
    await assertRefused(commit(empty.as('moderator'), beginning(list, path)));
    await commit(empty.as('moderator'), beginning({}));
  });
});

describe('parity', () => {
  const parity = rulesEnvironment('event-parity', { isCovered: false });

  beforeEach(() => parity.write({ 'public/events': list() }));

  describeParity({
    name: 'events',
    schema: eventInputSchema,
    valid: facts,
    oneSided: [
      {
        fields: /\.each$/,
        cases: /emoji/,
        stricter: 'schema',
        why: 'a pattern of the rules counts characters, where a browser counts an emoji as two',
      },
    ],
    store: (record, name) => {
      const [event, list] = saving(name);
      const stored = {
        ...record,
        days,
        demonstration: false,
        updatedAt: serverTimestamp(),
        updatedBy: 'moderator',
      };
      return commit(parity.as('moderator'), [
        event && { ...event, data: stored },
        list && { ...list, data: { ...list.data, [`entries.${name}`]: listed(stored) } },
      ]);
    },
  });
});

/** The public entry of whatever was stored, also where a field is missing. */
function listed(stored: object): object {
  const names = Object.keys(eventEntry(buildEvent()));
  return Object.fromEntries(Object.entries(stored).filter(([name]) => names.includes(name)));
}
