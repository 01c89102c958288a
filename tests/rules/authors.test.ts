import { serverTimestamp } from 'firebase/firestore';
import { beforeEach, describe, expect, it } from 'vitest';
import { buildContent } from '#firebase/seed/builders.ts';
import { addAuthor, appointAuthor, handOver, stepBack } from '#src/data/submissions/authorCommands.ts';
import type { Submission } from '#src/domain/submission.ts';
import { commit, everybodyBut, type Somebody, type Write } from '#tests/support/rawAccess.ts';
import { set, update } from '#tests/support/rawBatches.ts';
import {
  assertEachRefused,
  assertFailsAs,
  assertRefused,
  rulesEnvironment,
} from '#tests/support/rulesEnvironment.ts';
import {
  authorsCity,
  buildMember,
  buildSubmission,
  minutesAgo,
  otherCity,
  type PersonaName,
} from '#tests/support/rulesFixtures.ts';

const rules = rulesEnvironment('authors', { isCovered: false });
const shade = 'submissions/shade';
const colleague = { submissionId: 'shade', colleagueUid: 'colleague' };
const authorUids = async () => (await rules.read(shade))?.authorUids;
const write = (fields: Partial<Submission>) => rules.write({ [shade]: buildSubmission(fields) });
/** People of the city beyond the personas. */
const people = Object.fromEntries(
  Array.from({ length: 8 }, (_, index) => [
    `members/person${index}`,
    buildMember({ organisationId: authorsCity }),
  ]),
);

function told(uid: string, fields: object = {}, id = 'shade~shared'): Write {
  return set(`members/${uid}/notifications/${id}`, {
    kind: 'shared',
    submissionId: 'shade',
    caseStudyId: 'shade',
    title: buildContent().title,
    at: serverTimestamp(),
    readAt: null,
    ...fields,
  });
}
const authored = (authorUids: string[], fields: object = {}) =>
  update(shade, { authorUids, updatedAt: serverTimestamp(), ...fields });
const appointment = (by: string, fields: object = {}) =>
  set('audit/audit-1', {
    actorUid: by,
    action: 'submission.share',
    target: shade,
    from: 'draft',
    to: 'draft',
    reason: 'Their author has left the city.',
    at: serverTimestamp(),
    ...fields,
  });
const attempt = (who: Somebody, ...writes: Write[]) => commit(rules.as(who), writes);

beforeEach(() => rules.write({ [shade]: buildSubmission(), ...people }));

describe('an author', () => {
  it('makes a colleague of the same city an author too, who is told', async () => {
    await addAuthor(rules.as('author'), colleague);
    expect(await authorUids()).toEqual(['author', 'colleague']);
    expect(await rules.read('members/colleague/notifications/shade~shared')).toMatchObject({
      kind: 'shared',
      submissionId: 'shade',
      title: buildContent().title,
      readAt: null,
    });
    await assertFailsAs('conflict', addAuthor(rules.as('author'), colleague));
  });

  it('hands a text over, and can no longer read it', async () => {
    await handOver(rules.as('author'), { uid: 'author' }, colleague);
    expect(await authorUids()).toEqual(['colleague']);
    await assertRefused(stepBack(rules.as('author'), { uid: 'author' }, 'shade'));
    await handOver(rules.as('colleague'), { uid: 'colleague' }, { ...colleague, colleagueUid: 'author' });
  });

  it('steps back while others remain, and may be asked again', async () => {
    await addAuthor(rules.as('author'), colleague);
    await stepBack(rules.as('colleague'), { uid: 'colleague' }, 'shade');
    expect(await authorUids()).toEqual(['author']);
    await addAuthor(rules.as('author'), colleague);
    expect(await authorUids()).toEqual(['author', 'colleague']);
  });

  it('does not leave a text to nobody', async () => {
    await assertFailsAs('conflict', stepBack(rules.as('author'), { uid: 'author' }, 'shade'));
    await assertRefused(attempt('author', authored([])));
  });

  it('without telling: in one raw write', async () => {
    await attempt('author', authored(['author', 'colleague']));
    await attempt('author', authored(['colleague', 'person0']));
    await attempt('colleague', authored(['person0']));
  });

  it.each(['draft', 'submitted', 'inReview', 'returned', 'declined'] as const)(
    'may share a text that is %s, with at most eight',
    async (status) => {
      const seven = ['author', ...Array.from({ length: 6 }, (_, index) => `person${index}`)];
      await write({ status, authorUids: seven });
      await attempt('author', authored([...seven, 'colleague']));
      await assertRefused(attempt('author', authored([...seven, 'colleague', 'person6'])));
    },
  );

  it('does not change who wrote a published text', async () => {
    await write({ status: 'published' });
    await assertRefused(addAuthor(rules.as('author'), colleague));
    await write({ status: 'declined' });
    await addAuthor(rules.as('author'), colleague);
  });

  it.each(['otherAuthor', 'moderator', 'pending', 'nobody', 'suspendedColleague', 'author'])(
    'does not share with %s, who is no active colleague',
    async (uid) => {
      await rules.write({
        'members/suspendedColleague': buildMember({ organisationId: authorsCity, status: 'suspended' }),
      });
      await assertRefused(attempt('author', authored(['author', uid])));
      await assertRefused(attempt('author', authored([uid])));
      await attempt('author', authored(['author', 'colleague']));
    },
  );

  it.each<[string, string[]]>([
    ['adds two at once', ['author', 'colleague', 'person0', 'person1']],
    ['puts a newcomer first', ['person0', 'author', 'colleague']],
    ['removes another', ['author']],
    ['replaces another', ['author', 'person0']],
    ['changes the order', ['colleague', 'author']],
    ['doubles another', ['author', 'colleague', 'colleague']],
    ['doubles themselves', ['author', 'colleague', 'author']],
    ['changes nothing', ['author', 'colleague']],
    ['leaves no list', []],
  ])('is refused when the list %s', async (_name, uids) => {
    await write({ authorUids: ['author', 'colleague'] });
    await assertRefused(attempt('author', authored(uids)));
    await attempt('author', authored(['author', 'colleague', 'person0']));
  });

  it.each<[string, object]>([
    ['the text', { content: buildContent({ title: 'X' }) }],
    ['the status', { status: 'submitted' }],
    ['the city', { organisationId: otherCity }],
    ['the version', { version: 2 }],
    ['an audit entry that is none', { lastAuditId: 'audit-1' }],
    ['an earlier time', { updatedAt: minutesAgo(1) }],
    ['a claim', { claim: { by: 'author', at: serverTimestamp() } }],
    ['no list', { authorUids: 'colleague' }],
  ])('is refused with %s', async (_name, fields) => {
    await assertRefused(attempt('author', authored(['author', 'colleague'], fields)));
    await attempt('author', authored(['author', 'colleague']));
  });
});

describe('somebody who is no author', () => {
  it('does not make themselves or anybody one', async () => {
    await assertEachRefused(everybodyBut('author'), (who) =>
      attempt(who, authored(['author', who === 'colleague' ? 'person0' : 'colleague'])),
    );
    await assertEachRefused(everybodyBut('author'), (who) => attempt(who, authored(['author', who])));
    await assertEachRefused(everybodyBut('author'), (who) => attempt(who, authored([who])));
  });

  it.each(['suspended', 'unverified', 'pending'] as const)('nor an author who is %s', async (who) => {
    await write({ authorUids: [who, 'author'] });
    await assertRefused(attempt(who, authored([who, 'author', 'colleague'])));
    await assertRefused(attempt(who, authored(['author'])));
    await attempt('author', authored([who, 'author', 'colleague']));
  });
});

describe('a moderator', () => {
  const appoint = (who: PersonaName, colleagueUid = 'colleague') =>
    appointAuthor(
      rules.as(who),
      { uid: who },
      { submissionId: 'shade', colleagueUid, reason: 'Their author has left the city.' },
    );
  const parts = (uid = 'colleague', by = 'moderator', fields: object = {}) => [
    authored(['author', uid], { lastAuditId: 'audit-1' }),
    appointment(by, fields),
  ];

  it.each(['moderator', 'moderatorOfCity', 'admin'] as const)(
    'appoints a colleague, audited: %s',
    async (who) => {
      await appoint(who);
      expect(await authorUids()).toEqual(['author', 'colleague']);
      const { lastAuditId } = (await rules.read(shade)) ?? {};
      expect(await rules.read(`audit/${lastAuditId}`)).toMatchObject({
        action: 'submission.share',
        actorUid: who,
      });
      expect((await rules.read('members/colleague/notifications/shade~shared'))?.kind).toBe('shared');
    },
  );

  it('appoints nobody of another city, and never themselves', async () => {
    await assertRefused(appoint('moderator', 'otherAuthor'));
    await assertRefused(appoint('moderator', 'moderator'));
    await assertRefused(appoint('moderatorOfCity', 'moderatorOfCity'));
    await appoint('moderator', 'moderatorOfCity');
  });

  it('takes nobody away', async () => {
    await write({ authorUids: ['author', 'person0'] });
    await assertRefused(
      attempt('moderator', authored(['author'], { lastAuditId: 'audit-1' }), appointment('moderator')),
    );
    await assertRefused(
      attempt(
        'moderator',
        authored(['author', 'colleague'], { lastAuditId: 'audit-1' }),
        appointment('moderator'),
      ),
    );
    await attempt(
      'moderator',
      authored(['author', 'person0', 'colleague'], { lastAuditId: 'audit-1' }),
      appointment('moderator'),
    );
  });

  it('does not appoint without the audit, nor for a published text', async () => {
    await assertRefused(attempt('moderator', ...parts().slice(0, 1)));
    await assertRefused(attempt('moderator', ...parts().slice(1)));
    await assertRefused(attempt('moderator', authored(['author', 'colleague']), appointment('moderator')));
    await write({ status: 'published' });
    await assertRefused(
      attempt('moderator', ...parts('colleague', 'moderator', { from: 'published', to: 'published' })),
    );
    await write({});
    await attempt('moderator', ...parts());
  });

  it.each<[string, object]>([
    ['another act', { action: 'submission.return' }],
    ['another actor', { actorUid: 'admin' }],
    ['another text', { target: 'submissions/older' }],
    ['another status', { from: 'submitted' }],
    ['a change of status', { to: 'submitted' }],
    ['an earlier time', { at: minutesAgo(1) }],
  ])('is refused when the audit tells of %s', async (_name, fields) => {
    await assertRefused(attempt('moderator', ...parts('colleague', 'moderator', fields)));
    await attempt('moderator', ...parts());
  });

  it.each(['member', 'suspendedModerator', 'unverifiedModerator'] as const)('is no %s', async (who) => {
    await assertRefused(attempt(who, ...parts('colleague', who)));
  });
});

describe('the word to a new author', () => {
  const joined = authored(['author', 'colleague']);

  it('comes in the batch that makes them one, and only to them', async () => {
    await assertRefused(attempt('author', told('colleague')));
    await assertRefused(attempt('author', joined, told('person0')));
    await assertRefused(attempt('author', joined, told('author')));
    await attempt('author', joined, told('colleague'));
    await assertRefused(attempt('author', told('colleague')));
    await assertRefused(attempt('author', authored(['author', 'colleague', 'person0']), told('colleague')));
  });

  it.each<[string, Write]>([
    ['another title', told('colleague', { title: 'Win a prize' })],
    ['another kind', told('colleague', { kind: 'published' })],
    ['another case', told('colleague', { caseStudyId: 'older' })],
    ['another text', told('colleague', { submissionId: 'older' })],
    ['another time', told('colleague', { at: minutesAgo(1) })],
    ['been read', told('colleague', { readAt: serverTimestamp() })],
    ['a field more', told('colleague', { link: 'https://evil.example' })],
    ['a name of its own', told('colleague', {}, 'first')],
  ])('is refused when it has %s', async (_name, word) => {
    await assertRefused(attempt('author', joined, word));
    await assertRefused(
      attempt('author', joined, told('colleague'), { ...word, path: `${word.path}-again` }),
    );
    await attempt('author', joined, told('colleague'));
  });
});
