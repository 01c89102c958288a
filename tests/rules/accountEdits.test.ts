import { deleteField, serverTimestamp } from 'firebase/firestore';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  correctAccount,
  editAccount,
  restoreAccount,
  withdrawAccount,
} from '#src/data/first-hand-accounts/commands.ts';
import { accountLimits } from '#src/domain/firstHandAccount.ts';
import { everybodyBut, updateRaw } from '#tests/support/rawAccess.ts';
import {
  accountInput,
  accountsPath,
  eventWorld,
  one,
  storedAccount,
  trusted,
  writer,
} from '#tests/support/rawAccounts.ts';
import {
  assertEachRefused,
  assertFailsAs,
  assertRefused,
  rulesEnvironment,
} from '#tests/support/rulesEnvironment.ts';
import { minutesAgo } from '#tests/support/rulesFixtures.ts';

const rules = rulesEnvironment('account-edits');
const path = `${accountsPath}/${one}`;
const place = { eventId: 'week', accountId: one };
const stored = () => rules.read(path);
const { body: _body, language, pathways, topics, pictureAlt } = accountInput;
const words = { body: 'They asked for money that reaches cities.', language, pathways, topics, pictureAlt };
const edit = (isTrusted = false, fields: object = {}) =>
  editAccount(rules.as('author'), writer('author', isTrusted), { ...place, ...words, ...fields });
const correct = (isTrusted = false) =>
  correctAccount(rules.as('author'), writer('author', isTrusted), {
    ...place,
    correction: 'It was Tuesday.',
  });
const withdraw = () => withdrawAccount(rules.as('author'), { uid: 'author' }, place);
const restore = (isTrusted = false) => restoreAccount(rules.as('author'), writer('author', isTrusted), place);

/** An edit as the command sends it. */
const edited = (fields: object = {}) => ({
  ...words,
  version: 2,
  editedAt: serverTimestamp(),
  updatedAt: serverTimestamp(),
  status: 'held',
  ...fields,
});
const corrected = (fields: object = {}) => ({
  correction: 'It was Tuesday.',
  correctedAt: serverTimestamp(),
  updatedAt: serverTimestamp(),
  status: 'held',
  ...fields,
});
const send = (data: object) => updateRaw(rules.as('author'), path, data);

beforeEach(() => rules.write({ ...eventWorld, ...storedAccount() }));

describe('an author', () => {
  it('edits for an hour after posting, not later', async () => {
    await rules.write(storedAccount({ postedAt: minutesAgo(accountLimits.editMinutes - 1), status: 'held' }));
    await edit();
    expect(await stored()).toMatchObject({ body: words.body, version: 2, status: 'held' });
    await rules.write(
      storedAccount({ postedAt: minutesAgo(accountLimits.editMinutes + 0.1), status: 'held' }),
    );
    await assertRefused(edit());
  });

  it('adds one correction, also when the hour is over, and may replace it', async () => {
    await rules.write(storedAccount({ postedAt: minutesAgo(999), status: 'held' }));
    await correct();
    await correct();
    expect(await stored()).toMatchObject({ correction: 'It was Tuesday.', body: accountInput.body });
  });

  it('who is trusted keeps a live account live', async () => {
    await rules.write(trusted('author'));
    await edit(true);
    await correct(true);
    expect((await stored())?.status).toBe('live');
    await assertRefused(edit(false));
  });

  it('who is not trusted sends a live account back to wait, edited or corrected', async () => {
    await edit();
    expect((await stored())?.status).toBe('held');
    await rules.write(storedAccount());
    await correct();
    expect((await stored())?.status).toBe('held');
    await rules.write(storedAccount());
    await assertRefused(send(edited({ status: 'live' })));
    await assertRefused(send(corrected({ status: 'live' })));
  });

  it('withdraws and restores: to live when trusted, else to wait', async () => {
    await withdraw();
    expect((await stored())?.status).toBe('withdrawn');
    await restore();
    expect((await stored())?.status).toBe('held');
    await withdraw();
    await assertRefused(restore(true));
    await rules.write(trusted('author'));
    await restore(true);
    expect((await stored())?.status).toBe('live');
  });

  it('cannot touch what the secretariat has hidden', async () => {
    await rules.write(storedAccount({ status: 'hidden' }));
    await assertFailsAs('conflict', withdraw());
    await assertFailsAs('conflict', restore());
    await assertRefused(send({ status: 'withdrawn', updatedAt: serverTimestamp() }));
    await assertRefused(send({ status: 'held', updatedAt: serverTimestamp() }));
    await assertRefused(send(edited({ status: 'hidden' })));
    await assertRefused(send(corrected({ status: 'hidden' })));
  });

  it('cannot edit or correct what is withdrawn, nor withdraw or restore twice', async () => {
    await assertFailsAs('conflict', restore());
    await rules.write(storedAccount({ status: 'withdrawn' }));
    await assertRefused(send(edited({ status: 'withdrawn' })));
    await assertRefused(send(corrected({ status: 'withdrawn' })));
    await assertFailsAs('conflict', withdraw());
  });

  it('does none of it while suspended or waiting', async () => {
    for (const by of ['suspended', 'pending', 'unverified'] as const) {
      await rules.write(storedAccount({}, { by }));
      await assertRefused(updateRaw(rules.as(by), path, edited()));
      await assertRefused(
        updateRaw(rules.as(by), path, { status: 'withdrawn', updatedAt: serverTimestamp() }),
      );
    }
  });
});

describe('nobody else', () => {
  it.each<[string, () => object]>([
    ['edits', edited],
    ['corrects', corrected],
    ['withdraws', () => ({ status: 'withdrawn', updatedAt: serverTimestamp() })],
  ])('%s', async (_name, data) => {
    await assertEachRefused(everybodyBut('author'), (who) => updateRaw(rules.as(who), path, data()));
    await send(data());
  });

  it('restores', async () => {
    await rules.write(storedAccount({ status: 'withdrawn' }));
    await assertEachRefused(everybodyBut('author'), (who) =>
      updateRaw(rules.as(who), path, { status: 'held', updatedAt: serverTimestamp() }),
    );
  });
});

describe('an edit is refused', () => {
  it.each<[string, object]>([
    ['without words', { body: ' ' }],
    ['too long', { body: 'a'.repeat(accountLimits.body + 1) }],
    ['in an unknown language', { language: 'xx' }],
    ['with an unknown topic', { topics: ['gambling'] }],
    ['with a field more', { title: 'A title' }],
    ['with a field less', { lastAuditId: deleteField() }],
    ['at the same version', { version: 1 }],
    ['two versions on', { version: 3 }],
    ['of another time', { editedAt: minutesAgo(5) }],
    ['changed at another time', { updatedAt: minutesAgo(5) }],
    ['that names another author', { authorUid: 'member' }],
    ['that leaves the author unnamed', { attribution: 'unnamed', authorUid: null }],
    ['that moves it to another day', { day: '2026-01-01' }],
    ['that moves it to a session', { sessionId: 'open' }],
    ['that opens the meeting', { meeting: 'closed' }],
    ['that makes it useful', { useful: 99 }],
    ['that makes it new', { visibleFrom: serverTimestamp() }],
    ['that makes it older', { writtenAt: minutesAgo(60) }],
    ['that begins the hour anew', { postedAt: serverTimestamp() }],
    ['that describes a picture which is not there', { pictureAlt: 'A full hall' }],
    ['that corrects along', { correction: 'Not so.' }],
    ['that hides it', { status: 'hidden' }],
    ['that withdraws it', { status: 'withdrawn' }],
  ])('%s', async (_name, fields) => {
    await assertRefused(send(edited(fields)));
    await send(edited());
  });

  it('that takes the description from a picture', async () => {
    await rules.write(storedAccount({ pictureAlt: 'A full hall' }));
    await assertRefused(send(edited({ pictureAlt: null })));
    await send(edited({ pictureAlt: 'A hall, full' }));
  });
});

describe('a correction is refused', () => {
  it.each<[string, object]>([
    ['without words', { correction: ' ' }],
    ['too long', { correction: 'a'.repeat(accountLimits.correction + 1) }],
    ['of another time', { correctedAt: minutesAgo(5) }],
    ['changed at another time', { updatedAt: minutesAgo(5) }],
    ['with other words above it', { body: 'Something else.' }],
    ['that raises the version', { version: 2 }],
  ])('%s', async (_name, fields) => {
    await assertRefused(send(corrected(fields)));
    await send(corrected({ correction: 'a'.repeat(accountLimits.correction) }));
  });
});
