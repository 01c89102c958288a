import { limit, orderBy, serverTimestamp, where } from 'firebase/firestore';
import { beforeEach, describe, expect, it } from 'vitest';
import { addNote } from '#src/data/submissions/commands.ts';
import {
  deleteRaw,
  everybodyBut,
  getRaw,
  listRaw,
  moderators,
  setRaw,
  updateRaw,
} from '#tests/support/rawAccess.ts';
import {
  assertEachAllowed,
  assertEachRefused,
  assertRefused,
  rulesEnvironment,
} from '#tests/support/rulesEnvironment.ts';
import { buildNote, buildSubmission, minutesAgo, type PersonaName } from '#tests/support/rulesFixtures.ts';

const rules = rulesEnvironment('notes');
const notes = 'submissions/shade/notes';
const shared = [where('internal', '==', false), orderBy('at'), limit(100)];
const all = [orderBy('at'), limit(100)];

beforeEach(() =>
  rules.write({
    'submissions/shade': buildSubmission(),
    [`${notes}/shared`]: buildNote(),
    [`${notes}/internal`]: buildNote({ authorUid: 'moderator', internal: true }),
  }),
);

describe('reading the conversation', () => {
  it('is for authors and moderators', async () => {
    await assertEachAllowed(['author', ...moderators], (who) => getRaw(rules.as(who), `${notes}/shared`));
    await assertEachRefused(everybodyBut('author', ...moderators), (who) =>
      getRaw(rules.as(who), `${notes}/shared`),
    );
  });

  it('internal notes are for moderators only', async () => {
    await assertEachAllowed(moderators, (who) => getRaw(rules.as(who), `${notes}/internal`));
    await assertRefused(getRaw(rules.as('author'), `${notes}/internal`));
  });

  it('a moderator lists all of it, an author what is shared', async () => {
    expect((await listRaw(rules.as('moderator'), notes, ...all)).size).toBe(2);
    expect((await listRaw(rules.as('author'), notes, ...shared)).size).toBe(1);
  });

  it('an author lists no more than what is shared', async () => {
    await assertRefused(listRaw(rules.as('author'), notes, ...all));
    await assertRefused(listRaw(rules.as('author'), notes, where('internal', '==', true), limit(100)));
    await assertRefused(
      listRaw(rules.as('author'), notes, where('internal', 'in', [true, false]), limit(100)),
    );
  });

  it('nobody else lists any of it', async () => {
    await assertEachRefused(everybodyBut('author', ...moderators), (who) =>
      listRaw(rules.as(who), notes, ...shared),
    );
  });

  it('a list needs a limit of at most a hundred', async () => {
    await assertRefused(listRaw(rules.as('moderator'), notes, orderBy('at')));
    await assertRefused(listRaw(rules.as('moderator'), notes, orderBy('at'), limit(101)));
    await assertRefused(listRaw(rules.as('author'), notes, where('internal', '==', false)));
  });
});

describe('writing a note', () => {
  const add = (who: PersonaName, internal = false) =>
    addNote(rules.as(who), { uid: who }, { submissionId: 'shade', text: 'Thank you.', internal, version: 1 });
  const note = (authorUid: string, fields: object = {}) => ({
    ...buildNote({ authorUid }),
    at: serverTimestamp(),
    ...fields,
  });
  const write = (who: PersonaName, fields: object = {}) =>
    setRaw(rules.as(who), `${notes}/new`, note(who, fields));

  it.each(['author', 'moderator', 'admin'] as const)('is for authors and moderators: %s', (who) => add(who));

  it('a moderator may keep it internal, an author may not', async () => {
    await add('moderator', true);
    await assertRefused(add('author', true));
  });

  it('is for nobody else', async () => {
    await assertEachRefused(everybodyBut('author', ...moderators), (who) =>
      setRaw(rules.as(who), `${notes}/${who}`, note(who)),
    );
  });

  it.each(['suspended', 'unverified', 'pending'] as const)('is not for an author who is %s', async (who) => {
    await rules.write({ 'submissions/shade': buildSubmission({ authorUids: [who] }) });
    await assertRefused(write(who));
  });

  it.each<[string, object]>([
    ['in the name of another', { authorUid: 'moderator' }],
    ['backdated', { at: minutesAgo(60) }],
    ['of another version', { version: 2 }],
    ['that says nothing', { text: ' \n ' }],
    ['that is endless', { text: 'a'.repeat(4001) }],
    ['that is no text', { text: 7 }],
    ['with remarks', { remarks: [{ field: 'content.title', text: 'Better so' }] }],
    ['with remarks that are no list', { remarks: null }],
    ['that is internal by half', { internal: null }],
    ['that decides', { outcome: 'published' }],
    ['that returns', { outcome: 'returned', text: 'Please say what it cost.' }],
    ['with a field more', { pinned: true }],
  ])('is refused %s', async (_name, fields) => {
    await assertRefused(write('author', fields));
    await write('author');
  });

  it('is refused where there is no text', async () => {
    await assertRefused(setRaw(rules.as('moderator'), 'submissions/none/notes/new', note('moderator')));
  });

  it('a moderator cannot decide by a note', async () => {
    await assertRefused(write('moderator', { outcome: 'declined', text: 'Not for the library.' }));
  });
});

it('nobody changes or deletes a note', async () => {
  const mine = `${notes}/shared`;
  await assertEachRefused(everybodyBut(), (who) => updateRaw(rules.as(who), mine, { text: 'Never said.' }));
  await assertEachRefused(everybodyBut(), (who) => deleteRaw(rules.as(who), mine));
});
