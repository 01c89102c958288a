import type { MatterReader } from '#src/domain/letterMatters.ts';
import type { LetterSource } from '#src/domain/nextLetter.ts';
import type { Notification } from '#src/domain/notification.ts';

/** Whose notifications these are. */
export const reader = 'lucia';

type Told = Notification extends infer N
  ? N extends Notification
    ? Omit<N, 'at' | 'readAt'>
    : never
  : never;

export interface Cause {
  /** How the reader stands to it, as the rules demand it of a recipient: the reason a letter has to give. */
  because: RegExp;
  /** The notification that the n-th event of this kind causes. */
  tell(n: number): Told;
}

const account = { eventId: 'cop', accountId: 'a1', title: 'COP31' };
const question = (n: number) => ({
  questionId: `q${n % 9}`,
  title: `Question ${n % 9}`,
  detail: 'Ana from Porto',
});
const text = (n: number) => ({ submissionId: `s${n % 5}`, caseStudyId: `c${n % 5}`, title: `Text ${n % 5}` });
const writer = /an author of this text/;
const ownAccount = /wrote this account/;
const adoption = (n: number) => ({ adoptionId: `c1~city${n % 4}`, title: 'Shade', detail: 'Ghent' });
const ownCase = /focal point of the city whose case this is, or as its author/;

/** One of each kind of thing that can happen to a member, with the standing that makes it theirs. */
export const causes: Readonly<Record<Notification['kind'], Cause>> = {
  returned: { because: writer, tell: (n) => ({ id: `s${n % 5}~${n}`, kind: 'returned', ...text(n) }) },
  published: { because: writer, tell: (n) => ({ id: `s${n % 5}~${n}`, kind: 'published', ...text(n) }) },
  declined: { because: writer, tell: (n) => ({ id: `s${n % 5}~${n}`, kind: 'declined', ...text(n) }) },
  shared: {
    because: /a colleague made you an author/,
    tell: (n) => ({ id: `s${n % 5}~shared`, kind: 'shared', ...text(n) }),
  },
  accountReleased: {
    because: ownAccount,
    tell: (n) => ({ id: `audit${n}`, kind: 'accountReleased', ...account, detail: '' }),
  },
  accountHidden: {
    because: ownAccount,
    tell: (n) => ({ id: `audit${n}`, kind: 'accountHidden', ...account, detail: 'Names a colleague.' }),
  },
  accountQuestion: {
    because: ownAccount,
    tell: (n) => ({ id: `a1~r${n}`, kind: 'accountQuestion', ...account, detail: 'Ana from Porto' }),
  },
  accountAnswer: {
    because: /asked a question below this account/,
    tell: (n) => ({ id: `a1~r${n}`, kind: 'accountAnswer', ...account, detail: '' }),
  },
  meetingAsked: {
    because: /the one who was asked/,
    tell: (n) => ({
      ...{ id: `cop~p${n % 6}~${reader}`, kind: 'meetingAsked' as const, eventId: 'cop', accountId: null },
      ...{ title: 'COP31', detail: 'Ana' },
    }),
  },
  meetingAnswered: {
    because: /you asked to meet/,
    tell: (n) => ({
      ...{
        id: `cop~${reader}~p${n % 6}~answer`,
        kind: 'meetingAnswered' as const,
        eventId: 'cop',
        accountId: null,
      },
      ...{ title: 'COP31', detail: 'Ana' },
    }),
  },
  message: {
    because: /written to you/,
    tell: (n) => ({
      id: `${reader}~p${n % 6}`,
      kind: 'message',
      conversationId: `${reader}~p${n % 6}`,
      title: `Person ${n % 6}`,
    }),
  },
  reportResolved: {
    because: /you reported it/,
    tell: (n) => ({
      ...{ id: `report${n}`, kind: 'reportResolved' as const, reportId: `report${n}` },
      ...{ title: 'Win a prize', detail: 'It is gone.' },
    }),
  },
  adoptionBegun: {
    because: ownCase,
    tell: (n) => ({ id: `c1~city${n % 4}~${n}`, kind: 'adoptionBegun', ...adoption(n) }),
  },
  adoptionMoved: {
    because: ownCase,
    tell: (n) => ({ id: `c1~city${n % 4}~${n}`, kind: 'adoptionMoved', ...adoption(n) }),
  },
  questionAsked: {
    because: /focal point of a city it asks, or as author of the case/,
    tell: (n) => ({ id: `q${n}~questionAsked`, kind: 'questionAsked', answerId: null, ...question(n) }),
  },
  questionAnswered: {
    because: /you asked this question/,
    tell: (n) => ({ id: `q~a${n}~an`, kind: 'questionAnswered', answerId: `a${n}`, ...question(n) }),
  },
  questionFollowed: {
    because: /you follow this question/,
    tell: (n) => ({ id: `q~a${n}~fo`, kind: 'questionFollowed', answerId: `a${n}`, ...question(n) }),
  },
  answerAccepted: {
    because: /you answered this question/,
    tell: (n) => ({ id: `q~a${n}~ac`, kind: 'answerAccepted', answerId: `a${n}`, ...question(n) }),
  },
  questionMention: {
    because: /chose you to be told/,
    tell: (n) => ({ id: `q~a${n}~me`, kind: 'questionMention', answerId: `a${n}`, ...question(n) }),
  },
};

const isKind = (name: string): name is Notification['kind'] => name in causes;
export const kinds = Object.keys(causes).filter(isKind);

/** The n-th event, as the reader's notification. */
export function toldOf(kind: Notification['kind'], n: number, at: Date): Notification {
  return { ...causes[kind].tell(n), at, readAt: null };
}

/** A network where everything is still there and can be seen. */
export const openNetwork: MatterReader = {
  question: async () => ({ hidden: false, followers: [reader] }),
  answer: async () => ({ hidden: false }),
  account: async () => ({ status: 'live', visibleFrom: new Date(0) }),
  reply: async () => ({ hidden: false }),
  caseStudy: async () => ({ status: 'published', authorUids: [reader] }),
  submission: async () => ({ authorUids: [reader] }),
  member: async () => ({ status: 'active' }),
};

/** Reads from a list as a database would. */
export function sourceOf(
  notifications: readonly Notification[],
  read: MatterReader = openNetwork,
): LetterSource {
  return {
    unread: async ({ after, until }) =>
      notifications
        .filter(({ at, readAt }) => readAt === null && at > after && at <= until)
        .sort((a, b) => b.at.getTime() - a.at.getTime())
        .slice(0, 100),
    read,
  };
}
