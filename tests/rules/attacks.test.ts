import { doc, type Firestore, limit, runTransaction, serverTimestamp, where } from 'firebase/firestore';
import { beforeEach, describe, expect, it } from 'vitest';
import { commit, deleteRaw, getRaw, listGroup, listRaw, setRaw } from '#tests/support/rawAccess.ts';
import { nameOf } from '#tests/support/rawAccounts.ts';
import { handIn, underReview } from '#tests/support/rawBatches.ts';
import { listedEntry, storedConversation, storedReport } from '#tests/support/rawPeople.ts';
import { assertEachRefused, assertRefused, rulesEnvironment } from '#tests/support/rulesEnvironment.ts';
import {
  authorsCity,
  buildAuditEntry,
  buildInvitation,
  buildLibrary,
  buildMember,
  buildNote,
  buildNotification,
  buildProfile,
  buildSubmission,
  otherCity,
  personas,
} from '#tests/support/rulesFixtures.ts';

const rules = rulesEnvironment('attacks');
const code = 'AbCdEfGh23456789AbCdEfGh';

/** One document in every place there is. */
const everywhere = {
  ...buildLibrary('tram'),
  ...underReview(),
  'members/author/private/contact': { email: personas.author.email },
  'members/author/notifications/older~2': buildNotification(),
  'profiles/author': buildProfile({ displayName: nameOf('author') }),
  ...listedEntry('author'),
  ...storedConversation(),
  ...storedReport(),
  [`invitations/${code}`]: buildInvitation(),
  'submissions/shade/notes/shared': buildNote(),
  'limits/author': { at: new Date(0), id: 'shade' },
  'audit/older': buildAuditEntry(),
  'submissions/shade/rounds/1': { version: 1 },
  'caseStudies/tram/changes/first': { kind: 'confirm' },
  'caseStudies/tram/replaced/2': { submissionId: 'tram', record: {} },
  'caseStudies/tram/translations/es': { language: 'es' },
  'translations/tram~es': { organisationId: otherCity, caseStudyId: 'tram', language: 'es' },
  'media/shade-01': { organisationId: authorsCity, caseStudyId: 'tram' },
  'thumbnails/shade-01': { organisationId: authorsCity, caseStudyId: 'tram' },
};
const paths = [
  'public/organisations',
  `organisations/${otherCity}`,
  'members/author',
  ...Object.keys(everywhere),
] as const;
const membersPaths = paths.filter((path) => !path.startsWith('public/'));

beforeEach(() => rules.write(everywhere));

describe('nobody from outside', () => {
  const outside = [
    'anonymous',
    'unverified',
    'suspended',
    'suspendedModerator',
    'unverifiedModerator',
    'pending',
  ] as const;

  it.each(membersPaths)('reads %s', async (path) => {
    await assertEachRefused(outside, (who) => getRaw(rules.as(who), path));
  });

  it('lists anything', async () => {
    const places = [...new Set(paths.map((path) => path.slice(0, path.lastIndexOf('/'))))];
    await assertEachRefused(places, (place) => listRaw(rules.as('anonymous'), place, limit(1)));
    await assertEachRefused(places, (place) => listRaw(rules.as('suspended'), place, limit(1)));
    await assertEachRefused(places, (place) => listRaw(rules.as('unverifiedModerator'), place, limit(1)));
  });

  it('gains anything by claims in the token', async () => {
    const claims = {
      email: 'x@ghent.example',
      email_verified: true,
      role: 'admin',
      admin: true,
      status: 'active',
    };
    const forger = rules.asUser('forger', claims);
    await assertEachRefused(membersPaths, (path) => getRaw(forger, path));
  });

  it('enters with an account that has no address', async () => {
    const guest = rules.asUser('guest', {});
    await assertRefused(getRaw(guest, `organisations/${otherCity}`));
    await assertRefused(
      setRaw(guest, 'members/guest', {
        ...buildMember({ organisationId: otherCity }),
        createdAt: serverTimestamp(),
        updatedAt: serverTimestamp(),
      }),
    );
  });
});

describe('nobody, admins included,', () => {
  it.each([...paths, 'public/review'])('deletes %s', async (path) => {
    await assertEachRefused(['author', 'moderator', 'admin'], (who) => deleteRaw(rules.as(who), path));
  });

  it.each([
    'notes',
    'private',
    'notifications',
    'revisions',
    'memberOnly',
    'submissions',
    'members',
    'caseStudies',
    'rounds',
    'changes',
    'replaced',
    'translations',
    'media',
    'thumbnails',
    'queue',
    'catalog',
  ])('asks for all %s across the portal', async (group) => {
    await assertEachRefused(['author', 'member', 'admin'], (who) =>
      listGroup(rules.as(who), group, limit(1)),
    );
    await assertRefused(listGroup(rules.as('author'), group, where('authorUid', '==', 'author'), limit(1)));
  });

  it.each([
    'settings/flags',
    'caseStudies/tram/comments/first',
    'members/author/roles/admin',
    'mail/one',
    'pictures/one',
  ])('finds or leaves anything in a place that is not the portal’s: %s', async (path) => {
    await assertEachRefused(['author', 'admin'], (who) => getRaw(rules.as(who), path));
    await assertEachRefused(['author', 'admin'], (who) => setRaw(rules.as(who), path, { on: true }));
  });

  it('replaces a document whole, to lose the fields that protect it', async () => {
    await assertEachRefused(membersPaths, (path) => setRaw(rules.as('author'), path, { role: 'admin' }));
    await assertEachRefused(membersPaths, (path) => setRaw(rules.as('admin'), path, {}));
  });

  it('reads in a transaction what they may not read', async () => {
    const steal = (db: Firestore) =>
      runTransaction(db, async (transaction) => transaction.get(doc(db, 'submissions/shade')));
    await assertRefused(steal(rules.as('colleague')));
    expect((await steal(rules.as('author'))).exists()).toBe(true);
  });

  it('gets a forbidden write through beside an allowed one', async () => {
    await assertRefused(
      commit(rules.as('author'), [
        { how: 'set', path: 'limits/author', data: { at: serverTimestamp(), id: 'x' } },
        { how: 'update', path: 'members/author', data: { role: 'admin', updatedAt: serverTimestamp() } },
      ]),
    );
    expect((await rules.read('limits/author'))?.id).toBe('shade');
  });
});

describe('an address that names two domains', () => {
  const enterWith = (email: string, fields: object = {}) =>
    setRaw(rules.asUser('forger', { email, email_verified: true }), 'members/forger', {
      ...buildMember({ organisationId: otherCity }),
      createdAt: serverTimestamp(),
      updatedAt: serverTimestamp(),
      ...fields,
    });

  it.each([
    '"x@ghent.example"@evil.example',
    'x@ghent.example@evil.example',
    '@ghent.example',
    'ghent.example',
    'x@',
  ])('does not open a city: %s', async (email) => {
    await assertRefused(enterWith(email));
  });

  it('while a plain one does', () => enterWith('x@ghent.example'));
});

describe('a flood', () => {
  it('of texts under one stamp is refused', async () => {
    const ids = Array.from({ length: 4 }, (_, index) => `flood${index}`);
    await rules.write(
      Object.fromEntries(ids.map((id) => [`submissions/${id}`, buildSubmission({ caseStudyId: id })])),
    );
    const writes = ids.flatMap((id) => [handIn(id).submission, handIn(id).queue]);
    await assertRefused(commit(rules.as('author'), [...writes, handIn('flood0').limits]));
    await commit(rules.as('author'), Object.values(handIn('flood0')));
  });

  it('of stamps in one batch leaves one', async () => {
    const { limits } = handIn('shade');
    await commit(rules.as('author'), [limits, limits]);
    await assertRefused(commit(rules.as('author'), [limits]));
  });
});
