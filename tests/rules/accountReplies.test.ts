import { limit, serverTimestamp, where } from 'firebase/firestore';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  answerQuestion,
  askAuthor,
  hideReply,
  markUseful,
  postAccount,
} from '#src/data/first-hand-accounts/commands.ts';
import { eventWorld, posting, writer } from '#tests/support/eventWorld.ts';
import {
  activeMembers,
  commit,
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
import { minutesAgo } from '#tests/support/rulesFixtures.ts';

const rules = rulesEnvironment('replies');
let account = '';
let place = { eventId: 'week', accountId: '' };
const others = activeMembers.filter((who) => who !== 'author');
const reader = { uid: 'member', displayName: 'Name of member' };

beforeEach(async () => {
  const one = posting();
  account = `events/week/accounts/${one.accountId}`;
  place = { eventId: 'week', accountId: one.accountId };
  await rules.write(eventWorld);
  await postAccount(rules.as('author'), writer('author'), one);
  // Live for long: connections that tests share began before it was posted.
  await rules.write({
    [account]: { ...(await rules.read(account)), status: 'live', visibleFrom: minutesAgo(30) },
  });
  await rules.remove('limits/author');
});

describe('“useful”', () => {
  const mark = (who: string) => ({
    how: 'set' as const,
    path: `${account}/useful/${who}`,
    data: { at: serverTimestamp() },
  });

  it('counts once for each member, and can be taken back', async () => {
    await assertEachAllowed(['member', 'moderator'] as const, (uid) =>
      markUseful(rules.as(uid), { uid }, { ...place, isUseful: true }),
    );
    await markUseful(rules.as('member'), { uid: 'member' }, { ...place, isUseful: true });
    expect((await rules.read(account))?.useful).toBe(2);
    await markUseful(rules.as('member'), { uid: 'member' }, { ...place, isUseful: false });
    expect((await rules.read(account))?.useful).toBe(1);
  });

  it('is refused without its count, as a count without it, twice, for others, and by the author', async () => {
    const db = rules.as('member');
    const counted = (useful: number) => ({ how: 'update' as const, path: account, data: { useful } });
    await assertRefused(commit(db, [mark('member')]));
    await assertRefused(commit(db, [counted(1)]));
    await assertRefused(commit(db, [mark('member'), counted(2)]));
    await assertRefused(commit(db, [mark('colleague'), counted(1)]));
    await assertRefused(commit(rules.as('author'), [mark('author'), counted(1)]));
    await assertEachRefused(everybodyBut(...activeMembers), (who) =>
      commit(rules.as(who), [mark(who), counted(1)]),
    );
    await commit(db, [mark('member'), counted(1)]);
    await assertRefused(
      commit(rules.as('colleague'), [
        { how: 'delete', path: `${account}/useful/member`, data: {} },
        counted(0),
      ]),
    );
  });

  it('is seen by whoever set it, and by nobody else', async () => {
    await markUseful(rules.as('member'), { uid: 'member' }, { ...place, isUseful: true });
    await getRaw(rules.as('member'), `${account}/useful/member`);
    await assertEachRefused(everybodyBut('member'), (who) =>
      getRaw(rules.as(who), `${account}/useful/member`),
    );
    await assertRefused(listRaw(rules.as('admin'), `${account}/useful`, limit(10)));
  });
});

describe('questions and answers', () => {
  it('are asked by members, answered by the author, told to each, and read by all members', async () => {
    const questionId = await askAuthor(rules.as('member'), reader, { ...place, text: 'Where?' });
    expect(await rules.read(`members/author/notifications/${place.accountId}~${questionId}`)).toMatchObject({
      kind: 'accountQuestion',
    });
    const answerId = await answerQuestion(
      rules.as('author'),
      { uid: 'author' },
      { ...place, questionId, text: 'There.' },
    );
    expect(await rules.read(`members/member/notifications/${place.accountId}~${answerId}`)).toMatchObject({
      kind: 'accountAnswer',
    });
    const shown = [where('hidden', '==', false), limit(100)];
    await assertEachAllowed(activeMembers, (who) => listRaw(rules.as(who), `${account}/replies`, ...shown));
    await assertEachAllowed(activeMembers, (who) => getRaw(rules.as(who), `${account}/replies/${answerId}`));
    await assertEachRefused(everybodyBut(...activeMembers), (who) =>
      getRaw(rules.as(who), `${account}/replies/${answerId}`),
    );
    await assertEachRefused(everybodyBut(...activeMembers), (who) =>
      listRaw(rules.as(who), `${account}/replies`, ...shown),
    );
    await assertEachRefused(everybodyBut(...moderators), (who) =>
      listRaw(rules.as(who), `${account}/replies`, limit(100)),
    );
  });

  it('are refused raw: in another name, as an answer by others, without telling', async () => {
    const reply = {
      kind: 'question',
      questionId: null,
      byUid: 'member',
      byName: 'Name of member',
      text: 'Where?',
      hidden: false,
      at: serverTimestamp(),
      updatedAt: serverTimestamp(),
      lastAuditId: null,
    };
    const path = `${account}/replies/abcdefghij0123456789`;
    await assertEachRefused(everybodyBut(), (who) => setRaw(rules.as(who), path, reply));
    await assertRefused(setRaw(rules.as('member'), path, { ...reply, kind: 'answer', questionId: 'x' }));
  });

  it('are hidden by moderators, audited, and then read by them only', async () => {
    const replyId = await askAuthor(rules.as('member'), reader, { ...place, text: 'Spam' });
    const path = `${account}/replies/${replyId}`;
    await assertEachRefused(everybodyBut(), (who) =>
      updateRaw(rules.as(who), path, { hidden: true, updatedAt: serverTimestamp() }),
    );
    await hideReply(
      rules.as('moderator'),
      { uid: 'moderator' },
      { ...place, replyId, reason: 'An advertisement.' },
    );
    await assertEachRefused(
      others.filter((who) => !moderators.some((one) => one === who)),
      (who) => getRaw(rules.as(who), path),
    );
    await getRaw(rules.as('moderator'), path);
  });
});
