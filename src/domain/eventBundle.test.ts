import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  buildEvent,
  buildFeed,
  buildFeedEntry,
  buildProgramme,
  buildSession,
} from '#firebase/seed/eventBuilders.ts';
import { eventLimits } from './event.ts';
import { bundleBytes, eventBundle, isBundledAt, sizeOfBundle } from './eventBundle.ts';
import { type Feed, updateLimits } from './eventUpdate.ts';
import { type Programme, programmeLimits } from './programme.ts';

const event = buildEvent();
const hour = 3_600_000;
/** Noon in Bonn on the second of three days. */
const now = new Date('2026-10-13T10:00:00Z');
const at = (hours: number) => new Date(now.getTime() + hours * hour);

describe('the bundle of a day', () => {
  it('has today and tomorrow of the programme, and the digest', () => {
    const bundle = eventBundle({
      event,
      programme: buildProgramme({
        sessions: {
          yesterday: buildSession({ startsAt: at(-24) }),
          over: buildSession({ startsAt: at(-3) }),
          next: buildSession({ startsAt: at(1), about: 'What it is about' }),
          tomorrow: buildSession({ startsAt: at(20) }),
          // Half past midnight at the event, the day after tomorrow.
          after: buildSession({ startsAt: at(36.5) }),
        },
      }),
      feed: buildFeed({ entries: { first: buildFeedEntry() } }),
      now,
    });
    expect(Object.keys(bundle.programme?.sessions ?? {}).sort()).toEqual(['next', 'over', 'tomorrow']);
    expect(bundle.programme?.sessions.next?.about).toBe('What it is about');
    expect(Object.keys(bundle.feed?.entries ?? {})).toEqual(['first']);
    expect(bundle.event.rooms).toEqual(event.rooms);
  });

  it('can be of an event without programme and updates', () => {
    expect(eventBundle({ event, programme: null, feed: null, now })).toEqual({
      event,
      programme: null,
      feed: null,
    });
  });

  it('is within its size however much there is, and then has what is to come, and the latest', () => {
    const { programme, feed } = fullEvent('界');
    const whole = sizeOfBundle({ event, programme, feed });
    const bundle = eventBundle({ event, programme, feed, now });
    expect(whole).toBeGreaterThan(bundleBytes);
    expect(sizeOfBundle(bundle)).toBeLessThanOrEqual(bundleBytes);
    // Nearly full: what was left out did not fit.
    expect(sizeOfBundle(bundle)).toBeGreaterThan(bundleBytes - 8000);
    const kept = Object.keys(bundle.programme?.sessions ?? {});
    expect(kept.filter((id) => !id.startsWith('over'))).toHaveLength(120);
    const updates = Object.keys(bundle.feed?.entries ?? {});
    expect(updates).toContain('pinned');
    expect(updates.length).toBeLessThan(updateLimits.feed);
  });

  it('leaves out what sessions are about before any session', () => {
    const { programme } = fullEvent('é');
    const bundle = eventBundle({ event, programme, feed: null, now });
    expect(Object.keys(bundle.programme?.sessions ?? {})).toHaveLength(programmeLimits.sessions);
    const abouts = Object.values(bundle.programme?.sessions ?? {}).map(({ about }) => about);
    expect(abouts).toContain('');
    expect(bundle.programme?.sessions.soon0?.about).not.toBe('');
  });

  it('leaves out the oldest updates first, and never a pinned one before another', () => {
    const { programme, feed } = fullEvent('é');
    const bundle = eventBundle({ event, programme, feed, now });
    const kept = Object.keys(bundle.feed?.entries ?? {});
    expect(kept).toContain('pinned');
    expect(kept.length).toBeLessThan(updateLimits.feed);
    const isOther = (id: string) => id !== 'pinned';
    const unpinned = kept.filter(isOther).sort();
    expect(unpinned).toEqual(Object.keys(feed.entries).filter(isOther).sort().slice(0, unpinned.length));
  });

  it('fits even where every text of the event is as long as it may be', () => {
    const long = '界'.repeat(eventLimits.line);
    const largest = buildEvent({
      about: '界'.repeat(eventLimits.about),
      forCities: '界'.repeat(eventLimits.forCities),
      rooms: Array.from({ length: eventLimits.rooms }, () => long),
      contacts: Array.from({ length: eventLimits.contacts }, () => long),
      links: Array.from({ length: eventLimits.links }, () => long),
    });
    const bundle = eventBundle({ event: largest, ...fullEvent('界'), now });
    expect(sizeOfBundle(bundle)).toBeLessThanOrEqual(bundleBytes);
    expect(bundle.event).toEqual(largest);
  });

  it('is within its size and lacks nothing that would fit, for any programme', () => {
    const sessions = fc.array(
      fc.record({ hours: fc.integer({ min: -30, max: 40 }), length: fc.integer({ min: 0, max: 400 }) }),
      { maxLength: programmeLimits.sessions },
    );
    fc.assert(
      fc.property(sessions, (list) => {
        const programme = buildProgramme({
          sessions: Object.fromEntries(
            list.map(({ hours, length }, index) => [
              `s${index}`,
              buildSession({ startsAt: at(hours), about: '界'.repeat(length) }),
            ]),
          ),
        });
        const bundle = eventBundle({ event, programme, feed: null, now });
        const size = sizeOfBundle(bundle);
        expect(size).toBeLessThanOrEqual(bundleBytes);
        for (const [id, session] of Object.entries(bundle.programme?.sessions ?? {})) {
          const original = programme.sessions[id];
          expect({ ...original, about: session.about }).toEqual(session);
          expect(['', original?.about]).toContain(session.about);
        }
        const isWhole = Object.entries(bundle.programme?.sessions ?? {}).every(
          ([id, { about }]) => about === programme.sessions[id]?.about,
        );
        if (!isWhole) expect(size).toBeGreaterThan(bundleBytes - 1500);
      }),
      { numRuns: 40 },
    );
  });
});

describe('an event is kept', () => {
  it('while it runs and on the day before, by its own clock', () => {
    expect(isBundledAt(event, new Date('2026-10-10T21:59:00Z'))).toBe(false);
    expect(isBundledAt(event, new Date('2026-10-10T22:00:00Z'))).toBe(true);
    expect(isBundledAt(event, new Date('2026-10-14T21:59:00Z'))).toBe(true);
    expect(isBundledAt(event, new Date('2026-10-14T22:00:00Z'))).toBe(false);
  });

  it('never while its days are not known', () => {
    expect(isBundledAt({ ...event, precision: 'month' }, now)).toBe(false);
  });
});

/** As many sessions and updates as there may be, with long texts: most of them to come, some over, some tomorrow. */
function fullEvent(letter: string): { programme: Programme; feed: Feed } {
  const session = (hours: number) =>
    buildSession({
      startsAt: at(hours),
      title: letter.repeat(programmeLimits.title),
      about: letter.repeat(programmeLimits.about),
    });
  const sessions: Programme['sessions'] = {};
  for (let index = 0; index < programmeLimits.sessions; index += 1) {
    const [name, hours] = index < 90 ? ['soon', 1] : index < 120 ? ['later', 20] : ['over', -4];
    sessions[`${name}${index}`] = session(hours);
  }
  const entries: Feed['entries'] = {};
  for (let index = 0; index < updateLimits.feed - 1; index += 1) {
    entries[`u${String(index).padStart(2, '0')}`] = buildFeedEntry({
      body: letter.repeat(updateLimits.body),
      forCities: letter.repeat(updateLimits.forCities),
      publishedAt: at(-index),
    });
  }
  entries.pinned = buildFeedEntry({ pinned: true, publishedAt: at(-40) });
  return { programme: buildProgramme({ sessions }), feed: buildFeed({ entries }) };
}
