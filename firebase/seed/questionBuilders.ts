import type { Answer, Question } from '#src/domain/question.ts';

/** Questions and answers that are valid and complete as they come, as in `builders.ts`; all invented. */

const asked = new Date('2026-10-05T09:00:00Z');
const answered = new Date('2026-10-06T14:00:00Z');

/** A free question that nobody has answered. */
export function buildQuestion(overrides: Partial<Question> = {}): Question {
  const createdAt = overrides.createdAt ?? asked;
  return {
    id: 'ExampleQuestion00000',
    about: { kind: 'free', id: null, title: '' },
    title: 'Who waters young street trees in the third summer?',
    text: 'Our contract ends after two years, and the trees still need water.',
    language: 'en',
    pathways: ['nature-based'],
    topics: ['parks-and-urban-forest'],
    mentions: [],
    authorUid: 'example-asker',
    authorName: 'Ana Example',
    organisationId: 'example-city',
    organisationName: 'Example City',
    askedOrganisationIds: [],
    answers: 0,
    countedAnswerId: null,
    acceptedAnswerId: null,
    followers: [],
    hidden: false,
    edits: [],
    textAt: createdAt,
    createdAt,
    updatedAt: createdAt,
    lastAuditId: null,
    ...overrides,
  };
}

/** By somebody of a city that was not asked. */
export function buildAnswer(overrides: Partial<Answer> = {}): Answer {
  const createdAt = overrides.createdAt ?? answered;
  return {
    id: 'ExampleAnswer0000000',
    text: 'We keep them in the contract for five years.',
    mentions: [],
    authorUid: 'example-answerer',
    authorName: 'Ben Example',
    organisationId: 'other-city',
    organisationName: 'Other City',
    fromSource: false,
    hidden: false,
    acceptedAt: null,
    edits: [],
    textAt: createdAt,
    createdAt,
    updatedAt: createdAt,
    lastAuditId: null,
    ...overrides,
  };
}
