import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { eventListSchema, eventSchema, type PortalEvent } from '#src/domain/event.ts';
import { daysOf, phaseOf } from '#src/domain/eventTime.ts';
import { eventUpdateSchema, type Feed, feedSchema } from '#src/domain/eventUpdate.ts';
import { accountLimits, firstHandAccountSchema, isVisible } from '#src/domain/firstHandAccount.ts';
import { agendaSchema } from '#src/domain/follows.ts';
import { programmeChangeSchema, programmeSchema } from '#src/domain/programme.ts';
import { eventDocuments } from './events.ts';
import { people, personas } from './people.ts';
import type { SeedDocument } from './seedDocument.ts';

const now = new Date('2026-11-24T11:00:00Z');
const documents = eventDocuments(now);
const week = 'events/practice-cop-week';

describe('the events of the demonstration network', () => {
  const events = documents.filter(({ path }) => /^events\/[^/]+$/.test(path)).map(eventOf);

  it('are those of the list and the practice week, in the public list as well', () => {
    expect(events).toHaveLength(22);
    expect(Object.keys(only(eventListSchema, 'public/events').entries)).toEqual(events.map(({ id }) => id));
    expect(events.filter(({ demonstration }) => demonstration).map(({ id }) => id)).toEqual([
      'practice-cop-week',
    ]);
  });

  it('know their days where the days are known, and say what is provisional', () => {
    expect(events.filter(({ precision }) => precision !== 'day').map(({ id }) => id)).toEqual([
      'uclg-2026',
      'iclei-wc-2027',
      'daring-cities-2025',
    ]);
    expect(events.filter((event) => Object.keys(event.days).length !== daysOf(event).length)).toEqual([]);
    expect(events.filter(({ provisional }) => provisional).map(({ id }) => id)).toEqual([
      'unfccc-cop32',
      'iclei-wc-2027',
    ]);
    expect(eventOf(documentAt('events/unfccc-cop31')).days['2026-11-09']).toEqual(
      new Date('2026-11-08T21:00:00Z'),
    );
  });

  it('say of no COP what came out of it', () => {
    expect(events.filter(({ forCities }) => forCities !== '')).toEqual([]);
  });
});

describe('the practice week', () => {
  it.each([
    ['at noon', now],
    ['just after midnight in Bonn', new Date('2026-11-23T23:05:00Z')],
    ['when the clocks went back', new Date('2026-10-26T10:00:00Z')],
    ['when the clocks went forward', new Date('2027-03-29T22:30:00Z')],
  ])('is in its third day when the network is filled: %s', (_, filled) => {
    const made = eventDocuments(filled);
    const event = eventOf(made.find(({ path }) => path === week) ?? expect.fail());
    expect(phaseOf(event, filled)).toBe('during');
    expect(Object.keys(event.days)).toHaveLength(6);
    for (const { path, data } of made.filter(({ path }) => path.startsWith(`${week}/accounts`))) {
      if (!path.match(/accounts\/[^/]+$/)) continue;
      const account = v.parse(v.omit(firstHandAccountSchema, ['id']), data);
      expect(account.postedAt <= filled).toBe(true);
      expect(event.days[account.day]).toBeInstanceOf(Date);
    }
  });

  it('is the same for the same time', () => {
    expect(eventDocuments(now)).toEqual(documents);
  });

  it('has a programme with changes, each with what it was', () => {
    const { sessions, writes } = only(programmeSchema, `${week}/programme/current`);
    const changed = Object.values(sessions).filter(({ was }) => was);
    expect(Object.keys(sessions)).toHaveLength(20);
    expect(changed).toHaveLength(3);
    expect(changed.filter(({ status }) => status === 'cancelled')).toHaveLength(1);
    expect(Object.values(sessions).every(({ startsAt, endsAt }) => startsAt < endsAt)).toBe(true);
    const changes = inside(`${week}/programmeChanges`, programmeChangeSchema);
    expect(changes).toHaveLength(writes);
    expect(only(agendaSchema, `members/${personas.author.uid}/agenda/practice-cop-week`).sessionIds).toEqual(
      expect.arrayContaining(Object.keys(sessions).filter((id) => sessions[id]?.was)),
    );
  });

  it('has updates of every kind, and the published ones word for word in its feed', () => {
    const updates = inside(`${week}/updates`, eventUpdateSchema);
    const feed = only(feedSchema, `${week}/feed/latest`);
    expect(count(updates, ({ status }) => status)).toEqual({ published: 8, scheduled: 1, draft: 1 });
    expect(updates.filter(({ pinned }) => pinned)).toHaveLength(1);
    expect(updates.filter(({ urgency }) => urgency === 'now')).toHaveLength(1);
    expect(updates.filter(({ correctedAt }) => correctedAt)).toHaveLength(1);
    expect(updates.find(({ status }) => status === 'scheduled')?.publishAt).toEqual(
      new Date('2026-11-24T14:00:00Z'),
    );
    for (const update of updates.filter(({ status }) => status === 'published')) {
      expect(update).toMatchObject(entryOf(feed, update.id));
    }
    expect(Object.keys(feed.entries)).toHaveLength(8);
  });

  it('says of every update that it is practice', () => {
    const updates = inside(`${week}/updates`, eventUpdateSchema);
    expect(updates.filter(({ title, body }) => !/practice/i.test(title) || !/practice/i.test(body))).toEqual(
      [],
    );
  });
});

describe('the first-hand accounts of the demonstration network', () => {
  const accounts = documents.flatMap(({ path, data }) =>
    /^events\/[^/]+\/accounts\/[^/]+$/.test(path)
      ? [{ path, ...v.parse(firstHandAccountSchema, { id: path.split('/').at(-1), ...data }) }]
      : [],
  );

  it('are named and unnamed, held and under embargo, in five languages', () => {
    const inWeek = accounts.filter(({ path }) => path.startsWith(week));
    expect(inWeek).toHaveLength(10);
    expect(count(inWeek, ({ attribution }) => attribution)).toEqual({ named: 8, unnamed: 2 });
    expect(inWeek.filter((account) => !isVisible(account, now)).map(({ status }) => status)).toEqual([
      'held',
      'live',
    ]);
    expect(new Set(accounts.map(({ language }) => language))).toEqual(
      new Set(['en', 'es', 'ar', 'pt', 'nl', 'fr']),
    );
  });

  it('say that they were invented', () => {
    const words = /invented|verzonnen|inventad[ao]|inventée|مخترع/i;
    expect(accounts.filter(({ body }) => !words.test(body))).toEqual([]);
  });

  it('have an author apart from them, and say nothing of it when they are unnamed', () => {
    for (const { path, id, attribution } of accounts) {
      const author = documentAt(path.replace('/accounts/', '/accountAuthors/')).data.authorUid;
      expect(people.map(({ uid }) => uid)).toContain(author);
      expect(id).toMatch(/^[A-Za-z0-9]{20}$/);
      if (attribution === 'named') continue;
      const words = JSON.stringify(
        documents.filter((each) => each.path.startsWith(path) && !each.path.includes('/useful/')),
      );
      expect(words).not.toContain(author);
    }
  });

  it('report a session as open or closed as the programme does', () => {
    for (const { path, sessionId, meeting } of accounts) {
      if (sessionId === null) continue;
      const [folder] = path.split('/accounts/');
      const { sessions } = only(programmeSchema, `${folder}/programme/current`);
      expect(sessions[sessionId]?.meeting).toBe(meeting);
    }
    expect(accounts.filter(({ meeting }) => meeting === 'closed').length).toBeGreaterThan(0);
  });

  it('count as useful what members marked', () => {
    for (const { path, useful } of accounts) {
      expect(documents.filter((each) => each.path.startsWith(`${path}/useful/`))).toHaveLength(useful);
    }
  });

  it('have a picture exactly where they describe one, small enough', () => {
    for (const { path, pictureAlt } of accounts) {
      const picture = documents.find((each) => each.path === path.replace('/accounts/', '/accountPictures/'));
      expect(picture !== undefined).toBe(pictureAlt !== null);
      if (picture) {
        const bytes = v.parse(v.instance(Uint8Array), picture.data.bytes);
        expect(bytes.length).toBeLessThanOrEqual(accountLimits.picture);
      }
    }
  });

  it('are by people whose accounts are live at once, and by others', () => {
    const attending = documents.flatMap(({ path }) =>
      path.startsWith(`${week}/attendance/`) ? [path.split('/').at(-1)] : [],
    );
    const there = people.filter(({ uid }) => attending.includes(uid));
    expect(there.some(({ member }) => member?.trusted && member.role === 'member')).toBe(true);
    expect(there.some(({ member }) => !member?.trusted)).toBe(true);
  });
});

function documentAt(path: string): SeedDocument {
  return documents.find((each) => each.path === path) ?? expect.fail(`no ${path}`);
}

function eventOf({ path, data }: SeedDocument): PortalEvent {
  return v.parse(eventSchema, { id: path.split('/').at(-1), ...data });
}

function only<T>(schema: v.GenericSchema<unknown, T>, path: string): T {
  return v.parse(schema, { id: path.split('/').at(-1), ...documentAt(path).data });
}

function inside<T>(folder: string, schema: v.GenericSchema<unknown, T>): T[] {
  return documents
    .filter(({ path }) => path.startsWith(`${folder}/`))
    .map(({ path, data }) => v.parse(schema, { id: path.split('/').at(-1), ...data }));
}

function entryOf(feed: Feed, id: string) {
  return feed.entries[id] ?? expect.fail(`no ${id} in the feed`);
}

function count<T>(items: readonly T[], kind: (item: T) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const item of items) counts[kind(item)] = (counts[kind(item)] ?? 0) + 1;
  return counts;
}
