/** Every URL of the portal: a pattern for the router, and a builder for links. */
const to = (pattern: string) => ({ pattern, to: () => pattern });
const toId = (pattern: string) => ({
  pattern,
  to: (id: string) => pattern.replace(':id', encodeURIComponent(id)),
});

export const paths = {
  landing: to('/'),
  signIn: to('/sign-in'),
  signUp: to('/sign-up'),
  forgotPassword: to('/forgot-password'),
  /** Where the links in letters lead: verify, reset, sign in. Set as the action URL of the Firebase project. */
  authAction: to('/auth/action'),
  invitation: toId('/invitations/:id'),
  home: to('/home'),
  caseStudies: to('/case-studies'),
  caseStudy: toId('/case-studies/:id'),
  /** Two pages for paper. */
  caseStudyBrief: toId('/case-studies/:id/brief'),
  /** The city's members write a translation into one language. */
  translate: {
    pattern: '/case-studies/:id/translate/:language',
    to: (id: string, language: string) => `/case-studies/${encodeURIComponent(id)}/translate/${language}`,
  },
  readingLists: to('/reading-lists'),
  readingList: toId('/reading-lists/:id'),
  /** Two to four cases side by side. */
  compare: {
    pattern: '/compare',
    to: (ids: readonly string[]) =>
      ids.length === 0
        ? '/compare'
        : `/compare?${ids.map((id) => `case=${encodeURIComponent(id)}`).join('&')}`,
  },
  /** Who learned from whom. */
  adoptions: to('/adoptions'),
  /** One city's ledger. */
  adoption: toId('/adoptions/:id'),
  questions: to('/questions'),
  /** All questions without an answer. */
  unansweredQuestions: { pattern: '/questions', to: () => '/questions?unanswered=1' },
  /** About something, or, `alike`, beginning with three cities like one's own. */
  newQuestion: {
    pattern: '/questions/new',
    to: (about?: { kind: 'caseStudy' | 'event' | 'organisation'; id: string } | 'alike') => {
      if (about === undefined) return '/questions/new';
      if (about === 'alike') return '/questions/new?cities=alike';
      return `/questions/new?about=${encodeURIComponent(`${about.kind}:${about.id}`)}`;
    },
  },
  question: toId('/questions/:id'),
  /** What one kept for later, and what one follows. */
  saved: to('/saved'),
  submissions: to('/submissions'),
  newSubmission: to('/submissions/new'),
  /** Of a published case; the same page as a new one. */
  newRevision: {
    pattern: '/submissions/new',
    to: (caseStudyId: string) => `/submissions/new?revises=${encodeURIComponent(caseStudyId)}`,
  },
  submission: toId('/submissions/:id'),
  submitted: toId('/submissions/:id/submitted'),
  review: to('/review'),
  reviewItem: toId('/review/:id'),
  translationReview: toId('/review/translations/:id'),
  members: to('/members'),
  /** The form for a personal link, with the government filled in. */
  inviteTo: {
    pattern: '/members',
    to: (organisationId: string) => `/members?tab=invite&organisation=${encodeURIComponent(organisationId)}`,
  },
  coverage: to('/coverage'),
  /** All member governments. */
  organisations: to('/organisations'),
  /** From a table; for the secretariat. */
  importOrganisations: to('/organisations/import'),
  organisation: toId('/organisations/:id'),
  /** Projects of the network; open to visitors. */
  activities: to('/activities'),
  newActivity: to('/activities/new'),
  activity: toId('/activities/:id'),
  editActivity: toId('/activities/:id/edit'),
  events: to('/events'),
  /** `tab` chooses what of the event is shown. */
  event: {
    pattern: '/events/:id',
    to: (id: string, tab?: 'updates' | 'programme' | 'accounts' | 'people' | 'search') =>
      `/events/${encodeURIComponent(id)}${tab ? `?tab=${tab}` : ''}`,
  },
  /** One day of an event on one page. */
  eventDay: {
    pattern: '/events/:id/days/:day',
    to: (id: string, day: string) => `/events/${encodeURIComponent(id)}/days/${day}`,
  },
  newAccount: toId('/events/:id/accounts/new'),
  account: {
    pattern: '/events/:id/accounts/:accountId',
    to: (id: string, accountId: string) =>
      `/events/${encodeURIComponent(id)}/accounts/${encodeURIComponent(accountId)}`,
  },
  /** Where the secretariat looks after an event: updates, programme, held accounts. */
  eventDesk: toId('/events/:id/desk'),
  newEvent: to('/events/new'),
  /** Whom one can ask; what is looked for stands in the address. */
  people: to('/people'),
  person: toId('/people/:id'),
  messages: to('/messages'),
  /** With one person; there before the first message. */
  conversation: toId('/messages/:id'),
  notifications: to('/notifications'),
  /** What also comes by e-mail, and what the next letter would say. */
  notificationSettings: to('/notifications/e-mails'),
  profile: to('/profile'),
} as const;
