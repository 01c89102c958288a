import { type DocumentData, serverTimestamp } from 'firebase/firestore';
import { buildAnswer, buildQuestion } from '#firebase/seed/questionBuilders.ts';
import type { Answer, Question } from '#src/domain/question.ts';
import { accountName, eventWorld, nameOf, set, update } from './rawAccounts.ts';
import type { Documents } from './rulesEnvironment.ts';
import {
  authorsCity,
  buildLibrary,
  buildMember,
  buildOrganisation,
  otherCity,
  personas,
} from './rulesFixtures.ts';

/**
 * A case of the author's in Medellín, whose focal point is the colleague; Ghent, whose focal point is the other author; and
 * what the app's commands write about questions, without what they check first. The member, of Ghent, asks.
 */
export const q = accountName('question');
export const a = accountName('answer');
export const questionPath = `questions/${q}`;
export const answersPath = `${questionPath}/answers`;
export const answerPath = `${answersPath}/${a}`;
export const caseTitle = 'Shade at bus stops';

const library = buildLibrary('shade');
const study = library['caseStudies/shade'];
const city = (name: string, focalPoints: string[]) => buildOrganisation({ name, focalPoints });
export const cityNames: Record<string, string> = { [authorsCity]: 'Medellín', [otherCity]: 'Ghent' };

export const questionWorld: Documents = {
  ...eventWorld,
  'caseStudies/shade': {
    ...study,
    ...(study && 'content' in study && { content: { ...study.content, title: caseTitle } }),
  },
  [`organisations/${authorsCity}`]: city('Medellín', ['colleague']),
  [`organisations/${otherCity}`]: city('Ghent', ['otherAuthor']),
  'organisations/third': city('Third City', []),
};

const personaOf = (who: string) => Object.entries(personas).find(([name]) => name === who)?.[1].member;

/** As the data layer's commands want to know them, and as a record names them. */
export const head = (who: string) => {
  const organisationId = personaOf(who)?.organisationId ?? null;
  return {
    authorUid: who,
    authorName: nameOf(who),
    organisationId,
    organisationName: organisationId === null ? '' : (cityNames[organisationId] ?? ''),
  };
};

export const questionInput = {
  title: 'Who waters the trees in the third summer?',
  text: 'Our contract ends after two years.',
  language: 'en',
  pathways: ['nature-based'],
  topics: ['urban-heat'],
  mentions: [],
} as const;

export const aboutCase = {
  about: { kind: 'caseStudy', id: 'shade', title: caseTitle },
  askedOrganisationIds: [authorsCity],
};
export const aboutEvent = {
  about: { kind: 'event', id: 'week', title: 'Example week' },
  askedOrganisationIds: [],
};
export const aboutCity = {
  about: { kind: 'organisation', id: authorsCity, title: 'Medellín' },
  askedOrganisationIds: [authorsCity],
};
export const aboutNothing = { about: { kind: 'free', id: null, title: '' }, askedOrganisationIds: [] };

const newText = {
  hidden: false,
  edits: [],
  textAt: serverTimestamp(),
  createdAt: serverTimestamp(),
  updatedAt: serverTimestamp(),
  lastAuditId: null,
};

export const word = (kind: string, answerId: string | null, detail: string, fields: DocumentData = {}) => ({
  kind,
  questionId: q,
  answerId,
  title: questionInput.title,
  detail,
  at: serverTimestamp(),
  readAt: null,
  ...fields,
});

export const tellingPath = (uid: string, kind: string, answerId?: string) =>
  `members/${uid}/notifications/${[q, ...(answerId ? [answerId] : []), kind].join('~')}`;

/** The parts of a new question; about the case unless told otherwise. */
export function asking({ by = 'member', fields = {} }: { by?: string; fields?: DocumentData } = {}) {
  return {
    question: set(questionPath, {
      ...aboutCase,
      ...questionInput,
      ...head(by),
      answers: 0,
      countedAnswerId: null,
      acceptedAnswerId: null,
      followers: [],
      ...newText,
      ...fields,
    }),
    stamp: set(`limits/${by}`, { at: serverTimestamp(), id: `question~${q}` }),
    toAuthor: set(tellingPath('author', 'questionAsked'), word('questionAsked', null, nameOf(by))),
    toFocalPoint: set(tellingPath('colleague', 'questionAsked'), word('questionAsked', null, nameOf(by))),
  };
}

/** The parts of a new answer to the stored question; the author's, from the city that was asked, unless told otherwise. */
export function answering({
  by = 'author',
  fields = {},
  count = {},
}: {
  by?: string;
  fields?: DocumentData;
  count?: DocumentData;
} = {}) {
  return {
    answer: set(answerPath, {
      text: 'The parks department does.',
      mentions: [],
      ...head(by),
      fromSource: head(by).organisationId === authorsCity,
      acceptedAt: null,
      ...newText,
      ...fields,
    }),
    count: update(questionPath, {
      answers: 1,
      countedAnswerId: a,
      updatedAt: serverTimestamp(),
      ...count,
    }),
    stamp: set(`limits/${by}`, { at: serverTimestamp(), id: `question~${q}~${a}` }),
    notification: set(tellingPath('member', 'questionAnswered', a), word('questionAnswered', a, nameOf(by))),
  };
}

/** The parts of the asker's accepting the stored answer. */
export function accepting(fields: DocumentData = {}) {
  return {
    question: update(questionPath, { acceptedAnswerId: a, updatedAt: serverTimestamp(), ...fields }),
    answer: update(answerPath, { acceptedAt: serverTimestamp() }),
    notification: set(
      tellingPath('author', 'answerAccepted', a),
      word('answerAccepted', a, nameOf('member')),
    ),
  };
}

/** The parts of hiding, or showing, the question or, with `answers` the number after it, the answer. */
export function hiding({
  by = 'moderator',
  isHidden = true,
  answers,
  count = {},
  fields = {},
}: {
  by?: string;
  isHidden?: boolean;
  answers?: number;
  count?: DocumentData;
  fields?: DocumentData;
} = {}) {
  const target = answers === undefined ? questionPath : answerPath;
  const [from, to] = isHidden ? ['shown', 'hidden'] : ['hidden', 'shown'];
  return {
    target: update(target, {
      hidden: isHidden,
      updatedAt: serverTimestamp(),
      lastAuditId: 'audit-1',
      ...fields,
    }),
    audit: set('audit/audit-1', {
      actorUid: by,
      action: `${answers === undefined ? 'question' : 'answer'}.${isHidden ? 'hide' : 'show'}`,
      target,
      from,
      to,
      reason: 'Advertising.',
      at: serverTimestamp(),
    }),
    ...(answers !== undefined && {
      count: update(questionPath, {
        answers,
        countedAnswerId: a,
        updatedAt: serverTimestamp(),
        ...count,
      }),
    }),
  };
}

/** The member's question about the case, as it is stored. */
export function storedQuestion(fields: Partial<Question> = {}): Documents {
  const { id: _, ...question } = buildQuestion({
    ...questionInput,
    pathways: [...questionInput.pathways],
    topics: [...questionInput.topics],
    mentions: [],
    about: { kind: 'caseStudy', id: 'shade', title: caseTitle },
    askedOrganisationIds: [authorsCity],
    ...head('member'),
    ...fields,
  });
  return { [questionPath]: question };
}

/** The author's answer, as it is stored, together with a question that counts it. */
export function storedAnswer(fields: Partial<Answer> = {}, question: Partial<Question> = {}): Documents {
  const { id: _, ...answer } = buildAnswer({ ...head('author'), fromSource: true, ...fields });
  const isCounted = answer.hidden ? 0 : 1;
  return {
    ...storedQuestion({ answers: isCounted, countedAnswerId: a, ...question }),
    [answerPath]: answer,
  };
}

/** Somebody who can be chosen to be told. */
export const another = (uid: string): Documents => ({ [`members/${uid}`]: buildMember({ id: uid }) });
