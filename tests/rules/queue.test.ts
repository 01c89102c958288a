import { collection, getCountFromServer, limit, query, serverTimestamp, where } from 'firebase/firestore';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  activeMembers,
  commit,
  deleteRaw,
  everybodyBut,
  getRaw,
  listRaw,
  setRaw,
  updateRaw,
} from '#tests/support/rawAccess.ts';
import { handIn, underReview } from '#tests/support/rawBatches.ts';
import {
  assertEachAllowed,
  assertEachRefused,
  assertRefused,
  rulesEnvironment,
} from '#tests/support/rulesEnvironment.ts';
import { before, buildSubmission } from '#tests/support/rulesFixtures.ts';

const rules = rulesEnvironment('queue');

beforeEach(() => rules.write(underReview()));

describe('reading the queue', () => {
  it('active members count who waits longer', async () => {
    const db = rules.as('otherAuthor');
    const earlier = query(collection(db, 'queue'), where('submittedAt', '<', new Date()), limit(100));
    expect((await getCountFromServer(earlier)).data().count).toBe(1);
    await assertRefused(
      getCountFromServer(query(collection(db, 'queue'), where('submittedAt', '<', new Date()))),
    );
  });

  it('active members list it, nobody else does', async () => {
    await assertEachAllowed(activeMembers, (who) => listRaw(rules.as(who), 'queue', limit(100)));
    await assertEachRefused(everybodyBut(...activeMembers), (who) =>
      listRaw(rules.as(who), 'queue', limit(100)),
    );
  });

  it('a list needs a limit of at most a hundred', async () => {
    await assertRefused(listRaw(rules.as('author'), 'queue'));
    await assertRefused(listRaw(rules.as('author'), 'queue', limit(101)));
  });

  it('says nothing of a single text', async () => {
    await assertEachRefused(everybodyBut(), (who) => getRaw(rules.as(who), 'queue/shade'));
  });
});

describe('a place in the queue', () => {
  it('is taken with the submission it stands for', async () => {
    await rules.write({ 'submissions/second': buildSubmission({ caseStudyId: 'second' }) });
    await commit(rules.as('author'), Object.values(handIn('second')));
    expect(Object.keys((await rules.read('queue/second')) ?? {})).toEqual(['submittedAt']);
  });

  it('is not taken without one', async () => {
    await rules.write({
      'submissions/waiting': buildSubmission({ status: 'submitted', submittedAt: before }),
      'submissions/drafted': buildSubmission(),
    });
    await assertEachRefused(['ghost', 'waiting', 'drafted'], (id) =>
      setRaw(rules.as('author'), `queue/${id}`, { submittedAt: serverTimestamp() }),
    );
  });

  it('is not improved', async () => {
    await assertEachRefused(everybodyBut(), (who) =>
      updateRaw(rules.as(who), 'queue/shade', { submittedAt: new Date('2020-01-01') }),
    );
  });

  it('is not given up, and nobody is thrown out, without the decision or retraction', async () => {
    await assertEachRefused(everybodyBut(), (who) => deleteRaw(rules.as(who), 'queue/shade'));
    await rules.write(underReview({ status: 'draft', claim: null }));
    await assertEachRefused(['author', 'moderator'], (who) => deleteRaw(rules.as(who), 'queue/shade'));
  });
});
