import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { letterWords } from '#firebase/admin/letterWords.ts';
import { paths } from '#src/paths.ts';
import { causes, kinds, reader, sourceOf, toldOf } from '#tests/support/toldEvents.ts';
import { type DigestRecord, isLetterDue, recordAfterLetter } from './digest.ts';
import { composeLetter, type Letter, type LetterWords, letterLanguage } from './letter.ts';
import { nextLetter } from './nextLetter.ts';
import type { Notification } from './notification.ts';
import { letterTopics, topicOf } from './notificationKinds.ts';
import { defaultNotificationSettings, type NotificationSettings } from './notificationSettings.ts';

const begin = Date.UTC(2026, 10, 2);
const hour = 3_600_000;
const week = 7 * 24 * hour;

interface Mail {
  at: Date;
  letter: Letter;
  items: readonly Notification[];
  settings: NotificationSettings;
}

/** Where a run of the command ends before its time. */
type Fate = 'whole' | 'beforeNote' | 'afterNote';

let t: LetterWords;
beforeAll(async () => {
  t = await letterWords();
});

/** One member, their notifications, and what the command keeps and sends. The steps are those of `sendDigests`. */
class Mailbox {
  notifications: Notification[] = [];
  settings = defaultNotificationSettings;
  record: DigestRecord | null = null;
  mails: Mail[] = [];
  lost = 0;

  /** A notification as the database would keep it: under its id, once. */
  happen(told: Notification) {
    this.notifications = [...this.notifications.filter(({ id }) => id !== told.id), told];
  }

  read(now: Date) {
    this.notifications = this.notifications.map((one) =>
      one.readAt === null && one.at <= now ? { ...one, readAt: now } : one,
    );
  }

  async run(now: Date, fate: Fate = 'whole') {
    const { settings, record } = this;
    if (!isLetterDue(settings, record, now)) return;
    const contents = await nextLetter(sourceOf(this.notifications), { uid: reader, settings, record, now });
    const person = {
      name: 'Lucía',
      lettersPerWeek: settings.lettersPerWeek,
      language: letterLanguage,
    };
    const letter = composeLetter(contents, person, { t, paths });
    if (!letter || fate === 'beforeNote') return;
    this.record = recordAfterLetter(record, contents.period, now);
    if (fate === 'afterNote') this.lost += 1;
    else this.mails.push({ at: now, letter, items: contents.items, settings });
  }
}

/** What holds of every letter, whatever happened. */
function expectGoodMails(mails: readonly Mail[]) {
  const told = new Set<string>();
  for (const { at, letter, items, settings } of mails) {
    const recent = mails.filter((mail) => mail.at <= at && at.getTime() - mail.at.getTime() <= week);
    expect(recent.length).toBeLessThanOrEqual(settings.lettersPerWeek);
    const lines = letter.groups.flatMap(({ lines }) => lines);
    expect(lines.length).toBeGreaterThan(0);
    expect(lines).toHaveLength(items.length);
    for (const item of items) {
      // The same place may be written anew: a second message is a second thing.
      const name = `${item.id} ${item.at.getTime()}`;
      expect(told.has(name), `${name} is told twice`).toBe(false);
      told.add(name);
      expect(item.readAt).toBeNull();
      expect(item.at < at).toBe(true);
      expect(settings.topics).toContain(topicOf(item));
      const line = lines.find(({ key }) => key === item.id);
      expect(line?.reason).toMatch(causes[item.kind].because);
    }
    const newest = letter.groups.map(({ lines: [first] }) => timeOf(items, first?.key));
    expect(newest).toEqual(newest.toSorted((a, b) => b - a));
    for (const { lines } of letter.groups) {
      const times = lines.map(({ key }) => timeOf(items, key));
      expect(times).toEqual(times.toSorted((a, b) => b - a));
    }
  }
}

const timeOf = (items: readonly Notification[], id: string | undefined) =>
  items.find((item) => item.id === id)?.at.getTime() ?? Number.NaN;

describe('a member with 200 events in a week who wants at most two letters', () => {
  it('gets two, nothing twice, none empty, each thing with its true reason', async () => {
    const mailbox = new Mailbox();
    mailbox.settings = { ...defaultNotificationSettings, lettersPerWeek: 2 };
    for (let n = 0; n < 200; n += 1) {
      const at = new Date(begin + (n * week) / 200);
      mailbox.happen(toldOf(kinds[n % kinds.length] ?? 'message', n, at));
      // The scheduler comes by between any two of them.
      await mailbox.run(new Date(at.getTime() + 10 * 60_000));
    }
    expect(mailbox.mails).toHaveLength(2);
    expectGoodMails(mailbox.mails);
    expect(mailbox.mails.at(-1)?.letter.more).not.toBeNull();
    const kindsTold = new Set(mailbox.mails.flatMap(({ items }) => items.map(({ kind }) => kind)));
    expect(kindsTold.size).toBe(kinds.length);
  });

  it('gets everything, with a letter a day and less to tell', async () => {
    const mailbox = new Mailbox();
    mailbox.settings = { ...defaultNotificationSettings, lettersPerWeek: 7 };
    for (let n = 0; n < 28; n += 1) {
      mailbox.happen(toldOf('questionAnswered', n, new Date(begin + n * 6 * hour)));
      await mailbox.run(new Date(begin + n * 6 * hour + hour));
    }
    await mailbox.run(new Date(begin + 10 * 24 * hour));
    expectGoodMails(mailbox.mails);
    expect(mailbox.mails.flatMap(({ items }) => items)).toHaveLength(28);
  });
});

type Step =
  | { what: 'happen'; kind: Notification['kind']; n: number }
  | { what: 'read' }
  | { what: 'choose'; settings: NotificationSettings }
  | { what: 'run'; fate: Fate };

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({
      what: fc.constant('happen' as const),
      kind: fc.constantFrom(...kinds),
      n: fc.nat(40),
    }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      what: fc.constant('run' as const),
      fate: fc.constantFrom<Fate>('whole', 'whole', 'whole', 'beforeNote', 'afterNote'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('read' as const) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      what: fc.constant('choose' as const),
      settings: fc.record({ lettersPerWeek: fc.nat(7), topics: fc.subarray([...letterTopics]) }),
    }),
  },
);

it('holds in any weeks, with any settings, wherever a run is interrupted', async () => {
  const steps = fc.array(fc.tuple(fc.integer({ min: 1, max: 20 * 60 }), step), {
    minLength: 10,
    maxLength: 120,
  });
  await fc.assert(
    fc.asyncProperty(steps, async (all) => {
      const mailbox = new Mailbox();
      let time = begin;
      for (const [minutes, one] of all) {
        time += minutes * 60_000;
        const now = new Date(time);
        if (one.what === 'happen') mailbox.happen(toldOf(one.kind, one.n, now));
        if (one.what === 'read') mailbox.read(now);
        if (one.what === 'choose') mailbox.settings = one.settings;
        if (one.what === 'run') await mailbox.run(now, one.fate);
      }
      expectGoodMails(mailbox.mails);
      // An interruption costs the letter it fell on and no other.
      expect(mailbox.record?.sentAt.length ?? 0).toBe(Math.min(7, mailbox.mails.length + mailbox.lost));
    }),
    { numRuns: 150 },
  );
});
