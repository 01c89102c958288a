import { limit } from 'firebase/firestore';
import { beforeEach, describe, expect, it } from 'vitest';
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
import { type PersonaName, personas } from '#tests/support/rulesFixtures.ts';

const rules = rulesEnvironment('private');
const contact = 'members/author/private/contact';
const application = { organisationName: 'Nsukka', country: 'Nigeria', message: 'Our city is not listed.' };
const write = (who: PersonaName, document: string, data: object) =>
  setRaw(rules.as(who), `members/${who}/private/${document}`, data);

beforeEach(() =>
  rules.write({
    [contact]: { email: personas.author.email },
    'members/author/private/application': application,
  }),
);

describe('reading what somebody told the secretariat', () => {
  it('is for its owner and for moderators', async () => {
    await assertEachAllowed(['author', ...moderators], (who) => getRaw(rules.as(who), contact));
    await assertEachRefused(everybodyBut('author', ...moderators), (who) => getRaw(rules.as(who), contact));
  });

  it('is for its owner before there is a record, and while suspended', async () => {
    await assertEachAllowed(['verifiedWithoutRecord', 'suspended'], (who) =>
      getRaw(rules.as(who), `members/${who}/private/contact`),
    );
  });

  it('is never a list', async () => {
    await assertEachRefused(['author', 'moderator', 'admin'], (who) =>
      listRaw(rules.as(who), 'members/author/private', limit(1)),
    );
  });
});

describe('the address', () => {
  it.each(['author', 'pending'] as const)('is that of the account: %s', async (who) => {
    await write(who, 'contact', { email: personas[who].email });
  });

  it.each<[string, object]>([
    ['another address', { email: 'director@medellin.example' }],
    ['a second field', { email: personas.author.email, phone: '7' }],
    ['no address', {}],
  ])('is not %s', async (_name, data) => assertRefused(write('author', 'contact', data)));

  it.each(['suspended', 'unverified', 'verifiedWithoutRecord'] as const)(
    'is not written by %s',
    async (who) => {
      await assertRefused(write(who, 'contact', { email: personas[who].email }));
    },
  );

  it('is not written by anybody else, moderators included', async () => {
    await assertEachRefused(everybodyBut('author'), (who) =>
      setRaw(rules.as(who), contact, { email: personas.author.email }),
    );
  });
});

describe('the application', () => {
  it.each(['pending', 'author'] as const)('is written by its owner: %s', async (who) => {
    await write(who, 'application', application);
    expect(await rules.read(`members/${who}/private/application`)).toEqual(application);
  });

  it.each<[string, object]>([
    ['a message too long', { ...application, message: 'a'.repeat(1001) }],
    ['a city that is no text', { ...application, organisationName: null }],
    ['a country too long', { ...application, country: 'a'.repeat(81) }],
    ['a field more', { ...application, role: 'admin' }],
    ['a field less', { organisationName: '', country: '' }],
  ])('is refused with %s', async (_name, data) => assertRefused(write('pending', 'application', data)));

  it.each(['suspended', 'unverified'] as const)('is refused from somebody %s', async (who) => {
    await assertRefused(write(who, 'application', application));
  });

  it('is the only other thing that may be kept there', async () => {
    await assertRefused(write('author', 'notes', application));
  });
});

it('nobody deletes or rewrites what was told', async () => {
  await assertEachRefused(['author', 'moderator', 'admin'], (who) => deleteRaw(rules.as(who), contact));
  await assertEachRefused(['moderator', 'admin'], (who) =>
    updateRaw(rules.as(who), 'members/author/private/application', { message: '' }),
  );
});
