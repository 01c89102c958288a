import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type App, deleteApp, initializeApp } from 'firebase-admin/app';
import { type Firestore, initializeFirestore, Timestamp } from 'firebase-admin/firestore';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type OutgoingLetter, sendDigests } from '#firebase/admin/digest.ts';
import { letterOutbox } from '#firebase/admin/letterOutbox.ts';
import { letterWords } from '#firebase/admin/letterWords.ts';
import { withoutId } from '#firebase/seed/builders.ts';
import { buildQuestion } from '#firebase/seed/questionBuilders.ts';
import { readLetterPreview } from '#src/data/notifications/letterSource.ts';
import { composeLetter, letterLanguage } from '#src/domain/letter.ts';
import { letterTopics } from '#src/domain/notificationKinds.ts';
import { paths } from '#src/paths.ts';
import { emulatorAddress } from '#tests/support/rulesEmulator.ts';
import { rulesEnvironment } from '#tests/support/rulesEnvironment.ts';
import {
  buildCaseStudy,
  buildMember,
  buildNotification,
  buildProfile,
} from '#tests/support/rulesFixtures.ts';

const rules = rulesEnvironment('digest', { isCovered: false });
const now = new Date('2026-11-24T12:00:00Z');
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000);
const folderOf = (uid: string) => `members/${uid}/notifications`;
const digestOf = (uid: string) => `members/${uid}/private/digest`;
const outOfReach = 'members/member/private/contact';

const question = (fields: Parameters<typeof buildQuestion>[0] = {}) =>
  withoutId(buildQuestion({ authorUid: 'author', ...fields }));
const asked = (questionId: string, hours: number, fields: object = {}) => ({
  ...{ kind: 'questionMention', questionId, answerId: null, title: `Title of ${questionId}`, detail: 'Ana' },
  ...{ at: hoursAgo(hours), readAt: null },
  ...fields,
});
const choose = (lettersPerWeek: number, topics: readonly string[] = letterTopics) => ({
  lettersPerWeek,
  topics: [...topics],
  updatedAt: hoursAgo(500),
});

let app: App;
let db: Firestore;
let sent: OutgoingLetter[];

beforeAll(() => {
  const { host, port } = emulatorAddress();
  app = initializeApp({ projectId: rules.projectId }, 'digest');
  db = initializeFirestore(app);
  db.settings({ host: `${host}:${port}`, ssl: false });
});

afterAll(async () => {
  await db.terminate();
  await deleteApp(app);
});

beforeEach(async () => {
  sent = [];
  await rules.write({
    'profiles/author': buildProfile({ displayName: 'Lucía' }),
    'members/author/private/contact': { email: 'author@mailbox.example' },
    [outOfReach]: { email: 'member@mailbox.example' },
    'members/suspended/private/contact': { email: 'suspended@mailbox.example' },
    'members/author/private/notifications': choose(2),
    'questions/shown': question(),
    'questions/hidden': question({ hidden: true }),
    'caseStudies/shade': buildCaseStudy({ status: 'published' }),
    [`${folderOf('author')}/one`]: asked('shown', 30),
    [`${folderOf('author')}/two`]: asked('hidden', 20),
    [`${folderOf('author')}/three`]: buildNotification({ kind: 'published', at: hoursAgo(10) }),
    [`${folderOf('author')}/four`]: asked('shown', 5, { readAt: hoursAgo(4) }),
    [`${folderOf('suspended')}/one`]: asked('shown', 30),
  });
});

const run = (options: Partial<Parameters<typeof sendDigests>[1]> = {}) =>
  sendDigests(db, {
    deliver: async (outgoing) => void sent.push(outgoing),
    isDryRun: false,
    now: () => now,
    tell: () => undefined,
    ...options,
  });
const titles = () => sent.flatMap(({ letter }) => letter.groups.map(({ title }) => title));

describe('digest', () => {
  it('writes to active members who have something to read, and to nobody a second time', async () => {
    expect(await run()).toBe('1 letter sent.');
    expect(sent.map(({ uid, to }) => [uid, to])).toEqual([['author', 'author@mailbox.example']]);
    expect(titles()).toEqual([buildNotification().title, 'Title of shown']);
    expect(await run()).toBe('0 letters sent.');
    expect(sent).toHaveLength(1);
  });

  it('writes again when there is something new and enough time has passed', async () => {
    await run();
    await rules.write({ [`${folderOf('author')}/five`]: asked('shown', 0.01, { title: 'A fifth' }) });
    const later = (days: number) => new Date(now.getTime() + days * 86_400_000);
    expect(await run({ now: () => later(3) })).toBe('0 letters sent.');
    expect(await run({ now: () => later(4) })).toBe('1 letter sent.');
    expect(titles().at(-1)).toBe('A fifth');
    expect((await rules.read(digestOf('author')))?.sentAt).toHaveLength(2);
    expect(await run({ now: () => later(6) })).toBe('0 letters sent.');
  });

  it('writes once when two run at the same time', async () => {
    const lines = await Promise.all([run(), run()]);
    expect(lines.toSorted()).toEqual(['0 letters sent.', '1 letter sent.']);
    expect(sent).toHaveLength(1);
  });

  it('has lost a letter, and sends it to nobody twice, when it is interrupted before it delivers', async () => {
    const broken = run({ deliver: () => Promise.reject(new Error('interrupted')) });
    await expect(broken).rejects.toThrow('interrupted');
    expect(await rules.read(digestOf('author'))).toBeDefined();
    expect(await run()).toBe('0 letters sent.');
  });

  it('writes nothing in a dry run', async () => {
    const lines: string[] = [];
    expect(await run({ isDryRun: true, tell: (line) => lines.push(line) })).toBe(
      '1 letter due; nothing was written or sent.',
    );
    expect(lines.join('\n')).toContain('author: ICLEI member portal: 2 things are new');
    expect(sent).toEqual([]);
    expect(await rules.read(digestOf('author'))).toBeUndefined();
  });

  it.each([
    ['no letters', choose(0)],
    ['nothing of these topics', choose(7, ['messages'])],
    ['what nobody can read', { lettersPerWeek: 'many' }],
  ])('does not write to somebody who chose %s', async (_what, settings) => {
    await rules.write({ 'members/author/private/notifications': settings });
    expect(await run()).toBe('0 letters sent.');
  });

  it('passes over whoever has no address that mail can be sent to, and goes on', async () => {
    await rules.write({
      'members/author/private/contact': { email: 'a,b@mailbox.example' },
      [`${folderOf('member')}/one`]: asked('shown', 3),
    });
    const lines: string[] = [];
    expect(await run({ tell: (line) => lines.push(line) })).toBe('1 letter sent.');
    expect(sent.map(({ uid }) => uid)).toEqual(['member']);
    expect(lines).toContainEqual(expect.stringContaining('members/author is passed over'));
    expect(lines.join('')).not.toContain('@');
  });

  it('looks at one member alone, and says when there is none', async () => {
    await rules.write({ [`${folderOf('member')}/one`]: asked('shown', 3) });
    expect(await run({ uid: 'member' })).toBe('1 letter sent.');
    expect(sent.map(({ uid }) => uid)).toEqual(['member']);
    await expect(run({ uid: 'suspended' })).rejects.toThrow('no active member');
  });

  it('reaches everybody in a network of more than one page', async () => {
    const many = Array.from({ length: 230 }, (_, n) => `city${String(n).padStart(3, '0')}`);
    const batch = db.batch();
    for (const uid of many) {
      batch.set(db.doc(`members/${uid}`), { ...buildMember(), createdAt: Timestamp.fromDate(hoursAgo(900)) });
      batch.set(db.doc(`members/${uid}/private/contact`), { email: `${uid}@mailbox.example` });
    }
    await batch.commit();
    await rules.write({ [`${folderOf('city229')}/one`]: asked('shown', 3) });
    const lines: string[] = [];
    expect(await run({ tell: (line) => lines.push(line) })).toBe('2 letters sent.');
    expect(sent.map(({ uid }) => uid)).toEqual(['author', 'city229']);
    expect(lines).toContain('200 members looked at');
  });
});

describe('the preview on the screen', () => {
  it('is the letter that the command sends', async () => {
    const { contents, settings } = await readLetterPreview(rules.as('author'), 'author', now);
    const words = await letterWords();
    const reader = {
      name: 'Lucía',
      lettersPerWeek: settings.lettersPerWeek,
      language: letterLanguage,
    };
    const preview = composeLetter(contents, reader, { t: words, paths });
    await run();
    expect(preview).toEqual(sent[0]?.letter);
    expect(preview?.groups).toHaveLength(2);
    const after = await readLetterPreview(rules.as('author'), 'author', now);
    expect(after.contents.items).toEqual([]);
    expect(after.record?.sentAt).toEqual([now]);
  });
});

describe('the outbox', () => {
  it('has one whole file a letter, with the same name for the same letter', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'letters-'));
    try {
      const deliver = await letterOutbox({
        folder: join(folder, 'outbox'),
        portal: 'https://portal.example',
        from: 'no-reply@portal.example',
      });
      await run({ deliver: (outgoing) => deliver(outgoing).then(() => void sent.push(outgoing)) });
      const [letter] = sent;
      if (letter) await deliver(letter);
      const files = await readdir(join(folder, 'outbox'));
      expect(files).toHaveLength(1);
      expect(files[0]).toMatch(/^2026-11-24T12-00-00-000Z-[0-9a-f]{16}\.eml$/);
      const file = await readFile(join(folder, 'outbox', files[0] ?? ''), 'utf8');
      expect(file).toContain('To: author@mailbox.example');
      expect(file).toContain('List-Unsubscribe: <https://portal.example/notifications/e-mails>');
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
