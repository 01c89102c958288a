import {
  collection,
  type DocumentReference,
  doc,
  type Firestore,
  getCountFromServer,
  limit,
  onSnapshot,
  orderBy,
  type Query,
  query,
  runTransaction,
  serverTimestamp,
  where,
} from 'firebase/firestore';
import { beforeEach, describe, expect, it } from 'vitest';
import { changeRole, suspendMember } from '#src/data/moderation/memberCommands.ts';
import {
  commit,
  deleteRaw,
  everybodyBut,
  getRaw,
  listGroup,
  listRaw,
  moderators,
  setRaw,
  updateRaw,
} from '#tests/support/rawAccess.ts';
import { handIn, publication, underReview } from '#tests/support/rawBatches.ts';
import { assertEachRefused, assertRefused, rulesEnvironment } from '#tests/support/rulesEnvironment.ts';
import {
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
  'profiles/author': buildProfile(),
  [`invitations/${code}`]: buildInvitation(),
  'submissions/shade/notes/shared': buildNote(),
  'limits/author': { at: new Date(0), id: 'shade' },
  'audit/older': buildAuditEntry(),
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
    'media/one',
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

describe('lists that hope for what a document does not say', () => {
  it.each<[string, (db: Firestore) => Query]>([
    [
      'notes that are not internal',
      (db) => query(collection(db, 'submissions/shade/notes'), where('internal', '!=', true), limit(9)),
    ],
    [
      'notes that are none of the internal',
      (db) => query(collection(db, 'submissions/shade/notes'), where('internal', 'not-in', [true]), limit(9)),
    ],
    [
      'notes by their author',
      (db) => query(collection(db, 'submissions/shade/notes'), where('authorUid', '==', 'author'), limit(9)),
    ],
    [
      'members who are not suspended',
      (db) => query(collection(db, 'members'), where('status', '!=', 'suspended'), limit(9)),
    ],
    [
      'members who are active',
      (db) => query(collection(db, 'members'), where('status', '==', 'active'), limit(9)),
    ],
    [
      'texts that are published',
      (db) => query(collection(db, 'submissions'), where('status', '==', 'published'), limit(9)),
    ],
    [
      'texts that are not drafts',
      (db) => query(collection(db, 'submissions'), where('status', '!=', 'draft'), limit(9)),
    ],
    [
      'texts by everybody but others',
      (db) => query(collection(db, 'submissions'), where('authorUids', 'not-in', [['moderator']]), limit(9)),
    ],
    [
      'cases that are not archived',
      (db) => query(collection(db, 'caseStudies'), where('status', '!=', 'archived'), limit(9)),
    ],
    [
      'cases published or archived',
      (db) =>
        query(collection(db, 'caseStudies'), where('status', 'in', ['published', 'archived']), limit(9)),
    ],
    [
      'invitations to oneself',
      (db) => query(collection(db, 'invitations'), where('email', '==', personas.author.email), limit(9)),
    ],
    [
      'unread notifications of another',
      (db) => query(collection(db, 'members/colleague/notifications'), where('readAt', '==', null), limit(9)),
    ],
    [
      'entries of the trace about oneself',
      (db) => query(collection(db, 'audit'), where('target', '==', 'members/author'), limit(9)),
    ],
  ])('are refused: %s', async (_name, ask) => {
    await assertRefused(getCountFromServer(ask(rules.as('author'))));
    await assertRefused(firstAnswer(ask(rules.as('author'))).end);
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

describe('somebody whose standing changes', () => {
  // A listener is judged anew with the next change of what it listens to.
  const changeTheCase = () => rules.write(buildLibrary('tram', { teaser: 'A second sentence.' }));

  it('loses an open list when suspended', async () => {
    const cases = query(
      collection(rules.as('member'), 'caseStudies'),
      where('status', '==', 'published'),
      limit(4),
    );
    const { first, end } = firstAnswer(cases);
    await first;
    await suspendMember(
      rules.as('moderator'),
      { uid: 'moderator' },
      { uid: 'member', reason: 'Shared account.' },
    );
    await changeTheCase();
    await assertRefused(end);
    await assertRefused(getRaw(rules.as('member'), 'caseStudies/tram'));
  });

  it('loses an open document when suspended', async () => {
    const { first, end } = firstAnswer(doc(rules.as('member'), 'caseStudies/tram'));
    await first;
    await suspendMember(
      rules.as('moderator'),
      { uid: 'moderator' },
      { uid: 'member', reason: 'Shared account.' },
    );
    await changeTheCase();
    await assertRefused(end);
  });

  it('loses the review queue when no longer a moderator', async () => {
    const waiting = query(
      collection(rules.as('secondModerator'), 'submissions'),
      where('status', 'in', ['submitted', 'inReview']),
      orderBy('submittedAt'),
      limit(100),
    );
    const { first, end } = firstAnswer(waiting);
    await first;
    const demotion = { uid: 'secondModerator', role: 'member', reason: 'Left the secretariat.' } as const;
    await changeRole(rules.as('admin'), { uid: 'admin' }, demotion);
    await rules.write(underReview({ version: 3 }));
    await assertRefused(end);
    await assertRefused(getRaw(rules.as('secondModerator'), 'submissions/shade'));
  });

  it('cannot decide on what they hold when no longer a moderator', async () => {
    await changeRole(
      rules.as('admin'),
      { uid: 'admin' },
      { uid: 'moderator', role: 'member', reason: 'Moved on.' },
    );
    await assertRefused(commit(rules.as('moderator'), Object.values(publication({ others: {} }))));
  });

  it('cannot change it alone', async () => {
    await assertEachRefused(everybodyBut('anonymous', 'verifiedWithoutRecord'), (who) =>
      updateRaw(rules.as(who), `members/${who}`, { role: 'admin', updatedAt: serverTimestamp() }),
    );
    await assertEachRefused(everybodyBut('anonymous', 'verifiedWithoutRecord'), (who) =>
      updateRaw(rules.as(who), `members/${who}`, { status: 'active', updatedAt: serverTimestamp() }),
    );
    await assertEachRefused(moderators, (who) =>
      updateRaw(rules.as(who), `members/${who}`, { organisationId: null, updatedAt: serverTimestamp() }),
    );
  });

  it('gets no rights from a role while waiting', async () => {
    await rules.write({ 'members/pending': buildMember({ role: 'admin', status: 'pending' }) });
    await assertEachRefused(
      membersPaths.filter((path) => path !== 'members/pending'),
      (path) => getRaw(rules.as('pending'), path),
    );
  });
});

/** A listener: its first answer, and what ends it. */
function firstAnswer(target: Query | DocumentReference): { first: Promise<void>; end: Promise<void> } {
  let answer: () => void = () => undefined;
  const first = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const end = new Promise<void>((_, reject) => {
    // Two overloads: a listener takes either, not both in one type.
    if (target.type === 'document') onSnapshot(target, answer, reject);
    else onSnapshot(target, answer, reject);
  });
  return { first, end };
}
