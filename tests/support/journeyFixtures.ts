import { type BrowserContext, test as base, expect, type Page } from 'playwright/test';
import * as v from 'valibot';
import { readMails } from '#firebase/local/authEmulator.ts';
import { paths } from '#src/paths.ts';
import { journeyBackend } from './journeyBackend.ts';

interface JourneyFixtures {
  /** Another window with its own storage: a second person, or a second device. Errors in it count like those in `page`. */
  newPage: () => Promise<Page>;
  /**
   * Signs somebody in and opens a page, home without another: through the form at first, later with what the browser
   * kept of that, as one comes back on another day.
   */
  signIn: (page: Page, person: { email: string; password: string }, path?: string) => Promise<void>;
  /** Where the newest letter to an address leads; waits until there is one. */
  linkInMail: (email: string, kind: 'VERIFY_EMAIL' | 'PASSWORD_RESET' | 'EMAIL_SIGNIN') => Promise<string>;
  /** Names an error on the console that belongs to the journey, such as a refused password. */
  expectConsoleError: (pattern: RegExp) => void;
  consoleErrors: ConsoleErrors;
  freshBackend: undefined;
}

interface ConsoleErrors {
  watch: (context: BrowserContext) => void;
  expected: RegExp[];
}

/**
 * Two tabs share one cache of Firestore's and one of them leads it. On a busy machine one may lose the lead in the midst
 * of its work, which the SDK calls an error, and the other goes on with it.
 */
const changeOfLead = /Failed to obtain primary lease/;

type Session = Awaited<ReturnType<BrowserContext['storageState']>>;

/** What the browser keeps of a sign-in, by address and password. A worker has one backend, and so have its sessions. */
const signedIn = new Map<string, Session>();

/** Playwright's types leave out what it tells of IndexedDB. */
const withDatabases = v.looseObject({
  indexedDB: v.optional(v.array(v.looseObject({ name: v.string() })), []),
});

/** Only who one is, as Firebase Auth keeps it. What the portal keeps on the device belongs to the journey that left it. */
async function sessionOf(context: BrowserContext): Promise<Session> {
  const { origins } = await context.storageState({ indexedDB: true });
  return {
    cookies: [],
    origins: origins.map(({ origin, ...rest }) => ({
      origin,
      localStorage: [],
      indexedDB: v
        .parse(withDatabases, rest)
        .indexedDB.filter(({ name }) => name === 'firebaseLocalStorageDb'),
    })),
  };
}

export const test = base.extend<JourneyFixtures>({
  // What a first try has left would be in the way of the second.
  freshBackend: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures wanted from this pattern.
    async ({}, use, { retry }) => {
      if (retry > 0) await (await import('./resetBackend.ts')).resetBackend(journeyBackend());
      await use(undefined);
    },
    { auto: true },
  ],

  // The journey fails by an error that nobody expected, however well it looks.
  consoleErrors: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures wanted from this pattern.
    async ({}, use) => {
      const errors: string[] = [];
      const expected: RegExp[] = [changeOfLead];
      const watch = (context: BrowserContext) => {
        context.on('weberror', (error) => errors.push(`${error.error().stack ?? error.error()}`));
        context.on('console', (message) => {
          if (message.type() === 'error') errors.push(`${message.text()} (${message.location().url})`);
        });
      };
      await use({ watch, expected });
      const unexpected = errors.filter((error) => !expected.some((pattern) => pattern.test(error)));
      expect(unexpected, 'unexpected errors on the console').toEqual([]);
    },
    { auto: true },
  ],

  context: async ({ context, consoleErrors }, use) => {
    consoleErrors.watch(context);
    await use(context);
  },

  newPage: async ({ browser, consoleErrors }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async () => {
      const context = await browser.newContext();
      contexts.push(context);
      consoleErrors.watch(context);
      return context.newPage();
    });
    for (const context of contexts) await context.close();
  },

  signIn: async ({ baseURL: _ }, use) => {
    await use(async (page, { email, password }, path) => {
      const kept = signedIn.get(email + password);
      if (kept) {
        await page.context().setStorageState(kept);
        await page.goto(path ?? paths.home.to());
        return;
      }
      await page.goto(paths.signIn.to());
      await page.getByLabel('E-mail address').fill(email);
      await page.getByLabel('Password', { exact: true }).fill(password);
      await page.getByRole('button', { name: 'Sign in', exact: true }).click();
      await expect(page).not.toHaveURL((url) => url.pathname === paths.signIn.to());
      signedIn.set(email + password, await sessionOf(page.context()));
      if (path !== undefined) await page.goto(path);
    });
  },

  linkInMail: async ({ baseURL }, use) => {
    const { emulators, projectId } = journeyBackend();
    await use(async (email, kind) => {
      const newest = async () =>
        (await readMails(emulators.auth, projectId))
          .filter((mail) => mail.email === email && mail.requestType === kind)
          .at(-1);
      await expect.poll(newest, { message: `a ${kind} letter to ${email}` }).toBeDefined();
      const mail = await newest();
      const { search } = new URL(mail?.oobLink ?? '', baseURL);
      // In production the Firebase project sends people to this page of the portal.
      return new URL(paths.authAction.to() + search, baseURL).href;
    });
  },

  expectConsoleError: async ({ consoleErrors }, use) => {
    await use((pattern) => consoleErrors.expected.push(pattern));
  },
});

export { expect } from 'playwright/test';

/** The browser notes each transaction that met another's change, though the portal reads again and goes on. */
export const lostRace = /(403|409|400) \(.*documents:commit/;

/** Everything a page says it is still fetching has come: before that, what is missing on it proves nothing. */
export async function expectLoaded(page: Page): Promise<void> {
  await expect(page.getByRole('status').filter({ hasText: /loading/i })).toHaveCount(0);
}
