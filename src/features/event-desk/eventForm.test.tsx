import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { buildEvent } from '#firebase/seed/eventBuilders.ts';
import { eventInputSchema } from '#src/domain/event.ts';
import { emptyEvent, eventFormSchema, newEventId, type TypedEvent, typedEvent } from './eventForm.ts';

const typed = (overrides: Partial<TypedEvent> = {}): TypedEvent => ({
  ...typedEvent(buildEvent()),
  ...overrides,
});

function wrongFields(overrides: Partial<TypedEvent>): unknown[] {
  const parsed = v.safeParse(eventFormSchema, typed(overrides));
  return parsed.success ? [] : parsed.issues.map((issue) => v.getDotPath(issue));
}

describe('the form of an event', () => {
  it('holds an event as it is, and gives it back', () => {
    const { id: _, days: __, demonstration: ___, updatedAt: ____, updatedBy: _____, ...input } = buildEvent();
    expect(v.parse(eventFormSchema, typed())).toEqual(input);
  });

  it('keeps lists as lines, without the empty ones', () => {
    const { rooms, links } = v.parse(
      eventFormSchema,
      typed({ rooms: ' Room 1 \n\nRoom 2: upstairs\n', links: '' }),
    );
    expect(rooms).toEqual(['Room 1', 'Room 2: upstairs']);
    expect(links).toEqual([]);
  });

  it('asks for a name, a first day, an end after it, and a time zone that clocks know', () => {
    expect(wrongFields({ name: '  ' })).toEqual(['name']);
    expect(wrongFields({ start: '', end: '' })).toEqual(['start']);
    expect(wrongFields({ end: '2026-10-01' })).toEqual(['end']);
    expect(wrongFields({ timeZone: 'Europe/Nowhere' })).toEqual(['timeZone']);
    expect(wrongFields({ rooms: 'r'.repeat(201) })).toEqual(['rooms.0']);
  });

  it('lets a day stand for an event of one day, and no day for one without dates', () => {
    expect(v.parse(eventFormSchema, typed({ end: '' })).end).toBe('2026-10-12');
    expect(v.parse(eventFormSchema, typed({ precision: 'open' }))).toMatchObject({ start: null, end: null });
  });

  it('is not complete when it is empty', () => {
    expect(v.is(eventFormSchema, emptyEvent)).toBe(false);
    expect(v.is(eventInputSchema, v.parse(eventFormSchema, typed()))).toBe(true);
  });
});

it('an event is found at what it is called, and at nothing that another has', () => {
  expect(newEventId('Congrès des villes 2028', '3F2A-99')).toBe('congres-des-villes-2028-3f2a99');
  expect(newEventId('都市会議', 'abc123')).toMatch(/^[a-z0-9-]*abc123$/);
});
