import { deleteField, limit, serverTimestamp } from 'firebase/firestore';
import { beforeEach, describe, expect, it } from 'vitest';
import { redeemInvitation } from '#src/data/members/commands.ts';
import { invite } from '#src/data/moderation/memberCommands.ts';
import {
  commit,
  deleteRaw,
  everybodyBut,
  getRaw,
  listRaw,
  moderators,
  setRaw,
  updateRaw,
  type Write,
} from '#tests/support/rawAccess.ts';
import {
  assertEachRefused,
  assertFailsAs,
  assertRefused,
  rulesEnvironment,
} from '#tests/support/rulesEnvironment.ts';
import {
  authorsCity,
  buildInvitation,
  buildMember,
  minutesAgo,
  otherCity,
  type PersonaName,
  personas,
} from '#tests/support/rulesFixtures.ts';

const rules = rulesEnvironment('invitations');
const code = 'AbCdEfGh23456789AbCdEfGh';
const path = `invitations/${code}`;
const invited = 'verifiedWithoutRecord';
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);

describe('inviting', () => {
  const made = (fields: object = {}) => ({
    ...buildInvitation({ email: 'guest@mailbox.example', expiresAt: inDays(30) }),
    createdAt: serverTimestamp(),
    ...fields,
  });

  it.each(['moderator', 'admin'] as const)('%s makes an invitation', async (who) => {
    const input = { organisationId: otherCity, email: ' Guest@Mailbox.example ' };
    const made = await invite(rules.as(who), { uid: who }, input, new Date());
    expect(await rules.read(`invitations/${made}`)).toMatchObject({
      email: 'guest@mailbox.example',
      createdBy: who,
    });
  });

  it('is for moderators only', async () => {
    await assertEachRefused(everybodyBut(...moderators), (who) =>
      setRaw(rules.as(who), path, made({ createdBy: who })),
    );
  });

  it.each<[string, object]>([
    ['to a city that is not there', { organisationId: 'atlantis' }],
    ['without a city', { organisationId: null }],
    ['to an address in capitals', { email: 'Guest@mailbox.example' }],
    ['to something that is no address', { email: 'guest' }],
    ['to an address with a blank', { email: 'guest @mailbox.example' }],
    ['to an address too long', { email: `${'a'.repeat(105)}@mailbox.example` }],
    ['that has ended', { expiresAt: minutesAgo(1) }],
    ['that lasts more than a month', { expiresAt: inDays(32) }],
    ['in the name of another', { createdBy: 'admin' }],
    ['backdated', { createdAt: minutesAgo(60) }],
    ['that was used', { usedBy: 'member' }],
    ['that was used at some time', { usedAt: serverTimestamp() }],
    ['with a role', { role: 'moderator' }],
  ])('is refused %s', async (_name, fields) => {
    await assertRefused(setRaw(rules.as('moderator'), path, made(fields)));
    await setRaw(rules.as('moderator'), path, made());
  });

  it.each(['short', 'with-a-dash-23456789AbCdEf', `${code}9`])(
    'is refused under the code %s',
    async (short) => {
      await assertRefused(setRaw(rules.as('moderator'), `invitations/${short}`, made()));
    },
  );
});

describe('reading an invitation', () => {
  beforeEach(() => rules.write({ [path]: buildInvitation() }));

  it('is for the invited address, in capitals too', async () => {
    expect((await getRaw(rules.as(invited), path)).get('organisationId')).toBe(otherCity);
    const capitals = rules.asUser('guest', {
      email: personas[invited].email.toUpperCase(),
      email_verified: true,
    });
    expect((await getRaw(capitals, path)).exists()).toBe(true);
  });

  it('is for nobody else, even with the code', async () => {
    await assertEachRefused(everybodyBut(invited), (who) => getRaw(rules.as(who), path));
  });

  it('is not for the invited address before it is verified', async () => {
    const guest = rules.asUser('guest', { email: personas[invited].email, email_verified: false });
    await assertRefused(getRaw(guest, path));
  });

  it('is never a list', async () => {
    await assertEachRefused([invited, 'member', 'moderator', 'admin'], (who) =>
      listRaw(rules.as(who), 'invitations', limit(1)),
    );
  });
});

describe('redeeming', () => {
  const redeem = (who: PersonaName) =>
    redeemInvitation(rules.as(who), { uid: who, email: personas[who].email, displayName: 'Joana' }, code);
  const use = (uid: string): Write => ({
    how: 'update',
    path,
    data: { usedBy: uid, usedAt: serverTimestamp() },
  });
  const join = (uid: string, fields: object = {}): Write => ({
    how: 'set',
    path: `members/${uid}`,
    data: {
      ...buildMember({ organisationId: otherCity, entrance: 'invitation', invitationId: code }),
      createdAt: serverTimestamp(),
      updatedAt: serverTimestamp(),
      ...fields,
    },
  });
  const seed = (fields: Parameters<typeof buildInvitation>[0] = {}) =>
    rules.write({ [path]: buildInvitation(fields) });

  it('makes a member of the inviting city, once', async () => {
    await seed();
    await redeem(invited);
    expect(await rules.read(`members/${invited}`)).toMatchObject({
      status: 'active',
      organisationId: otherCity,
    });
    expect((await rules.read(path))?.usedBy).toBe(invited);
    await assertFailsAs('linkExpired', redeem(invited));
  });

  it('passes as one raw batch', async () => {
    await seed();
    await commit(rules.as(invited), [use(invited), join(invited)]);
  });

  it('lets an applicant in', async () => {
    await seed({ email: personas.pending.email });
    await redeem('pending');
    expect((await rules.read('members/pending'))?.status).toBe('active');
  });

  it.each(['suspended', 'author', 'moderator'] as const)(
    'does nothing for somebody who is there: %s',
    async (who) => {
      await seed({ email: personas[who].email });
      await assertRefused(redeem(who));
    },
  );

  it('is refused without the other half', async () => {
    await seed();
    await assertRefused(commit(rules.as(invited), [use(invited)]));
    await assertRefused(commit(rules.as(invited), [join(invited)]));
  });

  it('is refused to another address', async () => {
    await seed({ email: 'somebody@mailbox.example' });
    await assertRefused(commit(rules.as(invited), [use(invited), join(invited)]));
    await assertRefused(redeem(invited));
  });

  it('is refused before the address is verified', async () => {
    await seed();
    const guest = rules.asUser(invited, { email: personas[invited].email, email_verified: false });
    await assertRefused(commit(guest, [use(invited), join(invited)]));
  });

  it('is refused after the invitation ended', async () => {
    await seed({ expiresAt: minutesAgo(1) });
    await assertRefused(commit(rules.as(invited), [use(invited), join(invited)]));
    await assertFailsAs('linkExpired', redeem(invited));
  });

  it('is refused after it was used, even by the same person', async () => {
    await seed({ usedBy: 'member', usedAt: minutesAgo(9) });
    await assertRefused(commit(rules.as(invited), [use(invited), join(invited)]));
    await seed({ usedBy: invited, usedAt: minutesAgo(9) });
    await assertRefused(commit(rules.as(invited), [join(invited)]));
    await assertRefused(commit(rules.as(invited), [use(invited), join(invited)]));
  });

  it.each<[string, object]>([
    ['into another city', { organisationId: authorsCity }],
    ['as a moderator', { role: 'moderator' }],
    ['as an applicant', { status: 'pending' }],
    ['by domain', { entrance: 'domain' }],
    ['naming no invitation', { invitationId: null }],
  ])('is refused %s', async (_name, fields) => {
    await seed();
    await assertRefused(commit(rules.as(invited), [use(invited), join(invited, fields)]));
  });

  it.each<[string, object]>([
    ['in the name of another', { usedBy: 'member' }],
    ['at another time', { usedAt: minutesAgo(60) }],
    ['with a longer life', { expiresAt: inDays(300) }],
    ['for another address', { email: 'somebody@mailbox.example' }],
    ['without its end', { expiresAt: deleteField() }],
  ])('is refused %s', async (_name, fields) => {
    await seed();
    const used = use(invited);
    Object.assign(used.data, fields);
    await assertRefused(commit(rules.as(invited), [used, join(invited)]));
  });

  it('uses one invitation per member', async () => {
    const second = `${code.slice(0, -1)}9`;
    await rules.write({ [path]: buildInvitation(), [`invitations/${second}`]: buildInvitation() });
    const both = [use(invited), { ...use(invited), path: `invitations/${second}` }, join(invited)];
    await assertRefused(commit(rules.as(invited), both));
  });
});

it('nobody changes or deletes an invitation', async () => {
  await rules.write({ [path]: buildInvitation() });
  await assertEachRefused(['moderator', 'admin', invited], (who) => deleteRaw(rules.as(who), path));
  await assertEachRefused(['moderator', 'admin', invited], (who) =>
    updateRaw(rules.as(who), path, { expiresAt: inDays(300) }),
  );
});
