import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Session, type SessionFacts, sessionFacts } from './programme.ts';
import {
  lastDifference,
  programmeDifference,
  seenSessions,
  sessionDifference,
} from './programmeDifference.ts';

const facts = (overrides: Partial<SessionFacts> = {}): SessionFacts => ({
  title: 'Cities in the plenary',
  startsAt: new Date('2026-11-10T07:00:00Z'),
  endsAt: new Date('2026-11-10T08:00:00Z'),
  room: 'Room 3',
  meeting: 'open',
  status: 'planned',
  ...overrides,
});
const session = (overrides: Partial<Session> = {}): Session => ({
  ...facts(),
  about: '',
  pathways: [],
  topics: [],
  sequence: 0,
  changedAt: new Date('2026-11-01T00:00:00Z'),
  was: null,
  ...overrides,
});
const kinds = (before: SessionFacts | null, after: SessionFacts) =>
  sessionDifference(before, after).map(({ kind }) => kind);
const at = (time: string) => new Date(`2026-11-10T${time}:00Z`);

const anyFacts: fc.Arbitrary<SessionFacts> = fc
  .record({
    title: fc.constantFrom('Plenary', 'Dialogue'),
    start: fc.integer({ min: 0, max: 3 }),
    length: fc.integer({ min: 1, max: 3 }),
    room: fc.constantFrom('', 'Room 3', 'Room 5'),
    meeting: fc.constantFrom('open' as const, 'closed' as const),
    status: fc.constantFrom('planned' as const, 'cancelled' as const),
  })
  .map(({ start, length, ...rest }) => ({
    ...rest,
    startsAt: new Date(Date.UTC(2026, 10, 10, 8 + start)),
    endsAt: new Date(Date.UTC(2026, 10, 10, 8 + start + length)),
  }));

describe('the difference of a session', () => {
  it('is another room', () => {
    expect(sessionDifference(facts(), facts({ room: 'Room 5' }))).toEqual([
      { kind: 'room', from: 'Room 3', to: 'Room 5' },
    ]);
  });

  it('is an earlier or a later time', () => {
    const moved = facts({ startsAt: at('06:30'), endsAt: at('07:30') });
    expect(sessionDifference(facts(), moved)).toEqual([
      {
        kind: 'earlier',
        from: { startsAt: at('07:00'), endsAt: at('08:00') },
        to: { startsAt: at('06:30'), endsAt: at('07:30') },
      },
    ]);
    expect(kinds(moved, facts())).toEqual(['later']);
    expect(kinds(facts(), facts({ endsAt: at('08:30') }))).toEqual(['endsLater']);
    expect(kinds(facts(), facts({ endsAt: at('07:45') }))).toEqual(['endsEarlier']);
  });

  it('is closed now, or open now', () => {
    expect(kinds(facts(), facts({ meeting: 'closed' }))).toEqual(['nowClosed']);
    expect(kinds(facts({ meeting: 'closed' }), facts())).toEqual(['nowOpen']);
  });

  it('is its name', () => {
    expect(sessionDifference(facts(), facts({ title: 'Cities speak' }))).toEqual([
      { kind: 'renamed', from: 'Cities in the plenary', to: 'Cities speak' },
    ]);
  });

  it('is nothing but the cancellation of a session that was called off', () => {
    expect(kinds(facts(), facts({ status: 'cancelled', room: 'Room 5' }))).toEqual(['cancelled']);
    expect(kinds(facts({ status: 'cancelled' }), facts({ room: 'Room 5' }))).toEqual(['backOn', 'room']);
  });

  it('is that it is new', () => {
    expect(kinds(null, facts())).toEqual(['new']);
  });

  it('says several at once, time before room', () => {
    expect(
      kinds(facts(), facts({ room: '', startsAt: at('07:30'), meeting: 'closed', title: 'Other' })),
    ).toEqual(['later', 'room', 'nowClosed', 'renamed']);
  });

  it('is nothing only for the same facts', () => {
    fc.assert(
      fc.property(anyFacts, anyFacts, (before, after) => {
        expect(sessionDifference(before, before)).toEqual([]);
        const isSame = JSON.stringify(sessionFacts(before)) === JSON.stringify(sessionFacts(after));
        expect(sessionDifference(before, after).length === 0).toBe(isSame);
      }),
    );
  });
});

describe('the last difference', () => {
  it('is told from the facts before', () => {
    expect(lastDifference(session({ was: facts({ room: 'Room 1' }) }))).toEqual([
      { kind: 'room', from: 'Room 1', to: 'Room 3' },
    ]);
  });

  it('is nothing for a session that never changed, or whose description alone did', () => {
    expect(lastDifference(session())).toEqual([]);
    expect(lastDifference(session({ was: facts(), about: 'Now with an introduction', sequence: 1 }))).toEqual(
      [],
    );
  });
});

describe('the difference of a programme', () => {
  const programme = {
    sessions: {
      late: session({ startsAt: at('12:00'), endsAt: at('13:00') }),
      early: session(),
      same: session({ title: 'Same' }),
    },
  };

  it('is what changed since it was seen, by the time of the sessions', () => {
    const seen = { ...seenSessions(programme), early: facts({ room: 'Room 1' }), late: facts() };
    const found = programmeDifference(seen, programme);
    expect(
      found.map(({ sessionId, differences }) => [sessionId, differences.map(({ kind }) => kind)]),
    ).toEqual([
      ['early', ['room']],
      ['late', ['later']],
    ]);
  });

  it('is nothing right after it was seen, whatever the programme', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('a', 'b', 'c'), anyFacts), (all) => {
        const sessions = Object.fromEntries(
          Object.entries(all).map(([id, each]) => [id, session({ ...each, sequence: 2 })]),
        );
        expect(programmeDifference(seenSessions({ sessions }), { sessions })).toEqual([]);
      }),
    );
  });

  it('is every session for somebody who saw none', () => {
    expect(programmeDifference({}, programme)).toHaveLength(3);
  });
});
