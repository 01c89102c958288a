import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { postableAccount } from './accountDraft.ts';
import { draftOfEntry, isInAuthorsHand } from './accountInHand.ts';
import { contentLanguages, pathways, topics } from './classification.ts';
import { type AccountInput, accountLimits, attributions } from './firstHandAccount.ts';
import { afterTry, beginTry, outboxLimits, type TryOutcome, waitingEntry } from './outbox.ts';
import { meetingKinds } from './programme.ts';

const now = new Date('2026-10-13T09:00:00Z');
const input: AccountInput = {
  day: '2026-10-13',
  sessionId: null,
  meeting: 'open',
  body: 'Shade was the talk of the day.',
  language: 'en',
  attribution: 'unnamed',
  pathways: [],
  topics: [],
  pictureAlt: null,
};
const entry = waitingEntry({
  id: 'aB3dE5fG7hJ9kL1mN2pQ',
  eventId: 'week',
  uid: 'lucia',
  input,
  writtenAt: now,
  embargoUntil: null,
  picture: null,
});
const triedOften = (outcome: TryOutcome) =>
  Array.from({ length: outboxLimits.refusals }).reduce<typeof entry | null>(
    (one) => one && afterTry(beginTry(one), outcome, now),
    entry,
  );

describe('what its author may change or discard', () => {
  it('has not been tried, or was not accepted, for whatever reason', () => {
    expect(isInAuthorsHand(entry)).toBe(true);
    for (const outcome of ['denied', 'invalid', 'unknown'] as const) {
      const refused = triedOften(outcome);
      expect(refused?.state).toBe('refused');
      expect(refused && isInAuthorsHand(refused)).toBe(true);
    }
  });

  it('is not on its way', () => {
    expect(isInAuthorsHand(beginTry(entry))).toBe(false);
    const lost = afterTry(beginTry(entry), 'offline', now);
    expect(lost && isInAuthorsHand(lost)).toBe(false);
  });
});

describe('a text opened again', () => {
  const anyInput: fc.Arbitrary<AccountInput> = fc.record({
    day: fc.constant('2026-10-13'),
    sessionId: fc.constantFrom(null, 'shade'),
    meeting: fc.constantFrom(...meetingKinds),
    body: fc
      .string({ minLength: 1, maxLength: accountLimits.body })
      .map((body) => body.trim())
      .filter((body) => body !== ''),
    language: fc.constantFrom(...contentLanguages),
    attribution: fc.constantFrom(...attributions),
    pathways: fc.subarray([...pathways], { maxLength: accountLimits.pathways }),
    topics: fc.subarray([...topics], { maxLength: accountLimits.topics }),
    pictureAlt: fc.constantFrom(null, 'A queue'),
  });
  const minute = 60_000;

  it('is posted as it was, if nothing is changed', () => {
    fc.assert(
      fc.property(
        anyInput,
        fc.option(fc.integer({ min: 1, max: 29 * 24 * 60 }), { nil: null }),
        fc.constantFrom('Europe/Berlin', 'Asia/Kathmandu', 'America/Belem'),
        (written, minutes, timeZone) => {
          const embargoUntil = minutes === null ? null : new Date(now.getTime() + minutes * minute);
          const draft = draftOfEntry({ input: written, embargoUntil }, { timeZone, now });
          const context = {
            timeZone,
            sessionMeeting: null,
            hasPicture: written.pictureAlt !== null,
            now,
          };
          const posted = postableAccount(draft, context);
          expect(posted?.input).toEqual(written);
          // At most an hour earlier where the clocks strike twice.
          const shift = (embargoUntil?.getTime() ?? 0) - (posted?.embargoUntil?.getTime() ?? 0);
          expect([0, 60 * minute]).toContain(shift);
        },
      ),
    );
  });

  it('has no embargo any more that ended meanwhile', () => {
    const ended = draftOfEntry({ input, embargoUntil: now }, { timeZone: 'Europe/Berlin', now });
    expect(ended.embargo).toBe('');
  });
});
