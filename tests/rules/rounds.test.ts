import { limit, orderBy, serverTimestamp } from 'firebase/firestore';
import { beforeEach, describe, expect, it } from 'vitest';
import { buildContent, buildMemberOnly } from '#firebase/seed/builders.ts';
import {
  commit,
  deleteRaw,
  everybodyBut,
  getRaw,
  listRaw,
  moderators,
  setRaw,
} from '#tests/support/rawAccess.ts';
import { explainedDecision, heldSubmission, publication, underReview } from '#tests/support/rawBatches.ts';
import {
  assertEachAllowed,
  assertEachRefused,
  assertRefused,
  rulesEnvironment,
} from '#tests/support/rulesEnvironment.ts';
import { minutesAgo } from '#tests/support/rulesFixtures.ts';

const rules = rulesEnvironment('rounds');
const rounds = 'submissions/shade/rounds';
const returned = () => explainedDecision('returned');
const attempt = (parts: object) => commit(rules.as('moderator'), Object.values(parts));

beforeEach(() => rules.write(underReview()));

describe('the text as it went back', () => {
  const newest = [orderBy('version', 'desc'), limit(20)];
  beforeEach(() => attempt(returned()));

  it('is kept whole', async () => {
    const { content, memberOnly } = heldSubmission();
    expect(await rules.read(`${rounds}/2`)).toMatchObject({ version: 2, content, memberOnly });
  });

  it('is read by its authors and the secretariat, alone and in a list', async () => {
    await assertEachAllowed(['author', ...moderators], (who) => getRaw(rules.as(who), `${rounds}/2`));
    await assertEachAllowed(['author', ...moderators], (who) => listRaw(rules.as(who), rounds, ...newest));
    const others = everybodyBut('author', ...moderators);
    await assertEachRefused(others, (who) => getRaw(rules.as(who), `${rounds}/2`));
    await assertEachRefused(others, (who) => listRaw(rules.as(who), rounds, ...newest));
  });

  it('is listed with a limit of at most a hundred', async () => {
    await assertRefused(listRaw(rules.as('moderator'), rounds));
    await assertRefused(listRaw(rules.as('moderator'), rounds, limit(101)));
  });

  it('is neither changed nor deleted by anybody', async () => {
    const round = { ...returned().round?.data, content: buildContent({ title: 'Never sent' }) };
    await assertEachRefused(everybodyBut(), (who) => setRaw(rules.as(who), `${rounds}/2`, round));
    await assertEachRefused(everybodyBut(), (who) => deleteRaw(rules.as(who), `${rounds}/2`));
  });
});

describe('a round', () => {
  it('comes with its return and not without', async () => {
    const { round, ...others } = returned();
    await assertRefused(attempt({ round }));
    await assertRefused(attempt(others));
    await attempt(returned());
  });

  it('does not come with another decision', async () => {
    const { round } = returned();
    await assertRefused(attempt({ ...explainedDecision('declined'), round }));
    await assertRefused(attempt({ ...publication({ others: {} }), round }));
    await attempt(explainedDecision('declined'));
  });

  it.each<[string, object]>([
    ['another text', { content: buildContent({ title: 'Never sent' }) }],
    ['another member-only part', { memberOnly: buildMemberOnly({ whatDidNotWork: '' }) }],
    ['another version', { version: 1 }],
    ['an earlier time', { at: minutesAgo(1) }],
    ['a field more', { by: 'moderator', at: serverTimestamp() }],
  ])('is refused with %s', async (_name, fields) => {
    const parts = returned();
    Object.assign(parts.round?.data ?? {}, fields);
    await assertRefused(attempt(parts));
    await attempt(returned());
  });

  it('is refused under another number', async () => {
    const parts = returned();
    Object.assign(parts.round ?? {}, { path: `${rounds}/1` });
    await assertRefused(attempt(parts));
    await assertRefused(attempt({ ...returned(), more: parts.round }));
    await attempt(returned());
  });
});
