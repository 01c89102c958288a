import { limit, orderBy, serverTimestamp, where } from 'firebase/firestore';
import { describe, expect, it } from 'vitest';
import { enter } from '#src/data/members/commands.ts';
import {
  activeMembers,
  commit,
  deleteRaw,
  everybodyBut,
  getRaw,
  listRaw,
  moderators,
  type Somebody,
  setRaw,
  updateRaw,
  type Write,
} from '#tests/support/rawAccess.ts';
import {
  assertEachAllowed,
  assertEachRefused,
  assertRefused,
  rulesEnvironment,
} from '#tests/support/rulesEnvironment.ts';
import { authorsCity, buildMember, minutesAgo, otherCity, personas } from '#tests/support/rulesFixtures.ts';

const rules = rulesEnvironment('members');
const uid = 'newcomer';
const newcomer = (email: string, verified = true) => rules.asUser(uid, { email, email_verified: verified });
const application = { organisationName: '', country: '', message: 'I work on trees.' };
const fromCity = 'newcomer@ghent.example';

const fresh = (fields: object = {}) => ({
  ...buildMember({ organisationId: otherCity }),
  createdAt: serverTimestamp(),
  updatedAt: serverTimestamp(),
  ...fields,
});
const waiting = (fields: object = {}) => fresh({ status: 'pending', entrance: 'application', ...fields });

describe('reading member records', () => {
  it('active members read the record of an active member, nobody else does', async () => {
    const readBy = (who: Somebody) => getRaw(rules.as(who), 'members/author');
    await assertEachAllowed(activeMembers, readBy);
    await assertEachRefused(everybodyBut(...activeMembers), readBy);
  });

  it.each(['pending', 'suspended', 'unverified', 'author', 'verifiedWithoutRecord'] as const)(
    '%s reads their own, or learns that there is none',
    async (who) => {
      expect((await getRaw(rules.as(who), `members/${who}`)).exists()).toBe(who !== 'verifiedWithoutRecord');
    },
  );

  it('only moderators read records that are not active', async () => {
    await assertRefused(getRaw(rules.as('member'), 'members/pending'));
    await assertRefused(getRaw(rules.as('member'), 'members/suspended'));
    await assertRefused(getRaw(rules.as('member'), 'members/nobody'));
    expect((await getRaw(rules.as('moderator'), 'members/suspended')).exists()).toBe(true);
  });

  it.each(['moderator', 'admin'] as const)('%s lists applicants and members', async (who) => {
    const asked = [where('status', '==', 'pending'), orderBy('createdAt'), limit(100)];
    expect((await listRaw(rules.as(who), 'members', ...asked)).size).toBe(1);
    expect(
      (await listRaw(rules.as(who), 'members', orderBy('createdAt', 'desc'), limit(100))).size,
    ).toBeGreaterThan(9);
  });

  it('nobody else lists members', async () => {
    await assertEachRefused(everybodyBut(...moderators), (who) =>
      listRaw(rules.as(who), 'members', where('status', '==', 'active'), limit(10)),
    );
  });

  it('a list needs a limit of at most a hundred', async () => {
    await assertRefused(listRaw(rules.as('moderator'), 'members'));
    await assertRefused(listRaw(rules.as('moderator'), 'members', limit(101)));
  });
});

describe('entering', () => {
  const input = { organisationId: otherCity, application };
  const enterAs = (email: string, organisationId: string | null = otherCity) =>
    enter(newcomer(email), { uid, email, displayName: 'Noor' }, { ...input, organisationId });

  it('is at once with an address of the city', async () => {
    expect(await enterAs(fromCity)).toBe('active');
    expect(await rules.read(`members/${uid}`)).toMatchObject({
      status: 'active',
      role: 'member',
      entrance: 'domain',
    });
    expect(await rules.read(`members/${uid}/private/contact`)).toEqual({ email: fromCity });
    expect((await rules.read(`profiles/${uid}`))?.displayName).toBe('Noor');
  });

  it('is at once with any of the city’s domains, in capitals too', async () => {
    expect(await enterAs('Newcomer@Stad.GHENT.example')).toBe('active');
  });

  it.each([
    ['an address elsewhere', 'newcomer@mailbox.example'],
    ['an address of a longer domain', 'newcomer@ghent.example.evil.example'],
    ['an address of a subdomain that is not listed', 'newcomer@press.ghent.example'],
  ])('waits for a moderator with %s', async (_name, email) => {
    expect(await enterAs(email)).toBe('pending');
    expect((await rules.read(`members/${uid}`))?.status).toBe('pending');
  });

  it('waits for a moderator when the city is not listed', async () => {
    expect(await enterAs(fromCity, null)).toBe('pending');
  });

  it('can be asked for again, with another city', async () => {
    expect(await enterAs(fromCity, null)).toBe('pending');
    expect(await enterAs(fromCity, authorsCity)).toBe('pending');
    expect(await enterAs(fromCity)).toBe('active');
  });

  it('is not for somebody whose address is not verified', async () => {
    await assertRefused(setRaw(newcomer(fromCity, false), `members/${uid}`, fresh()));
    await assertRefused(setRaw(newcomer(fromCity, false), `members/${uid}`, waiting()));
    await assertRefused(setRaw(rules.asUser(uid, {}), `members/${uid}`, waiting()));
  });

  it.each<[string, object]>([
    ['as a moderator', { role: 'moderator' }],
    ['as an admin', { role: 'admin' }],
    ['as trusted', { trusted: true }],
    ['with a reason', { statusReason: 'Welcome' }],
    ['with an audit entry', { lastAuditId: 'audit-1' }],
    ['backdated', { createdAt: minutesAgo(60) }],
    ['with an earlier change', { updatedAt: minutesAgo(60) }],
    ['with a field more', { vip: true }],
    ['in a city that is not there', { organisationId: 'atlantis' }],
    ['in another city than the address’s', { organisationId: authorsCity }],
    ['without a city', { organisationId: null }],
    ['by application and yet active', { entrance: 'application' }],
    ['by an invitation that is not there', { entrance: 'invitation', invitationId: 'x'.repeat(24) }],
    ['by domain with an invitation', { invitationId: 'x'.repeat(24) }],
    ['with an unknown status', { status: 'honorary' }],
    ['as suspended', { status: 'suspended' }],
  ])('is refused %s', async (_name, fields) => {
    await assertRefused(setRaw(newcomer(fromCity), `members/${uid}`, fresh(fields)));
    await setRaw(newcomer(fromCity), `members/${uid}`, fresh());
  });

  it.each<[string, object]>([
    ['by domain', { entrance: 'domain' }],
    ['with an invitation', { invitationId: 'x'.repeat(24) }],
    ['for a city that is not there', { organisationId: 'atlantis' }],
    ['as a moderator', { role: 'moderator' }],
  ])('waiting is refused %s', async (_name, fields) => {
    await assertRefused(setRaw(newcomer('a@mailbox.example'), `members/${uid}`, waiting(fields)));
    await setRaw(newcomer('a@mailbox.example'), `members/${uid}`, waiting());
  });

  it('is refused in the name of another', async () => {
    await assertRefused(setRaw(newcomer(fromCity), 'members/somebody', fresh()));
  });

  it('is refused with a field missing', async () => {
    const { trusted: _left, ...data } = fresh();
    await assertRefused(setRaw(newcomer(fromCity), `members/${uid}`, data));
  });

  it('needs the private part and the profile to be right too', async () => {
    const member: Write = { how: 'set', path: `members/${uid}`, data: fresh() };
    const contact: Write = {
      how: 'set',
      path: `members/${uid}/private/contact`,
      data: { email: 'else@ghent.example' },
    };
    await assertRefused(commit(newcomer(fromCity), [member, contact]));
    await commit(newcomer(fromCity), [member, { ...contact, data: { email: fromCity } }]);
  });
});

describe('an applicant', () => {
  const own = (who: 'pending' | 'suspended' | 'author', fields: object) =>
    updateRaw(rules.as(who), `members/${who}`, { ...fields, updatedAt: serverTimestamp() });
  const applicant = (fields: object) =>
    updateRaw(rules.asUser('pending', { email: fromCity, email_verified: true }), 'members/pending', {
      updatedAt: serverTimestamp(),
      ...fields,
    });

  it('changes the city asked for', () => own('pending', { organisationId: otherCity }));

  it('gets in by the domain of a new address', () =>
    applicant({ status: 'active', entrance: 'domain', organisationId: otherCity }));

  it.each<[string, object]>([
    ['becoming active', { status: 'active' }],
    ['becoming active by application', { status: 'active', organisationId: otherCity }],
    ['taking a role', { role: 'moderator' }],
    ['becoming trusted', { trusted: true }],
    ['changing the date of entry', { createdAt: serverTimestamp() }],
    ['backdating', { updatedAt: minutesAgo(60) }],
    ['writing a reason', { statusReason: 'Fine' }],
    ['naming a city that is not there', { organisationId: 'atlantis' }],
    ['adding a field', { vip: true }],
  ])('is refused %s', async (_name, fields) => assertRefused(applicant(fields)));

  it('is refused when the address is not verified', async () => {
    const unverified = rules.asUser('pending', { email: fromCity, email_verified: false });
    const change = { organisationId: otherCity, updatedAt: serverTimestamp() };
    await assertRefused(updateRaw(unverified, 'members/pending', change));
  });

  it('no longer is one once active or suspended', async () => {
    await assertRefused(own('author', { organisationId: otherCity }));
    await assertRefused(own('suspended', { status: 'pending', entrance: 'application' }));
    await assertRefused(own('author', {}));
  });
});

it.each(['author', 'pending', 'suspended', 'moderator', 'admin'] as const)(
  'nobody deletes a record: not %s',
  async (who) => {
    await assertRefused(deleteRaw(rules.as(who), `members/${who}`));
    await assertRefused(deleteRaw(rules.as(who), 'members/member'));
    expect(await rules.read('members/member')).toEqual(
      expect.objectContaining({ organisationId: personas.member.member?.organisationId }),
    );
  },
);
