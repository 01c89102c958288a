import { serverTimestamp } from 'firebase/firestore';
import { beforeEach, describe, expect, it } from 'vitest';
import { buildContent } from '#firebase/seed/builders.ts';
import { declineSubmission, returnSubmission } from '#src/data/moderation/reviewCommands.ts';
import { commit, everybodyBut, type Write } from '#tests/support/rawAccess.ts';
import { explainedDecision, heldSubmission, underReview } from '#tests/support/rawBatches.ts';
import {
  assertEachRefused,
  assertFailsAs,
  assertRefused,
  rulesEnvironment,
} from '#tests/support/rulesEnvironment.ts';
import { minutesAgo, otherCity, type PersonaName } from '#tests/support/rulesFixtures.ts';

const rules = rulesEnvironment('decisions', { isCovered: false });
const input = { submissionId: 'shade', version: 2, reason: 'Please say what it cost.' };
const giveBack = (by: PersonaName, fields: object = {}) =>
  returnSubmission(
    rules.as(by),
    { uid: by },
    { ...input, remarks: [{ field: 'content.cost', text: 'How much?' }], ...fields },
  );
const attempt = (by: PersonaName | 'anonymous', writes: Record<string, Write | undefined>) =>
  commit(rules.as(by), Object.values(writes));

type Parts = ReturnType<typeof explainedDecision>;
const partNames: readonly (keyof Parts)[] = ['submission', 'audit', 'notification', 'queue', 'note'];
const outcomes = ['returned', 'declined'] as const;

beforeEach(() => rules.write(underReview()));

describe.each(outcomes)('a text is %s', (outcome) => {
  it('by the moderator who holds it', async () => {
    if (outcome === 'returned') await giveBack('moderator');
    else await declineSubmission(rules.as('moderator'), { uid: 'moderator' }, input);
    const stored = await rules.read('submissions/shade');
    expect(stored).toMatchObject({
      status: outcome,
      claim: null,
      decision: { outcome, by: 'moderator', version: 2 },
    });
    expect(await rules.read(`submissions/shade/notes/${stored?.decision.noteId}`)).toMatchObject({ outcome });
    expect(await rules.read('queue/shade')).toBeUndefined();
  });

  it('in one raw batch', () => attempt('moderator', explainedDecision(outcome)));

  it.each(partNames)('not without the %s', async (name) => {
    const { [name]: _left, ...others } = explainedDecision(outcome);
    await assertRefused(attempt('moderator', others));
  });

  it.each(partNames.filter((name) => name !== 'submission'))('not by the %s alone', async (name) => {
    await assertRefused(attempt('moderator', { only: explainedDecision(outcome)[name] }));
  });

  it('by nobody but the holder', async () => {
    await assertEachRefused(everybodyBut('moderator'), (by) =>
      attempt(by, explainedDecision(outcome, { by })),
    );
  });

  it.each(['author', 'member', 'suspendedModerator', 'unverifiedModerator', 'moderatorOfCity'] as const)(
    'not by the %s, even with a claim',
    async (by) => {
      const stored = heldSubmission({ claim: { by, at: minutesAgo(1) } });
      await rules.write({ 'submissions/shade': stored });
      await assertRefused(attempt(by, explainedDecision(outcome, { stored, by })));
    },
  );

  it('not by an author who is a moderator', async () => {
    const stored = heldSubmission({ authorUids: ['author', 'moderator'], organisationId: otherCity });
    await rules.write({ 'submissions/shade': stored });
    await assertRefused(attempt('moderator', explainedDecision(outcome, { stored })));
  });

  it('not after the claim has lapsed', async () => {
    const stored = heldSubmission({ claim: { by: 'moderator', at: minutesAgo(16) } });
    await rules.write({ 'submissions/shade': stored });
    await assertRefused(attempt('moderator', explainedDecision(outcome, { stored })));
  });

  it('not on an earlier version', async () => {
    await rules.write(underReview({ version: 3 }));
    await assertRefused(attempt('moderator', explainedDecision(outcome)));
    await assertFailsAs('conflict', giveBack('moderator'));
  });

  it('not twice', async () => {
    await attempt('moderator', explainedDecision(outcome));
    await assertRefused(attempt('moderator', explainedDecision(outcome)));
    await assertFailsAs('conflict', giveBack('moderator'));
  });
});

describe('a decision is refused when', () => {
  it.each<[string, (parts: Parts) => void]>([
    ['its reason is too short', ({ note }) => Object.assign(note.data, { text: 'No.' })],
    ['its reason is blanks', ({ note }) => Object.assign(note.data, { text: ' '.repeat(40) })],
    ['its reason is endless', ({ note }) => Object.assign(note.data, { text: 'a'.repeat(4001) })],
    ['its remarks are no list', ({ note }) => Object.assign(note.data, { remarks: 'none' })],
    [
      'its remarks are too many',
      ({ note }) => Object.assign(note.data, { remarks: Array(31).fill({ field: 'a', text: 'b' }) }),
    ],
    ['its reason is kept from the author', ({ note }) => Object.assign(note.data, { internal: true })],
    ['its reason is another’s', ({ note }) => Object.assign(note.data, { authorUid: 'secondModerator' })],
    ['its reason is backdated', ({ note }) => Object.assign(note.data, { at: minutesAgo(60) })],
    ['its reason speaks of another version', ({ note }) => Object.assign(note.data, { version: 1 })],
    ['its reason says another outcome', ({ note }) => Object.assign(note.data, { outcome: 'declined' })],
    ['its reason says a publication', ({ note }) => Object.assign(note.data, { outcome: 'published' })],
    ['its reason is mere conversation', ({ note }) => Object.assign(note.data, { outcome: null })],
    ['its reason has a field more', ({ note }) => Object.assign(note.data, { score: 1 })],
    [
      'its reason stands elsewhere',
      ({ note }) => Object.assign(note, { path: 'submissions/shade/notes/note-2' }),
    ],
    [
      'it names no reason',
      ({ submission }) => {
        submission.data.decision.noteId = null;
      },
    ],
    [
      'it names another outcome than the status',
      ({ submission }) => {
        submission.data.decision.outcome = 'published';
      },
    ],
    [
      'it names another reviewer',
      ({ submission }) => {
        submission.data.decision.by = 'secondModerator';
      },
    ],
    [
      'it is backdated',
      ({ submission }) => {
        submission.data.decision.at = minutesAgo(60);
      },
    ],
    [
      'it refers to another version',
      ({ submission }) => {
        submission.data.decision.version = 1;
      },
    ],
    [
      'it has a field more',
      ({ submission }) => {
        submission.data.decision.score = 1;
      },
    ],
    [
      'the text changes along',
      ({ submission }) => Object.assign(submission.data, { content: buildContent({ title: 'X' }) }),
    ],
    [
      'the claim is kept',
      ({ submission }) =>
        Object.assign(submission.data, { claim: { by: 'moderator', at: serverTimestamp() } }),
    ],
    [
      'the change is backdated',
      ({ submission }) => Object.assign(submission.data, { updatedAt: minutesAgo(60) }),
    ],
    [
      'its audit entry names another act',
      ({ audit }) => Object.assign(audit.data, { action: 'submission.decline' }),
    ],
    ['its audit entry is another’s', ({ audit }) => Object.assign(audit.data, { actorUid: 'admin' })],
    [
      'its audit entry is of another text',
      ({ audit }) => Object.assign(audit.data, { target: 'submissions/older' }),
    ],
  ])('%s', async (_name, change) => {
    const parts = explainedDecision('returned');
    change(parts);
    await assertRefused(attempt('moderator', parts));
  });

  it.each(['draft', 'submitted', 'returned', 'declined', 'published'] as const)(
    'the text is %s',
    async (status) => {
      const stored = heldSubmission({ status });
      await rules.write({ 'submissions/shade': stored });
      await assertRefused(attempt('moderator', explainedDecision('declined', { stored })));
    },
  );
});
