import { beforeEach, describe, it } from 'vitest';
import { entryOf } from '#firebase/seed/builders.ts';
import { correctCaseStudy } from '#src/data/case-studies/commands.ts';
import {
  answerQuestion,
  askAuthor,
  correctAccount,
  editAccount,
  hideAccount,
  postAccount,
  releaseAccount,
} from '#src/data/first-hand-accounts/commands.ts';
import { correctSubmission } from '#src/data/moderation/correctSubmission.ts';
import { publishSubmission } from '#src/data/moderation/publishSubmission.ts';
import { claimSubmission, returnSubmission } from '#src/data/moderation/reviewCommands.ts';
import { undoDecision } from '#src/data/moderation/undoDecision.ts';
import { saveDraft, submitForReview } from '#src/data/submissions/commands.ts';
import { changeNoteMax } from '#src/domain/caseStudy.ts';
import { type AccountInput, accountLimits } from '#src/domain/firstHandAccount.ts';
import { noteLimits } from '#src/domain/submission.ts';
import { buildLongestContent, buildLongestMemberOnly } from '#tests/support/longestText.ts';
import { accountInput, eventWorld, one, webp, writer } from '#tests/support/rawAccounts.ts';
import { underReview } from '#tests/support/rawBatches.ts';
import { rulesEnvironment } from '#tests/support/rulesEnvironment.ts';
import {
  authorsCity,
  buildCaseStudy,
  buildLibrary,
  buildShard,
  buildSubmission,
  personas,
} from '#tests/support/rulesFixtures.ts';

/**
 * A write may take a thousand expressions, and a rule that needs more refuses the longest texts of the most diligent
 * authors. Here every rule first wastes some, so that growing rules are noticed before they are too long.
 */
const reserve = 100;
const rules = rulesEnvironment('budget', {
  change: (text) =>
    text
      .replace(
        'documents {',
        `documents { function waste() { return [${'1,'.repeat(reserve)}].size() == ${reserve}; }`,
      )
      .replace(/(allow [a-z, ]+): if ([^;]+);/g, '$1: if waste() && ($2);'),
});

const longest = { content: buildLongestContent(), memberOnly: buildLongestMemberOnly() };
const author = { uid: 'author', organisationId: authorsCity };
const moderator = { uid: 'moderator' };
const entry = entryOf(buildCaseStudy({ content: longest.content }));

describe(`the longest text there may be leaves ${reserve} expressions`, () => {
  const input = { submissionId: 'shade', draft: longest, editId: 'edit-2' };
  const decision = { submissionId: 'shade', version: 2 };
  const reason = 'a'.repeat(noteLimits.text);

  it('when it is stored', () => saveDraft(rules.as('author'), author, { ...input, version: 0 }));

  it('when it is stored as a revision', async () => {
    await rules.write(buildLibrary('tram', { content: longest.content }));
    const revises = { caseStudyId: 'tram', version: 1 };
    await saveDraft(rules.as('author'), author, { ...input, version: 0, revises });
  });

  it.each(['draft', 'returned'] as const)('when it is saved again, while %s', async (status) => {
    await rules.write({ 'submissions/shade': buildSubmission({ ...longest, status }) });
    await saveDraft(rules.as('author'), author, { ...input, version: 1 });
  });

  it.each(['draft', 'returned'] as const)('when it is submitted, while %s', async (status) => {
    await rules.write({
      'submissions/shade': buildSubmission({ ...longest, status }),
      'limits/author': { at: new Date(0), id: 'earlier' },
    });
    await submitForReview(rules.as('author'), author, { submissionId: 'shade', version: 1 });
  });

  describe('under review', () => {
    const entries = Object.fromEntries(Array.from({ length: 699 }, (_, index) => [`case${index}`, entry]));
    beforeEach(() => rules.write({ 'catalog/s0001': buildShard(), ...underReview(longest) }));

    it('when it is claimed', () => claimSubmission(rules.as('moderator'), moderator, 'shade', new Date()));

    it('when it is returned with the longest of reasons', async () => {
      const remarks = Array.from({ length: noteLimits.remarks }, (_, index) => ({
        field: `content.results.${index}`,
        text: 'a'.repeat(noteLimits.remarkText),
      }));
      await returnSubmission(rules.as('moderator'), moderator, { ...decision, reason, remarks });
    });

    it('when it is published into an almost full shard', async () => {
      await rules.write({ 'catalog/s0001': { ...buildShard(), entries } });
      const input = { ...decision, reason, newestShard: 1 } as const;
      await publishSubmission(rules.as('moderator'), moderator, input);
    });

    it('when it is published as a revision', async () => {
      await rules.write({
        ...buildLibrary('tram', { content: longest.content }),
        ...underReview({ ...longest, caseStudyId: 'tram', baseVersion: 1 }),
      });
      const input = { ...decision, reason, newestShard: 1 } as const;
      await publishSubmission(rules.as('moderator'), moderator, input);
    });

    it('when its publication is taken back, of an almost full shard', async () => {
      const undo = () =>
        undoDecision(rules.as('moderator'), moderator, { submissionId: 'shade', now: new Date() });
      const input = { ...decision, reason, newestShard: 1 } as const;
      await rules.write({ 'catalog/s0001': { ...buildShard(), entries } });
      await publishSubmission(rules.as('moderator'), moderator, input);
      await undo();
      await rules.write({
        ...buildLibrary('tram', { content: longest.content }),
        ...underReview({ ...longest, caseStudyId: 'tram', baseVersion: 1 }),
      });
      await publishSubmission(rules.as('moderator'), moderator, input);
      await undo();
    });

    it.each(['title', 'lessons'] as const)('when its reviewer corrects its %s', async (field) => {
      const value = `b${longest.content[field].slice(1)}`;
      await correctSubmission(rules.as('moderator'), moderator, { ...decision, field, value, why: reason });
    });
  });

  it.each(['title', 'lessons'] as const)('when its %s is corrected in the library', async (field) => {
    await rules.write(buildLibrary('tram', { content: longest.content }));
    const value = `b${longest.content[field].slice(1)}`;
    const { uid, emailVerified, member } = personas.moderator;
    await correctCaseStudy(
      rules.as('moderator'),
      { uid, emailVerified, member },
      { caseStudyId: 'tram', note: 'a'.repeat(changeNoteMax), version: 1, field, value },
    );
  });
});

describe(`the longest account there may be leaves ${reserve} expressions`, () => {
  const place = { eventId: 'week', accountId: one };
  const words = {
    body: 'ä'.repeat(accountLimits.body),
    language: 'zh',
    pathways: ['zero-emission', 'nature-based', 'circular'],
    topics: ['air-quality', 'biodiversity', 'waste-prevention-and-recycling'],
    pictureAlt: 'ä'.repeat(accountLimits.pictureAlt),
  } as const satisfies Partial<AccountInput>;
  const longestAccount: AccountInput = {
    ...accountInput,
    ...words,
    sessionId: 'open',
    pathways: [...words.pathways],
    topics: [...words.topics],
  };
  const by = writer('author');
  const post = () =>
    postAccount(rules.as('author'), by, {
      ...place,
      input: longestAccount,
      writtenAt: new Date(),
      embargoUntil: null,
      picture: webp(accountLimits.picture).toUint8Array(),
    });
  beforeEach(() => rules.write(eventWorld));

  it('when it is posted, edited and corrected', async () => {
    await post();
    const edited = { ...longestAccount, pictureAlt: 'ö'.repeat(accountLimits.pictureAlt) };
    const { body, language, pathways, topics, pictureAlt } = edited;
    await editAccount(rules.as('author'), by, { ...place, body, language, pathways, topics, pictureAlt });
    const correction = 'ä'.repeat(accountLimits.correction);
    await correctAccount(rules.as('author'), by, { ...place, correction });
  });

  it('when it is released, asked about, answered and hidden', async () => {
    await post();
    await releaseAccount(rules.as('moderator'), moderator, { ...place, trustsAuthor: true });
    // Long before the connection that asks.
    const path = `events/week/accounts/${one}`;
    await rules.write({ [path]: { ...(await rules.read(path)), visibleFrom: new Date(0) } });
    const text = 'ä'.repeat(accountLimits.reply);
    const questionId = await askAuthor(rules.as('member'), writer('member'), { ...place, text });
    await rules.remove('limits/author');
    await answerQuestion(rules.as('author'), by, { ...place, questionId, text });
    const reason = 'a'.repeat(1000);
    await hideAccount(rules.as('moderator'), moderator, { ...place, reason });
  });
});
