import { collection, doc, limit, orderBy, query, serverTimestamp, where } from 'firebase/firestore';
import { beforeEach, describe, it } from 'vitest';
import { changeRole, suspendMember } from '#src/data/moderation/memberCommands.ts';
import { firstAnswer } from '#tests/support/firstAnswer.ts';
import { commit, everybodyBut, getRaw, moderators, updateRaw } from '#tests/support/rawAccess.ts';
import { publication, underReview } from '#tests/support/rawBatches.ts';
import { assertEachRefused, assertRefused, rulesEnvironment } from '#tests/support/rulesEnvironment.ts';
import { buildLibrary, buildMember } from '#tests/support/rulesFixtures.ts';

const rules = rulesEnvironment('standing');

beforeEach(() => rules.write({ ...buildLibrary('tram'), ...underReview() }));

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
      ['members/author', 'submissions/shade', 'caseStudies/tram', 'catalog/s0001'],
      (path) => getRaw(rules.as('pending'), path),
    );
  });
});
