import i18next, { type Namespace } from 'i18next';
import { type ComponentType, lazy } from 'react';
import { matchPath } from 'react-router-dom';
import { paths } from '#src/paths.ts';

/**
 * Who gets to see a page: anybody before the portal; anybody, members in their portal (`open`); whoever can use an
 * invitation; or active members.
 */
type Audience = 'anyone' | 'open' | 'invited' | 'members';

type PageRow = {
  pattern: string;
  audience: Audience;
  Page: ComponentType;
  /** Fetches the page's code and texts ahead of its turn. */
  preload: () => Promise<unknown>;
};

/** Every page: its address, who it is for, its code, and the catalogues it speaks from. */
export const pages: readonly PageRow[] = [
  row('anyone', paths.signIn, ['access'], async () => (await import('#src/pages/SignInPage.tsx')).SignInPage),
  row('anyone', paths.signUp, ['access'], async () => (await import('#src/pages/SignUpPage.tsx')).SignUpPage),
  row(
    'anyone',
    paths.forgotPassword,
    ['access'],
    async () => (await import('#src/pages/ForgotPasswordPage.tsx')).ForgotPasswordPage,
  ),
  row(
    'anyone',
    paths.authAction,
    ['access'],
    async () => (await import('#src/pages/AuthActionPage.tsx')).AuthActionPage,
  ),
  row(
    'invited',
    paths.invitation,
    ['membership'],
    async () => (await import('#src/pages/InvitationPage.tsx')).InvitationPage,
  ),
  row(
    'members',
    paths.home,
    [
      'home',
      'library',
      'savedSearches',
      'notifications',
      'eventUpdates',
      'adoptions',
      'questions',
      'vocabulary',
    ],
    async () => (await import('#src/pages/HomePage.tsx')).HomePage,
  ),
  row(
    'members',
    paths.caseStudies,
    ['library', 'sharing', 'map', 'savedSearches', 'readingLists', 'compare', 'vocabulary'],
    async () => (await import('#src/pages/CaseStudiesPage.tsx')).CaseStudiesPage,
  ),
  row(
    'members',
    paths.caseStudy,
    [
      'library',
      'sharing',
      'translation',
      'caseLife',
      'readingLists',
      'compare',
      'reports',
      'adoptions',
      'questions',
    ],
    async () => (await import('#src/pages/CaseStudyPage.tsx')).CaseStudyPage,
  ),
  row(
    'members',
    paths.caseStudyBrief,
    ['sharing', 'library'],
    async () => (await import('#src/pages/CaseStudyBriefPage.tsx')).CaseStudyBriefPage,
  ),
  row(
    'members',
    paths.translate,
    ['translation', 'editor', 'vocabulary'],
    async () => (await import('#src/pages/TranslatePage.tsx')).TranslatePage,
  ),
  row(
    'members',
    paths.readingLists,
    ['readingLists', 'library'],
    async () => (await import('#src/pages/ReadingListsPage.tsx')).ReadingListsPage,
  ),
  row(
    'members',
    paths.readingList,
    ['readingLists', 'compare', 'library'],
    async () => (await import('#src/pages/ReadingListPage.tsx')).ReadingListPage,
  ),
  row(
    'members',
    paths.adoptions,
    ['adoptions'],
    async () => (await import('#src/pages/AdoptionsPage.tsx')).AdoptionsPage,
  ),
  row(
    'members',
    paths.adoption,
    ['adoptions', 'vocabulary'],
    async () => (await import('#src/pages/AdoptionPage.tsx')).AdoptionPage,
  ),
  row(
    'members',
    paths.compare,
    ['compare', 'library', 'vocabulary'],
    async () => (await import('#src/pages/ComparePage.tsx')).ComparePage,
  ),
  row(
    'members',
    paths.questions,
    ['questions', 'vocabulary'],
    async () => (await import('#src/pages/QuestionsPage.tsx')).QuestionsPage,
  ),
  row(
    'members',
    paths.newQuestion,
    ['questions', 'vocabulary', 'library'],
    async () => (await import('#src/pages/NewQuestionPage.tsx')).NewQuestionPage,
  ),
  row(
    'members',
    paths.question,
    ['questions', 'reports', 'vocabulary'],
    async () => (await import('#src/pages/QuestionPage.tsx')).QuestionPage,
  ),
  row(
    'members',
    paths.saved,
    ['saved', 'questions', 'vocabulary'],
    async () => (await import('#src/pages/SavedPage.tsx')).SavedPage,
  ),
  row(
    'members',
    paths.submissions,
    ['editor', 'sharing', 'caseLife'],
    async () => (await import('#src/pages/SubmissionsPage.tsx')).SubmissionsPage,
  ),
  row('members', paths.newSubmission, ['editor'], async () => {
    // A text begun here goes on in the editor, which must be there even if the network is gone by then.
    const [page] = await Promise.all([
      import('#src/pages/NewSubmissionPage.tsx'),
      import('#src/pages/SubmissionPage.tsx'),
    ]);
    return page.NewSubmissionPage;
  }),
  row(
    'members',
    paths.submission,
    ['editor'],
    async () => (await import('#src/pages/SubmissionPage.tsx')).SubmissionPage,
  ),
  row(
    'members',
    paths.submitted,
    ['editor'],
    async () => (await import('#src/pages/SubmittedPage.tsx')).SubmittedPage,
  ),
  row(
    'members',
    paths.review,
    ['review', 'moderation', 'translation', 'accounts', 'reports'],
    async () => (await import('#src/pages/ReviewPage.tsx')).ReviewPage,
  ),
  row(
    'members',
    paths.translationReview,
    ['translation', 'vocabulary'],
    async () => (await import('#src/pages/TranslationReviewPage.tsx')).TranslationReviewPage,
  ),
  row(
    'members',
    paths.reviewItem,
    ['review', 'library'],
    async () => (await import('#src/pages/ReviewItemPage.tsx')).ReviewItemPage,
  ),
  row(
    'members',
    paths.members,
    ['moderation', 'coverage'],
    async () => (await import('#src/pages/MembersPage.tsx')).MembersPage,
  ),
  row(
    'members',
    paths.coverage,
    ['coverage', 'moderation', 'vocabulary'],
    async () => (await import('#src/pages/CoveragePage.tsx')).CoveragePage,
  ),
  row(
    'members',
    paths.organisations,
    ['organisations', 'map', 'vocabulary', 'library', 'moderation'],
    async () => (await import('#src/pages/OrganisationsPage.tsx')).OrganisationsPage,
  ),
  row(
    'members',
    paths.importOrganisations,
    ['organisationImport', 'moderation', 'vocabulary'],
    async () => (await import('#src/pages/ImportOrganisationsPage.tsx')).ImportOrganisationsPage,
  ),
  row(
    'members',
    paths.organisation,
    ['organisations', 'map', 'vocabulary', 'library', 'adoptions', 'questions', 'activities', 'moderation'],
    async () => (await import('#src/pages/OrganisationPage.tsx')).OrganisationPage,
  ),
  row(
    'open',
    paths.activities,
    ['activities', 'map', 'vocabulary'],
    async () => (await import('#src/pages/ActivitiesPage.tsx')).ActivitiesPage,
  ),
  row(
    'members',
    paths.newActivity,
    ['activities', 'vocabulary'],
    async () => (await import('#src/pages/NewActivityPage.tsx')).NewActivityPage,
  ),
  row(
    'members',
    paths.editActivity,
    ['activities', 'vocabulary'],
    async () => (await import('#src/pages/EditActivityPage.tsx')).EditActivityPage,
  ),
  row(
    'members',
    paths.activity,
    ['activities', 'vocabulary'],
    async () => (await import('#src/pages/ActivityPage.tsx')).ActivityPage,
  ),
  row(
    'members',
    paths.events,
    ['events'],
    async () => (await import('#src/pages/EventsPage.tsx')).EventsPage,
  ),
  row(
    'members',
    paths.newEvent,
    ['eventDesk', 'events'],
    async () => (await import('#src/pages/NewEventPage.tsx')).NewEventPage,
  ),
  row(
    'members',
    paths.eventDesk,
    ['eventDesk', 'events', 'programme', 'vocabulary', 'accounts'],
    async () => (await import('#src/pages/EventDeskPage.tsx')).EventDeskPage,
  ),
  row(
    'members',
    paths.newAccount,
    ['accounts', 'vocabulary'],
    async () => (await import('#src/pages/NewAccountPage.tsx')).NewAccountPage,
  ),
  row(
    'members',
    paths.account,
    ['accounts', 'reports', 'vocabulary'],
    async () => (await import('#src/pages/AccountPage.tsx')).AccountPage,
  ),
  row(
    'members',
    paths.eventDay,
    ['events', 'eventUpdates', 'programme', 'accounts', 'offline', 'vocabulary'],
    async () => (await import('#src/pages/EventDayPage.tsx')).EventDayPage,
  ),
  row(
    'members',
    paths.event,
    [
      'events',
      'eventUpdates',
      'eventSearch',
      'programme',
      'attendance',
      'accounts',
      'questions',
      'offline',
      'vocabulary',
    ],
    async () => (await import('#src/pages/EventPage.tsx')).EventPage,
  ),
  row(
    'members',
    paths.people,
    ['people', 'vocabulary'],
    async () => (await import('#src/pages/PeoplePage.tsx')).PeoplePage,
  ),
  row(
    'members',
    paths.person,
    ['people', 'messages', 'reports', 'vocabulary'],
    async () => (await import('#src/pages/PersonPage.tsx')).PersonPage,
  ),
  row(
    'members',
    paths.messages,
    ['messages'],
    async () => (await import('#src/pages/MessagesPage.tsx')).MessagesPage,
  ),
  row(
    'members',
    paths.conversation,
    ['messages', 'reports'],
    async () => (await import('#src/pages/ConversationPage.tsx')).ConversationPage,
  ),
  row(
    'members',
    paths.notifications,
    ['notifications'],
    async () => (await import('#src/pages/NotificationsPage.tsx')).NotificationsPage,
  ),
  row(
    'members',
    paths.notificationSettings,
    ['notifications'],
    async () => (await import('#src/pages/NotificationSettingsPage.tsx')).NotificationSettingsPage,
  ),
  row(
    'members',
    paths.profile,
    ['membership', 'messages', 'reports'],
    async () => (await import('#src/pages/ProfilePage.tsx')).ProfilePage,
  ),
];

/** The landing page has a frame of its own. */
export const landing = row(
  'anyone',
  paths.landing,
  ['landing', 'vocabulary'],
  async () => (await import('#src/pages/LandingPage.tsx')).LandingPage,
);

const loadGate = async () => ({ default: (await import('./Gate.tsx')).Gate });
export const Gate = lazy(loadGate);

/** Asks for what an address needs first: a public page, or the gate before the others. */
export function preloadStart(pathname: string): void {
  const page = pageAt(pathname);
  if (page?.audience === 'anyone' || page?.audience === 'open') preloadPage(pathname);
  else if (page) loadGate().catch(() => undefined);
}

/** Asks for a page's code and texts while something else is still being waited for. */
export function preloadPage(pathname: string): void {
  // A failure shows when the page itself is asked for.
  pageAt(pathname)
    ?.preload()
    .catch(() => undefined);
}

function pageAt(pathname: string): PageRow | undefined {
  return [landing, ...pages].find(({ pattern }) => matchPath(pattern, pathname));
}

function row(
  audience: Audience,
  { pattern }: { pattern: string },
  texts: readonly Namespace[],
  load: () => Promise<ComponentType>,
): PageRow {
  const preload = async () => {
    const [Page] = await Promise.all([load(), i18next.loadNamespaces(texts.flat())]);
    return { default: Page };
  };
  return { pattern, audience, Page: lazy(preload), preload };
}
