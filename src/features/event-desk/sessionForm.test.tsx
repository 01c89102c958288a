import { describe, expect, it } from 'vitest';
import { buildSession } from '#firebase/seed/eventBuilders.ts';
import { emptySession, roomNames, sessionInputFrom, sessionInputOf, typedSession } from './sessionForm.ts';

describe('the form of a session', () => {
  it('holds the times of a clock at the event, and gives back the moments', () => {
    const session = buildSession();
    const typed = typedSession(session, 'Europe/Istanbul');
    expect(typed).toMatchObject({ day: '2026-10-12', from: '11:00', to: '12:00' });
    expect(sessionInputFrom(typed, 'planned', 'Europe/Istanbul')).toEqual(sessionInputOf(session));
  });

  it('gives nothing while it does not fit', () => {
    const typed = typedSession(buildSession(), 'UTC');
    expect(sessionInputFrom(emptySession('2026-10-12'), 'planned', 'UTC')).toBeNull();
    expect(sessionInputFrom({ ...typed, to: typed.from }, 'planned', 'UTC')).toBeNull();
    expect(sessionInputFrom({ ...typed, title: ' ' }, 'planned', 'UTC')).toBeNull();
  });
});

it('a session names a room without the way to it', () => {
  expect(roomNames(['Room 3: second floor', 'Garden', ': nowhere', 'Garden'])).toEqual(['Room 3', 'Garden']);
});
