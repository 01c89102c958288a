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

const memberPaths = [
  'home',
  'caseStudies',
  'caseStudy',
  'caseStudyBrief',
  'translate',
  'readingLists',
  'readingList',
  'adoptions',
  'adoption',
  'compare',
  'questions',
  'newQuestion',
  'question',
  'saved',
  'submissions',
  'newSubmission',
  'submission',
  'submitted',
  'review',
  'translationReview',
  'reviewItem',
  'members',
  'coverage',
  'organisations',
  'importOrganisations',
  'organisation',
  'newActivity',
  'editActivity',
  'activity',
  'events',
  'newEvent',
  'eventDesk',
  'newAccount',
  'account',
  'eventDay',
  'event',
  'people',
  'person',
  'messages',
  'conversation',
  'notifications',
  'notificationSettings',
  'profile',
] as const satisfies readonly (keyof typeof paths)[];
const openPaths = ['activities'] as const satisfies readonly (keyof typeof paths)[];

export type PortalPath = (typeof memberPaths)[number] | (typeof openPaths)[number];

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
  ...openPaths.map((path) => portalRow('open', path)),
  ...memberPaths.map((path) => portalRow('members', path)),
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
  else if (page) Promise.all([loadGate(), loadPortalPages()]).catch(() => undefined);
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

/** The table of what is behind the gate is long: it comes with the gate, not with the first screen. */
async function loadPortalPages() {
  return (await import('./portalPages.ts')).portalPages;
}

function portalRow(audience: Audience, path: PortalPath): PageRow {
  return pageRow(audience, paths[path], async () => {
    const { texts, load } = (await loadPortalPages())[path];
    return pageWith(texts, load);
  });
}

function row(
  audience: Audience,
  path: { pattern: string },
  texts: readonly Namespace[],
  load: () => Promise<ComponentType>,
): PageRow {
  return pageRow(audience, path, () => pageWith(texts, load));
}

async function pageWith(texts: readonly Namespace[], load: () => Promise<ComponentType>) {
  const [Page] = await Promise.all([load(), i18next.loadNamespaces(texts.flat())]);
  return { default: Page };
}

function pageRow(
  audience: Audience,
  { pattern }: { pattern: string },
  preload: () => Promise<{ default: ComponentType }>,
): PageRow {
  return { pattern, audience, Page: lazy(preload), preload };
}
