import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  afterTry,
  beginTry,
  mayTakeBack,
  nextStep,
  type OutboxEntry,
  outboxLimits,
  postingOf,
  recovered,
  type TryOutcome,
  triedAgain,
  waitingEntry,
  withNetwork,
} from './outbox.ts';

const start = new Date('2026-10-13T09:00:00Z');
const later = (ms: number) => new Date(start.getTime() + ms);
const idOf = (number: number) => `account${number}`.padEnd(20, 'x');

function buildEntry(number: number, writtenAt = start): OutboxEntry {
  return waitingEntry({
    id: idOf(number),
    eventId: 'week',
    uid: 'lucia',
    writtenAt,
    embargoUntil: null,
    picture: null,
    input: {
      day: '2026-10-13',
      sessionId: null,
      meeting: 'open',
      body: `Account ${number}`,
      language: 'en',
      attribution: 'named',
      pathways: [],
      topics: [],
      pictureAlt: null,
    },
  });
}

const tried = (entry: OutboxEntry, outcome: TryOutcome, now = start) =>
  afterTry(beginTry(entry), outcome, now);

describe('what is sent next', () => {
  it('is the account written first', () => {
    const entries = [buildEntry(2, later(5)), buildEntry(1)];
    expect(nextStep(entries, { now: later(10), lastPostedAt: null })).toEqual({ do: 'send', id: idOf(1) });
  });

  it('waits as long as the rules ask for after a post', () => {
    const step = nextStep([buildEntry(1)], { now: later(4000), lastPostedAt: start });
    expect(step).toEqual({ do: 'wait', ms: outboxLimits.spacing - 4000 });
    const then = nextStep([buildEntry(1)], { now: later(outboxLimits.spacing), lastPostedAt: start });
    expect(then).toEqual({ do: 'send', id: idOf(1) });
  });

  it('is nothing while only refused accounts are left', () => {
    const refused = tried(buildEntry(1), 'invalid');
    expect(refused?.state).toBe('refused');
    expect(nextStep(refused ? [refused] : [], { now: later(1e9), lastPostedAt: null })).toEqual({
      do: 'rest',
    });
  });

  it('does not wait for hours after a clock was set back', () => {
    const step = nextStep([buildEntry(1, later(-9e9))], { now: later(-8e9), lastPostedAt: start });
    expect(step).toEqual({ do: 'wait', ms: outboxLimits.spacing });
  });
});

describe('after a try', () => {
  it('an account that is at the portal leaves the device', () => {
    expect(tried(buildEntry(1), 'posted')).toBeNull();
    expect(tried(buildEntry(1), 'alreadyThere')).toBeNull();
  });

  it('without a network it is tried for ever, at growing distances, and at once when the network is back', () => {
    let entry = buildEntry(1);
    for (let number = 0; number < 50; number += 1) entry = tried(entry, 'offline') ?? buildEntry(9);
    expect(entry).toMatchObject({ id: idOf(1), state: 'waiting', refusals: 0 });
    expect(entry.nextTryAt).toEqual(later(outboxLimits.longestPause));
    expect(withNetwork(entry, later(1)).nextTryAt).toEqual(later(1));
  });

  it('its author is asked after five refusals, and may have it tried again', () => {
    let entry = buildEntry(1);
    for (let number = 1; number <= outboxLimits.refusals; number += 1) {
      expect(entry.state).toBe('waiting');
      entry = tried(entry, 'denied') ?? buildEntry(9);
    }
    expect(entry.state).toBe('refused');
    expect(triedAgain(entry, later(1))).toMatchObject({ state: 'waiting', refusals: 0, nextTryAt: later(1) });
  });

  it('only what cannot have arrived may be taken back', () => {
    const lost = tried(buildEntry(1), 'offline');
    const refused = tried(buildEntry(1), 'denied');
    expect(mayTakeBack(buildEntry(1))).toBe(true);
    expect(mayTakeBack(beginTry(buildEntry(1)))).toBe(false);
    expect(mayTakeBack(recovered(beginTry(buildEntry(1))))).toBe(false);
    expect(lost && mayTakeBack(lost)).toBe(false);
    expect(refused && mayTakeBack(refused)).toBe(true);
  });
});

describe('the times that are posted', () => {
  const hour = 3_600_000;
  const written = { writtenAt: later(-hour), embargoUntil: null };

  it('are those of the device', () => {
    expect(postingOf(written, { now: start, clockAhead: 60_000 }).writtenAt).toEqual(later(-hour));
  });

  it('are set right when its clock is far ahead, or behind', () => {
    expect(postingOf(written, { now: start, clockAhead: hour }).writtenAt).toEqual(later(-2 * hour));
    expect(postingOf(written, { now: start, clockAhead: -hour }).writtenAt).toEqual(start);
  });

  it('are without an embargo that ended on the way', () => {
    const until = (embargoUntil: Date) =>
      postingOf({ ...written, embargoUntil }, { now: start, clockAhead: 0 });
    expect(until(later(-1)).embargoUntil).toBeNull();
    expect(until(later(1)).embargoUntil).toEqual(later(1));
  });

  it('never lie ahead of the portal', () => {
    const ms = fc.integer({ min: -90 * 86_400_000, max: 90 * 86_400_000 });
    fc.assert(
      fc.property(ms, ms, (writtenMs, clockAhead) => {
        const isFarOff = Math.abs(clockAhead) > 300_000;
        const { writtenAt } = postingOf(
          { writtenAt: later(writtenMs), embargoUntil: null },
          { now: start, clockAhead },
        );
        const portalNow = start.getTime() - clockAhead;
        expect(writtenAt.getTime()).toBeLessThanOrEqual(isFarOff ? portalNow : portalNow + 300_000);
      }),
    );
  });
});

/** A portal that keeps every post, and refuses what comes too soon after another; its answers may get lost. */
type Fate = 'answered' | 'lostBefore' | 'lostAfter' | 'crashBefore' | 'crashAfter';
const act = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('write' as const) }) },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('send' as const),
      fate: fc.constantFrom<Fate>('answered', 'lostBefore', 'lostAfter', 'crashBefore', 'crashAfter'),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('wait' as const), ms: fc.nat(30_000) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('otherDevice' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('discard' as const), number: fc.nat(20) }) },
);

class World {
  now = start.getTime();
  written = 0;
  discarded = new Set<string>();
  device = new Map<string, OutboxEntry>();
  lastPostedAt: Date | null = null;
  /** Every post that was let in, in order. */
  portal: string[] = [];
  portalPostedAt = Number.NEGATIVE_INFINITY;

  write() {
    this.written += 1;
    const entry = buildEntry(this.written, new Date(this.now));
    this.device.set(entry.id, entry);
  }

  discard(id: string) {
    const entry = this.device.get(id);
    if (!entry || !mayTakeBack(entry)) return;
    this.device.delete(id);
    this.discarded.add(id);
  }

  post(id: string): 'posted' | 'alreadyThere' | 'denied' {
    if (this.portal.includes(id)) return 'alreadyThere';
    if (this.now - this.portalPostedAt < outboxLimits.spacing - 1000) return 'denied';
    this.portal.push(id);
    this.portalPostedAt = this.now;
    return 'posted';
  }

  send(fate: Fate): 'sent' | 'waits' | 'rests' {
    const step = nextStep([...this.device.values()], {
      now: new Date(this.now),
      lastPostedAt: this.lastPostedAt,
    });
    if (step.do === 'rest') return 'rests';
    if (step.do === 'wait') {
      this.now += step.ms;
      return 'waits';
    }
    const entry = this.device.get(step.id);
    if (!entry) throw new Error('sent what is not there');
    this.device.set(entry.id, beginTry(entry));
    const answer = fate === 'lostBefore' || fate === 'crashBefore' ? 'offline' : this.post(entry.id);
    if (fate === 'crashBefore' || fate === 'crashAfter') {
      // The next tab finds what the one before had begun.
      for (const [id, left] of this.device) this.device.set(id, recovered(left));
      return 'sent';
    }
    const outcome = fate === 'lostAfter' ? 'offline' : answer;
    if (outcome === 'posted') this.lastPostedAt = new Date(this.now);
    const after = afterTry(beginTry(entry), outcome, new Date(this.now));
    if (after) this.device.set(entry.id, after);
    else this.device.delete(entry.id);
    return 'sent';
  }
}

it('whatever happens on the way, every account arrives exactly once, and none that was discarded', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 80 }), (acts) => {
      const world = new World();
      for (const one of acts) {
        if (one.do === 'write') world.write();
        else if (one.do === 'send') world.send(one.fate);
        else if (one.do === 'wait') world.now += one.ms;
        else if (one.do === 'discard') world.discard(idOf(one.number));
        else world.portalPostedAt = world.now;
      }
      // In the end there is a network, and the author has refused ones tried again.
      for (let round = 0; world.device.size > 0 && round < 1000; round += 1) {
        if (world.send('answered') !== 'rests') continue;
        for (const [id, entry] of world.device) world.device.set(id, triedAgain(entry, new Date(world.now)));
      }
      const wanted = Array.from({ length: world.written }, (_, index) => idOf(index + 1)).filter(
        (id) => !world.discarded.has(id),
      );
      expect(world.portal.toSorted()).toEqual(wanted.toSorted());
    }),
  );
});
