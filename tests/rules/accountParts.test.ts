import { Bytes, Timestamp } from 'firebase/firestore';
import { beforeEach, describe, it } from 'vitest';
import { accountInputSchema, accountLimits } from '#src/domain/firstHandAccount.ts';
import { describeParity } from '#tests/support/describeParity.ts';
import { commit, deleteRaw, everybodyBut, setRaw, type Write } from '#tests/support/rawAccess.ts';
import {
  accountInput,
  accountName,
  event,
  eventWorld,
  one,
  picturePart,
  posting,
  set,
  webp,
} from '#tests/support/rawAccounts.ts';
import { assertEachRefused, assertRefused, rulesEnvironment } from '#tests/support/rulesEnvironment.ts';
import { minutesAgo, type PersonaName } from '#tests/support/rulesFixtures.ts';

const rules = rulesEnvironment('account-parts');
const attempt = (writes: Record<string, Write | undefined>, by: PersonaName | 'anonymous' = 'author') =>
  commit(rules.as(by), Object.values(writes));
beforeEach(() => rules.write(eventWorld));

describe('the picture of an account', () => {
  const described = { fields: { pictureAlt: 'A full hall' } };

  it('comes with its description, and the description with it', async () => {
    const { picture: _left, ...withoutPicture } = posting(described);
    await assertRefused(attempt(withoutPicture));
    await assertRefused(attempt({ ...posting(), picture: picturePart() }));
    await assertRefused(attempt({ picture: picturePart() }));
    await attempt(posting(described));
  });

  it.each<[string, object]>([
    ['too large', { bytes: webp(accountLimits.picture + 1) }],
    ['as something else', { bytes: Bytes.fromUint8Array(new Uint8Array(200)) }],
    ['as text', { bytes: 'RIFF1234WEBP' }],
    ['with its owner', { ownerUid: 'author' }],
    ['of an earlier time', { at: minutesAgo(5) }],
  ])('is refused %s', async (_name, fields) => {
    const picture = set(`events/week/accountPictures/${one}`, { ...picturePart().data, ...fields });
    await assertRefused(attempt({ ...posting(described), picture }));
  });

  it('is never added later, changed or removed', async () => {
    await attempt(posting(described));
    await assertRefused(attempt({ picture: picturePart() }));
    await assertEachRefused(everybodyBut(), (by) => attempt({ picture: picturePart() }, by));
    for (const place of ['accounts', 'accountAuthors', 'accountPictures'])
      await assertEachRefused(everybodyBut(), (who) =>
        deleteRaw(rules.as(who), `events/week/${place}/${one}`),
      );
  });
});

describe('flooding is refused', () => {
  const ids = Array.from({ length: 100 }, (_, index) => accountName(`flood${index}x`));

  it('by hundreds in one batch under one stamp', async () => {
    const flood = ids.flatMap((id) => {
      const { account, author } = posting({ id });
      return [account, author];
    });
    await assertRefused(commit(rules.as('author'), [...flood, posting({ id: one }).stamp]));
  });

  it('by a second one under the stamp of the first', async () => {
    const [first, second] = [posting(), posting({ id: accountName('two') })];
    await assertRefused(commit(rules.as('author'), [...Object.values(first), second.account, second.author]));
    await attempt(first);
  });

  it('by the same name at two events', async () => {
    const elsewhere = Object.values(posting()).map((write) => ({
      ...write,
      path: write.path.replace('week', 'other'),
    }));
    await rules.write({ 'events/other': event });
    const parts = [...Object.values(posting()), ...elsewhere.filter(({ path }) => path.startsWith('events'))];
    await assertRefused(commit(rules.as('author'), parts));
  });

  it('by two within ten seconds', async () => {
    await attempt(posting());
    await assertRefused(attempt(posting({ id: accountName('two') })));
    await rules.write({ 'limits/author': { at: Timestamp.fromMillis(Date.now() - 11_000), id: 'earlier' } });
    await attempt(posting({ id: accountName('two') }));
  });

  it('by an account under somebody else’s stamp', async () => {
    const parts = posting();
    await rules.write({ 'limits/member': { at: minutesAgo(5), id: 'earlier' } });
    await assertRefused(attempt({ ...parts, stamp: { ...parts.stamp, path: 'limits/member' } }));
    await assertRefused(setRaw(rules.as('author'), parts.account.path, parts.account.data));
  });
});

describe('at its limits', () => {
  const parity = rulesEnvironment('account-parity', { isCovered: false });
  let attempts = 0;
  beforeEach(() => parity.write(eventWorld));
  describeParity({
    name: 'events/accounts',
    schema: accountInputSchema,
    valid: { ...accountInput, sessionId: 'open', pictureAlt: 'A full hall' },
    oneSided: [
      { fields: /^day$/, stricter: 'rules', why: 'it is a day of the event that has begun' },
      { fields: /^sessionId$/, stricter: 'rules', why: 'it is in the programme' },
      { fields: /^meeting$/, stricter: 'rules', why: 'it is what the programme says' },
      { fields: /^pictureAlt$/, cases: /null/, stricter: 'rules', why: 'the picture is there' },
    ],
    store: async (record) => {
      attempts += 1;
      // Each by somebody of their own: all at once, with one stamp each.
      const [by, id] = [`writer${attempts}`, accountName(`p${attempts}x`)];
      await parity.write({
        [`members/${by}`]: { ...eventMember, organisationId: null },
        [`profiles/${by}`]: { displayName: `The ${by}` },
      });
      const parts = posting({ by, id });
      const account = { ...parts.account, data: { ...withoutInput(parts.account.data), ...record } };
      const isUnnamed = 'attribution' in record && record.attribution === 'unnamed';
      if (isUnnamed) Object.assign(account.data, { authorUid: null, authorName: null });
      const picture = picturePart(id);
      const db = parity.asUser(by, { email: 'a@b.example', email_verified: true });
      return commit(db, [account, parts.author, parts.stamp, picture]);
    },
  });
});

const eventMember = { role: 'member', status: 'active', trusted: false };

function withoutInput(data: object): object {
  return Object.fromEntries(Object.entries(data).filter(([field]) => !(field in accountInput)));
}
