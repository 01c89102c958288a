import { describe, expect, it } from 'vitest';
import { buildQuestion } from '#firebase/seed/questionBuilders.ts';
import { type OpenQuestionReader, openQuestionReasons, rankOpenQuestions } from './openQuestions.ts';

const reader: OpenQuestionReader = {
  uid: 'me',
  organisationId: 'mine',
  pathways: ['resilient'],
  topics: ['coasts', 'housing'],
};
const plain = { pathways: [], topics: [] };

describe('the reasons', () => {
  it('are true of question and reader', () => {
    const question = buildQuestion({
      askedOrganisationIds: ['other', 'mine'],
      topics: ['housing', 'biodiversity', 'coasts'],
      pathways: ['circular', 'resilient'],
    });
    expect(openQuestionReasons(question, reader)).toEqual([
      { kind: 'city' },
      { kind: 'topic', topics: ['housing', 'coasts'] },
      { kind: 'pathway', pathways: ['resilient'] },
    ]);
  });

  it('are what the reader follows, a topic of the profile told once', () => {
    const about = { kind: 'caseStudy', id: 'shade', title: 'Shade' } as const;
    const question = buildQuestion({ ...plain, about, topics: ['housing', 'biodiversity'] });
    const follower = { ...reader, followedCases: ['shade'], followedTopics: ['housing'] } as const;
    expect(openQuestionReasons(question, follower)).toEqual([
      { kind: 'followedCase' },
      { kind: 'followedTopic', topics: ['housing'] },
    ]);
    expect(openQuestionReasons({ ...question, about: { ...about, kind: 'event' } }, follower)).toEqual([
      { kind: 'followedTopic', topics: ['housing'] },
    ]);
    const order = rankOpenQuestions(
      [buildQuestion({ ...plain, id: 'chosen', topics: ['coasts'] }), question],
      follower,
    );
    expect(order.map((one) => one.question.id)).toEqual([question.id, 'chosen']);
  });

  it('are none where nothing is shared, also for somebody without a city', () => {
    expect(openQuestionReasons(buildQuestion(plain), reader)).toEqual([]);
    const asked = buildQuestion({ ...plain, askedOrganisationIds: ['mine'] });
    expect(openQuestionReasons(asked, { ...reader, organisationId: null })).toEqual([]);
  });
});

describe('the order', () => {
  const at = (day: number) => new Date(Date.UTC(2026, 9, day));
  const ids = (questions: Parameters<typeof rankOpenQuestions>[0]) =>
    rankOpenQuestions(questions, reader).map(({ question }) => question.id);

  it('is: one’s own city, topics, pathways, the newest', () => {
    const questions = [
      buildQuestion({ ...plain, id: 'old', createdAt: at(1) }),
      buildQuestion({ ...plain, id: 'new', createdAt: at(2) }),
      buildQuestion({ ...plain, id: 'pathway', pathways: ['resilient'], createdAt: at(1) }),
      buildQuestion({ ...plain, id: 'topic', topics: ['coasts'], createdAt: at(1) }),
      buildQuestion({ ...plain, id: 'city', askedOrganisationIds: ['mine'], createdAt: at(1) }),
    ];
    const expected = ['city', 'topic', 'pathway', 'new', 'old'];
    expect(ids(questions)).toEqual(expected);
    expect(ids(questions.toReversed())).toEqual(expected);
  });

  it('leaves out one’s own, and what is answered', () => {
    expect(ids([buildQuestion({ authorUid: 'me' }), buildQuestion({ answers: 1 })])).toEqual([]);
  });
});
