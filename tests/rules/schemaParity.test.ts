import { doc, serverTimestamp, setDoc } from 'firebase/firestore';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import {
  applicationInputSchema,
  contactSchema,
  invitationSchema,
  memberSchema,
  profileInputSchema,
} from '#src/domain/member.ts';
import { nameKeyOf } from '#src/domain/nameKey.ts';
import { organisationSchema, portraitSchema } from '#src/domain/organisation.ts';
import { describeParity } from '#tests/support/describeParity.ts';
import { isAllowed } from '#tests/support/isAllowed.ts';
import * as raw from '#tests/support/rawWrites.ts';
import { rulesEnvironment } from '#tests/support/rulesEnvironment.ts';
import {
  authorsCity,
  buildInvitation,
  buildMember,
  buildOrganisation,
  buildProfile,
  otherCity,
  personas,
} from '#tests/support/rulesFixtures.ts';

const rules = rulesEnvironment('schema-parity', { isCovered: false });
const moderator = personas.moderator;

const { updatedAt: _, nameKey: _key, ...profile } = buildProfile();
describeParity({
  name: 'profiles',
  schema: profileInputSchema,
  valid: profile,
  store: (record) =>
    // Of somebody who waits: in no list, so that the profile stands for itself.
    setDoc(doc(rules.as('pending'), 'profiles/pending'), {
      ...record,
      ...('displayName' in record &&
        typeof record.displayName === 'string' && { nameKey: nameKeyOf(record.displayName) }),
      updatedAt: serverTimestamp(),
    }),
});

describeParity({
  name: 'members/private/application',
  schema: applicationInputSchema,
  valid: { organisationName: 'Porto', country: 'Portugal', message: 'We would like to learn.' },
  store: (record) => setDoc(doc(rules.as('pending'), 'members/pending/private/application'), record),
});

describeParity({
  name: 'members/private/contact',
  schema: v.omit(contactSchema, ['id']),
  valid: { email: personas.pending.email },
  oneSided: [
    {
      fields: /^email$/,
      stricter: 'rules',
      why: 'an address is whatever the token says, which the schema cannot see',
    },
  ],
  store: (record) => setDoc(doc(rules.as('pending'), 'members/pending/private/contact'), record),
});

describe('members/private/contact', () => {
  it.each(["o'brien@city.example", 'ana@città.example', 'a@b.example', 'a.b+c@stad.ghent.example'])(
    'any address that could be verified can be kept and read back: %s',
    async (email) => {
      const db = rules.asUser('pending', { email, email_verified: true });
      expect(await isAllowed(setDoc(doc(db, 'members/pending/private/contact'), { email }))).toBe(true);
      expect(v.safeParse(contactSchema, { id: 'contact', email }).success).toBe(true);
    },
  );
});

const {
  updatedAt: _updated,
  lastAuditId: _audit,
  ...organisation
} = buildOrganisation({
  hazards: ['heat'],
  pathways: ['resilient'],
  links: ['https://medellin.example'],
  focalPoints: ['author'],
});
const organisationFillers = {
  'links.0': (length: number) => `https://${'a'.repeat(Math.max(0, length - 8))}`,
  'emailDomains.0': (length: number) => `${'a'.repeat(Math.max(0, length - 8))}.example`,
};
const organisationLines = [
  ...['http://a.example', 'https://', 'ftp://a.example', 'javascript:alert(1)', 'https://a b', 'https://a"b'],
  ...['https://a.example/<b>', 'https://città.example/ä?q=1#ß', ' https://a.example'],
]
  .map((value) => ({ path: ['links', 0], what: value, value }))
  .concat(
    ['Ghent.example', 'ghent', '.example', 'a..b', 'a@b.example', 'città.example', 'a.b-c.example'].map(
      (value) => ({ path: ['emailDomains', 0], what: value, value }),
    ),
  );
describeParity({
  name: 'organisations',
  schema: v.omit(organisationSchema, ['id', 'updatedAt', 'lastAuditId']),
  valid: organisation,
  fillers: organisationFillers,
  also: organisationLines,
  oneSided: [
    {
      fields: /^(emailDomains|links|focalPoints)\.each$/,
      cases: /emoji/,
      stricter: 'schema',
      why: 'in a list the rules count characters, where JavaScript counts an emoji twice',
    },
  ],
  store: (record, name) => raw.createOrganisation(rules.as('moderator'), moderator, name, record),
});

describeParity({
  name: 'organisations: a focal point’s own words',
  schema: portraitSchema,
  valid: { about: 'We plant trees.', links: ['https://medellin.example'] },
  fillers: organisationFillers,
  also: organisationLines.filter(({ path }) => path[0] === 'links'),
  oneSided: [
    {
      fields: /^links\.each$/,
      cases: /emoji/,
      stricter: 'schema',
      why: 'in a list the rules count characters, where JavaScript counts an emoji twice',
    },
  ],
  store: async (record, name) => {
    const stored = buildOrganisation({ focalPoints: ['author'] });
    await rules.write({ [`organisations/${authorsCity}`]: { ...stored, about: name } });
    return setDoc(doc(rules.as('author'), 'organisations', authorsCity), {
      ...Object.fromEntries(
        Object.entries(stored).filter(([field]) => field !== 'about' && field !== 'links'),
      ),
      ...record,
      updatedAt: serverTimestamp(),
    });
  },
});

const {
  createdAt: _created,
  usedAt: _used,
  ...invitation
} = buildInvitation({ usedBy: null, createdBy: 'moderator' });
describeParity({
  name: 'invitations',
  schema: v.omit(invitationSchema, ['id', 'createdAt', 'usedAt']),
  valid: invitation,
  fillers: { email: (length) => `${'a'.repeat(Math.max(1, length - 16))}@mailbox.example` },
  also: [
    "o'brien@city.example",
    'ana@città.example',
    'ana',
    'ana@city',
    '@city.example',
    'a@b@c.example',
    'a b@c.example',
  ].map((value) => ({ path: ['email'], what: value, value })),
  oneSided: [
    { fields: /^organisationId$/, stricter: 'rules', why: 'it must be there' },
    { fields: /^createdBy$/, stricter: 'rules', why: 'it is whoever writes' },
    { fields: /^usedBy$/, stricter: 'rules', why: 'a new invitation is unused' },
  ],
  store: (record, name) =>
    setDoc(doc(rules.as('moderator'), 'invitations', name.padStart(24, 'A')), {
      ...record,
      createdAt: serverTimestamp(),
      usedAt: null,
    }),
});

describeParity({
  name: 'members: a suspension',
  schema: v.pick(memberSchema, ['status', 'statusReason']),
  valid: { status: 'suspended', statusReason: 'A shared account.' },
  oneSided: [
    { fields: /^status$/, stricter: 'rules', why: 'each change of status is a move of its own' },
    {
      fields: /^statusReason$/,
      cases: /^blank ""$/,
      stricter: 'rules',
      why: 'empty is for those who are not suspended',
    },
  ],
  store: async (record, name) => {
    const member = buildMember({ organisationId: otherCity });
    await rules.write({ [`members/${name}`]: member });
    return raw.manageMember(rules.as('moderator'), moderator, name, member, {
      action: 'member.suspend',
      fields: record,
    });
  },
});
