import { beforeEach, describe, it } from 'vitest';
import { answerQuestion, askQuestion } from '#src/data/questions/asking.ts';
import {
  acceptAnswer,
  editAnswer,
  editQuestion,
  followQuestion,
  setAnswerHidden,
  setQuestionHidden,
} from '#src/data/questions/commands.ts';
import { questionLimits } from '#src/domain/question.ts';
import { writer } from '#tests/support/rawAccounts.ts';
import { a, q, questionWorld } from '#tests/support/rawQuestions.ts';
import { rulesEnvironment } from '#tests/support/rulesEnvironment.ts';
import { otherCity } from '#tests/support/rulesFixtures.ts';

/** As budget.test.ts: every rule first wastes some of the thousand expressions that a write may take. */
const reserve = 100;
const rules = rulesEnvironment('question-budget', {
  change: (text) =>
    text
      .replace(
        'documents {',
        `documents { function waste() { return [${'1,'.repeat(reserve)}].size() == ${reserve}; }`,
      )
      .replace(/(allow [a-z, ]+): if ([^;]+);/g, '$1: if waste() && ($2);'),
});

const mentions = ['author', 'colleague', 'otherAuthor', 'moderator', 'admin'];
const asked = ['one', 'two', 'three'];
const longest = {
  title: 'ä'.repeat(questionLimits.title),
  text: 'ä'.repeat(questionLimits.text),
  language: 'zh' as const,
  pathways: ['zero-emission' as const, 'nature-based' as const, 'circular' as const],
  topics: ['air-quality' as const, 'biodiversity' as const, 'waste-prevention-and-recycling' as const],
  mentions,
};
const member = { uid: 'member' };
const moderator = { uid: 'moderator' };
const ofThree = Object.fromEntries(
  asked.map((name) => [
    `organisations/${name}`,
    {
      ...questionWorld[`organisations/${otherCity}`],
      focalPoints: [1, 2, 3, 4, 5].map((n) => `${name}${n}`),
    },
  ]),
);
const ask = (about: Parameters<typeof askQuestion>[2]['about'], cities: string[] = []) =>
  askQuestion(rules.as('member'), writer('member'), { questionId: q, about, input: longest, cities });

describe(`the longest question there may be leaves ${reserve} expressions`, () => {
  beforeEach(() => rules.write({ ...questionWorld, ...ofThree }));

  it('when three cities and five people are told', () => ask({ kind: 'free', id: null }, asked));

  it('when it is about a case', () => ask({ kind: 'caseStudy', id: 'shade' }));

  it('when it is followed, answered, accepted, changed and hidden', async () => {
    await ask({ kind: 'caseStudy', id: 'shade' });
    const followers = Array.from({ length: questionLimits.followers - 1 }, (_, index) => `follower${index}`);
    const path = `questions/${q}`;
    await rules.write({ [path]: { ...(await rules.read(path)), followers } });
    await followQuestion(rules.as('admin'), { uid: 'admin' }, { questionId: q, isIn: true });
    await answerQuestion(rules.as('author'), writer('author'), {
      questionId: q,
      answerId: a,
      input: { text: 'ä'.repeat(questionLimits.answer), mentions },
    });
    await acceptAnswer(rules.as('member'), member, { questionId: q, answerId: a });
    for (let round = 0; round < questionLimits.edits; round += 1) {
      const text = String(round).repeat(questionLimits.text);
      await editQuestion(rules.as('member'), member, { questionId: q, title: longest.title, text });
      await editAnswer(rules.as('author'), { uid: 'author' }, { questionId: q, answerId: a, text });
    }
    const reason = 'a'.repeat(1000);
    await setAnswerHidden(rules.as('moderator'), moderator, {
      questionId: q,
      answerId: a,
      isHidden: true,
      reason,
    });
    await setQuestionHidden(rules.as('moderator'), moderator, { questionId: q, isHidden: true, reason });
  });
});
