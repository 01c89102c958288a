import { cities } from '#firebase/seed/cities.ts';
import type { personas } from '#firebase/seed/people.ts';
import { paths } from '#src/paths.ts';

type Persona = keyof typeof personas;

export interface Screen {
  name: string;
  path: string;
  /** Who looks at it; nobody for public screens. */
  as: Persona | null;
  /** The heading that says the screen is there. */
  heading: RegExp;
}

/** Every screen of the portal in the state the demonstration network shows it: for pictures and for axe. */
export const screens: readonly Screen[] = [
  { name: 'landing', path: paths.landing.to(), as: null, heading: /already done it/ },
  { name: 'sign-in', path: paths.signIn.to(), as: null, heading: /^Sign in$/ },
  { name: 'sign-up', path: paths.signUp.to(), as: null, heading: /Create an account/ },
  { name: 'forgot-password', path: paths.forgotPassword.to(), as: null, heading: /A new password/ },
  {
    name: 'link-expired',
    path: `${paths.authAction.to()}?mode=verifyEmail&oobCode=old`,
    as: null,
    heading: /no longer works/,
  },
  { name: 'unverified', path: paths.home.to(), as: 'unverified', heading: /Confirm your address/ },
  { name: 'membership', path: paths.home.to(), as: 'newcomer', heading: /Which government/ },
  { name: 'pending', path: paths.home.to(), as: 'applicant', heading: /looking at your application/ },
  { name: 'suspended', path: paths.home.to(), as: 'suspended', heading: /suspended/ },
  { name: 'home', path: paths.home.to(), as: 'author', heading: /./ },
  { name: 'library', path: paths.caseStudies.to(), as: 'author', heading: /Case studies/ },
  {
    name: 'library-map',
    path: `${paths.caseStudies.to()}?view=map`,
    as: 'author',
    heading: /By country/,
  },
  {
    name: 'library-nothing',
    path: `${paths.caseStudies.to()}?q=zzzz`,
    as: 'author',
    heading: /Case studies/,
  },
  {
    name: 'case-study',
    path: paths.caseStudy.to('medellin-green-corridors'),
    as: 'author',
    heading: /Green Corridors/,
  },
  {
    name: 'case-study-brief',
    path: paths.caseStudyBrief.to('medellin-green-corridors'),
    as: 'author',
    heading: /Print brief/,
  },
  {
    name: 'case-study-in-arabic',
    path: `${paths.caseStudy.to('amman-landfill-gas')}?lang=ar`,
    as: 'author',
    heading: /كهرباء/,
  },
  {
    name: 'translate',
    path: paths.translate.to('ghent-circulation-plan', 'fr'),
    as: 'otherAuthor',
    heading: /Translate into French/,
  },
  { name: 'case-study-missing', path: paths.caseStudy.to('nowhere'), as: 'author', heading: /./ },
  { name: 'network', path: paths.organisations.to(), as: 'author', heading: /^Network$/ },
  {
    name: 'network-map',
    path: `${paths.organisations.to()}?view=map`,
    as: 'author',
    heading: /By country/,
  },
  { name: 'network-nothing', path: `${paths.organisations.to()}?q=zzzz`, as: 'author', heading: /^Network$/ },
  { name: 'city', path: paths.organisation.to(cities.medellin), as: 'author', heading: /^Medellín$/ },
  { name: 'city-desk', path: paths.organisation.to(cities.ghent), as: 'moderator', heading: /^Ghent$/ },
  { name: 'city-missing', path: paths.organisation.to('nowhere'), as: 'author', heading: /./ },
  { name: 'my-case-studies', path: paths.submissions.to(), as: 'author', heading: /My case studies/ },
  { name: 'new-case-study', path: paths.newSubmission.to(), as: 'author', heading: /New case study/ },
  { name: 'editor', path: paths.submission.to('street-trees-water-diary'), as: 'author', heading: /./ },
  { name: 'editor-returned', path: paths.submission.to('cool-waiting-rooms'), as: 'author', heading: /./ },
  {
    name: 'submitted',
    path: paths.submitted.to('school-street-rain-gardens'),
    as: 'waitingAuthor',
    heading: /with the secretariat/,
  },
  { name: 'notifications', path: paths.notifications.to(), as: 'author', heading: /Notifications/ },
  { name: 'profile', path: paths.profile.to(), as: 'author', heading: /Your profile/ },
  { name: 'saved', path: paths.saved.to(), as: 'author', heading: /^Cities$/ },
  { name: 'saved-nothing', path: paths.saved.to(), as: 'memberInAhmedabad', heading: /Saved and followed/ },
  {
    name: 'import-governments',
    path: paths.importOrganisations.to(),
    as: 'moderator',
    heading: /Import member governments/,
  },
  { name: 'left', path: paths.home.to(), as: 'former', heading: /left the network/ },
  { name: 'people', path: paths.people.to(), as: 'author', heading: /^People$/ },
  { name: 'people-nobody', path: `${paths.people.to()}?name=zzzz`, as: 'author', heading: /^People$/ },
  { name: 'person', path: paths.person.to('joris-author'), as: 'author', heading: /Joris/ },
  { name: 'person-missing', path: paths.person.to('ramiro-suspended'), as: 'author', heading: /^People$/ },
  { name: 'messages', path: paths.messages.to(), as: 'author', heading: /Your messages/ },
  {
    name: 'conversation',
    path: paths.conversation.to('joris-author~lucia-author'),
    as: 'author',
    heading: /Messages with Joris/,
  },
  {
    name: 'compare',
    path: paths.compare.to(['ghent-circulation-plan', 'medellin-green-corridors']),
    as: 'author',
    heading: /Compare case studies/,
  },
  { name: 'lineage', path: paths.adoptions.to(), as: 'author', heading: /Who learned from whom/ },
  {
    name: 'lineage-map',
    path: `${paths.adoptions.to()}?view=map`,
    as: 'author',
    heading: /Who learned from whom/,
  },
  {
    name: 'adoption',
    path: paths.adoption.to('medellin-green-corridors~gn-1279233'),
    as: 'memberInAhmedabad',
    heading: /How Ahmedabad adapts it/,
  },
  { name: 'reading-lists', path: paths.readingLists.to(), as: 'author', heading: /Reading lists/ },
  { name: 'questions', path: paths.questions.to(), as: 'author', heading: /^Questions$/ },
  { name: 'new-question', path: paths.newQuestion.to('alike'), as: 'author', heading: /Ask a question/ },
  {
    name: 'question',
    path: paths.question.to('Shade7Watering3Summ9'),
    as: 'otherAuthor',
    heading: /third summer/,
  },
  {
    name: 'question-as-moderator',
    path: paths.question.to('Shade7Watering3Summ9'),
    as: 'moderator',
    heading: /third summer/,
  },
  { name: 'not-found', path: '/nowhere', as: 'author', heading: /nothing at this address/ },
  { name: 'review', path: paths.review.to(), as: 'moderator', heading: /Review queue/ },
  {
    name: 'review-item',
    path: paths.reviewItem.to('school-street-rain-gardens'),
    as: 'moderator',
    heading: /./,
  },
  {
    name: 'review-own-city',
    path: paths.reviewItem.to('school-street-rain-gardens'),
    as: 'cityModerator',
    heading: /./,
  },
  {
    name: 'translation-review',
    path: paths.translationReview.to('ghent-circulation-plan~nl'),
    as: 'moderator',
    heading: /Translation into Dutch/,
  },
  { name: 'coverage', path: paths.coverage.to(), as: 'moderator', heading: /Who is heard/ },
  { name: 'members', path: paths.members.to(), as: 'moderator', heading: /Members/ },
  { name: 'events', path: paths.events.to(), as: 'author', heading: /^Events$/ },
  { name: 'event', path: paths.event.to('practice-cop-week'), as: 'author', heading: /Practice/ },
  { name: 'event-past', path: paths.event.to('unfccc-cop31'), as: 'author', heading: /COP31/ },
  ...(['updates', 'programme', 'accounts', 'people', 'search'] as const).map((tab) => ({
    name: `event-${tab}`,
    path: paths.event.to('practice-cop-week', tab),
    as: 'author' as const,
    heading: /Practice/,
  })),
  {
    name: 'event-day',
    path: paths.eventDay.to('unfccc-cop31', '2026-11-10'),
    as: 'author',
    heading: /COP31/,
  },
  {
    name: 'new-account',
    path: paths.newAccount.to('practice-cop-week'),
    as: 'author',
    heading: /Write a first-hand account/,
  },
  {
    name: 'account',
    path: paths.account.to('unfccc-cop31', 'Qe7Bn2XsM5kVh9TzD4gL'),
    as: 'author',
    heading: /^First-hand account$/,
  },
  {
    name: 'account-as-moderator',
    path: paths.account.to('unfccc-cop31', 'Qe7Bn2XsM5kVh9TzD4gL'),
    as: 'moderator',
    heading: /^First-hand account$/,
  },
  {
    name: 'event-desk',
    path: paths.eventDesk.to('practice-cop-week'),
    as: 'moderator',
    heading: /Practice/,
  },
  { name: 'new-event', path: paths.newEvent.to(), as: 'moderator', heading: /./ },
];
