import type { Namespace } from 'i18next';
import type { ComponentType } from 'react';
import type { PortalPath } from './routes.tsx';

type PortalPage = {
  /** The catalogues it speaks from. */
  texts: readonly Namespace[];
  load: () => Promise<ComponentType>;
};

/** The pages behind the gate, and those that are open to all but need the database: none of it is in the first screens' code. */
export const portalPages: Readonly<Record<PortalPath, PortalPage>> = {
  home: {
    texts: [
      'home',
      'library',
      'savedSearches',
      'notifications',
      'eventUpdates',
      'adoptions',
      'questions',
      'vocabulary',
    ],
    load: async () => (await import('#src/pages/HomePage.tsx')).HomePage,
  },
  caseStudies: {
    texts: ['library', 'sharing', 'map', 'savedSearches', 'readingLists', 'compare', 'vocabulary'],
    load: async () => (await import('#src/pages/CaseStudiesPage.tsx')).CaseStudiesPage,
  },
  caseStudy: {
    texts: [
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
    load: async () => (await import('#src/pages/CaseStudyPage.tsx')).CaseStudyPage,
  },
  caseStudyBrief: {
    texts: ['sharing', 'library'],
    load: async () => (await import('#src/pages/CaseStudyBriefPage.tsx')).CaseStudyBriefPage,
  },
  translate: {
    texts: ['translation', 'editor', 'vocabulary'],
    load: async () => (await import('#src/pages/TranslatePage.tsx')).TranslatePage,
  },
  readingLists: {
    texts: ['readingLists', 'library'],
    load: async () => (await import('#src/pages/ReadingListsPage.tsx')).ReadingListsPage,
  },
  readingList: {
    texts: ['readingLists', 'compare', 'library'],
    load: async () => (await import('#src/pages/ReadingListPage.tsx')).ReadingListPage,
  },
  adoptions: {
    texts: ['adoptions'],
    load: async () => (await import('#src/pages/AdoptionsPage.tsx')).AdoptionsPage,
  },
  adoption: {
    texts: ['adoptions', 'vocabulary'],
    load: async () => (await import('#src/pages/AdoptionPage.tsx')).AdoptionPage,
  },
  compare: {
    texts: ['compare', 'library', 'vocabulary'],
    load: async () => (await import('#src/pages/ComparePage.tsx')).ComparePage,
  },
  questions: {
    texts: ['questions', 'vocabulary'],
    load: async () => (await import('#src/pages/QuestionsPage.tsx')).QuestionsPage,
  },
  newQuestion: {
    texts: ['questions', 'vocabulary', 'library'],
    load: async () => (await import('#src/pages/NewQuestionPage.tsx')).NewQuestionPage,
  },
  question: {
    texts: ['questions', 'reports', 'vocabulary'],
    load: async () => (await import('#src/pages/QuestionPage.tsx')).QuestionPage,
  },
  saved: {
    texts: ['saved', 'questions', 'vocabulary'],
    load: async () => (await import('#src/pages/SavedPage.tsx')).SavedPage,
  },
  submissions: {
    texts: ['editor', 'sharing', 'caseLife'],
    load: async () => (await import('#src/pages/SubmissionsPage.tsx')).SubmissionsPage,
  },
  newSubmission: {
    texts: ['editor'],
    load: async () => {
      // A text begun here goes on in the editor, which must be there even if the network is gone by then.
      const [page] = await Promise.all([
        import('#src/pages/NewSubmissionPage.tsx'),
        import('#src/pages/SubmissionPage.tsx'),
      ]);
      return page.NewSubmissionPage;
    },
  },
  submission: {
    texts: ['editor'],
    load: async () => (await import('#src/pages/SubmissionPage.tsx')).SubmissionPage,
  },
  submitted: {
    texts: ['editor'],
    load: async () => (await import('#src/pages/SubmittedPage.tsx')).SubmittedPage,
  },
  review: {
    texts: ['review', 'moderation', 'translation', 'accounts', 'reports'],
    load: async () => (await import('#src/pages/ReviewPage.tsx')).ReviewPage,
  },
  translationReview: {
    texts: ['translation', 'vocabulary'],
    load: async () => (await import('#src/pages/TranslationReviewPage.tsx')).TranslationReviewPage,
  },
  reviewItem: {
    texts: ['review', 'library'],
    load: async () => (await import('#src/pages/ReviewItemPage.tsx')).ReviewItemPage,
  },
  members: {
    texts: ['moderation', 'coverage'],
    load: async () => (await import('#src/pages/MembersPage.tsx')).MembersPage,
  },
  coverage: {
    texts: ['coverage', 'moderation', 'vocabulary'],
    load: async () => (await import('#src/pages/CoveragePage.tsx')).CoveragePage,
  },
  organisations: {
    texts: ['organisations', 'map', 'vocabulary', 'library', 'moderation'],
    load: async () => (await import('#src/pages/OrganisationsPage.tsx')).OrganisationsPage,
  },
  importOrganisations: {
    texts: ['organisationImport', 'moderation', 'vocabulary'],
    load: async () => (await import('#src/pages/ImportOrganisationsPage.tsx')).ImportOrganisationsPage,
  },
  organisation: {
    texts: [
      'organisations',
      'map',
      'vocabulary',
      'library',
      'adoptions',
      'questions',
      'activities',
      'moderation',
    ],
    load: async () => (await import('#src/pages/OrganisationPage.tsx')).OrganisationPage,
  },
  activities: {
    texts: ['activities', 'map', 'vocabulary'],
    load: async () => (await import('#src/pages/ActivitiesPage.tsx')).ActivitiesPage,
  },
  newActivity: {
    texts: ['activities', 'vocabulary'],
    load: async () => (await import('#src/pages/NewActivityPage.tsx')).NewActivityPage,
  },
  editActivity: {
    texts: ['activities', 'vocabulary'],
    load: async () => (await import('#src/pages/EditActivityPage.tsx')).EditActivityPage,
  },
  activity: {
    texts: ['activities', 'vocabulary'],
    load: async () => (await import('#src/pages/ActivityPage.tsx')).ActivityPage,
  },
  events: { texts: ['events'], load: async () => (await import('#src/pages/EventsPage.tsx')).EventsPage },
  newEvent: {
    texts: ['eventDesk', 'events'],
    load: async () => (await import('#src/pages/NewEventPage.tsx')).NewEventPage,
  },
  eventDesk: {
    texts: ['eventDesk', 'events', 'programme', 'vocabulary', 'accounts'],
    load: async () => (await import('#src/pages/EventDeskPage.tsx')).EventDeskPage,
  },
  newAccount: {
    texts: ['accounts', 'vocabulary'],
    load: async () => (await import('#src/pages/NewAccountPage.tsx')).NewAccountPage,
  },
  account: {
    texts: ['accounts', 'reports', 'vocabulary'],
    load: async () => (await import('#src/pages/AccountPage.tsx')).AccountPage,
  },
  eventDay: {
    texts: ['events', 'eventUpdates', 'programme', 'accounts', 'offline', 'vocabulary'],
    load: async () => (await import('#src/pages/EventDayPage.tsx')).EventDayPage,
  },
  event: {
    texts: [
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
    load: async () => (await import('#src/pages/EventPage.tsx')).EventPage,
  },
  people: {
    texts: ['people', 'vocabulary'],
    load: async () => (await import('#src/pages/PeoplePage.tsx')).PeoplePage,
  },
  person: {
    texts: ['people', 'messages', 'reports', 'vocabulary'],
    load: async () => (await import('#src/pages/PersonPage.tsx')).PersonPage,
  },
  messages: {
    texts: ['messages'],
    load: async () => (await import('#src/pages/MessagesPage.tsx')).MessagesPage,
  },
  conversation: {
    texts: ['messages', 'reports'],
    load: async () => (await import('#src/pages/ConversationPage.tsx')).ConversationPage,
  },
  notifications: {
    texts: ['notifications'],
    load: async () => (await import('#src/pages/NotificationsPage.tsx')).NotificationsPage,
  },
  notificationSettings: {
    texts: ['notifications'],
    load: async () => (await import('#src/pages/NotificationSettingsPage.tsx')).NotificationSettingsPage,
  },
  profile: {
    texts: ['membership', 'messages', 'reports'],
    load: async () => (await import('#src/pages/ProfilePage.tsx')).ProfilePage,
  },
};
