// `npm run bench`: figures with budgets, one JSON object a line; fails when a budget is broken.
import { brotliCompressSync, constants } from 'node:zlib';
import { type Browser, chromium, type Page } from 'playwright';
import { requireChromium } from '#firebase/local/findChromium.ts';
import { HOSTING_INIT_VARIABLE, hostingInitOf } from '#firebase/local/hostingInit.ts';
import { launchFirebase } from '#firebase/local/launch.ts';
import { buildPortal, servePortal } from '#firebase/local/portalServer.ts';
import { exit, exitWith, stopAtExit } from '#firebase/local/shutdown.ts';
import { type Person, people, personas } from '#firebase/seed/people.ts';
import { seed } from '#firebase/seed/seed.ts';
import { halfFinishedDraft } from '#firebase/seed/workInProgress.ts';
import { paths } from '#src/paths.ts';
import { type Counts, startCountingProxy } from './countingProxy.ts';

interface Figure {
  name: string;
  value: number;
  unit: string;
  budget: number | null;
}

const kilobyte = 1000;
let isWithinBudgets = true;

bench().then(() => exit(isWithinBudgets ? 0 : 1), exitWith);

async function bench(): Promise<void> {
  const [firebase] = await Promise.all([
    launchFirebase({ projectId: 'demo-bench', quiet: true, seed }),
    buildPortal(),
  ]);
  const proxy = await startCountingProxy(firebase.firestore);
  const init = hostingInitOf({ ...firebase, firestore: { ...firebase.firestore, port: proxy.port } });
  process.env[HOSTING_INIT_VARIABLE] = JSON.stringify(init);
  const url = (await servePortal('build')).replace(/\/$/, '');
  const browser = await chromium.launch({
    executablePath: requireChromium(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  });
  stopAtExit(() => browser.close());

  await measureFirstScreens(browser, url);
  await measureRoutes(browser, url);
  await measureReads(browser, url, proxy);
  proxy.close();
}

/** What the screens before the gate weigh, as a host that compresses with Brotli would send it. */
async function measureFirstScreens(browser: Browser, url: string): Promise<void> {
  for (const [name, path, budget] of [
    ['landing', paths.landing.to(), null],
    ['signIn', paths.signIn.to(), 150 * kilobyte],
  ] as const) {
    const page = await browser.newPage();
    const scripts: Buffer[] = [];
    const styles: Buffer[] = [];
    page.on('response', async (response) => {
      const type = response.headers()['content-type'] ?? '';
      if (type.includes('javascript')) scripts.push(await response.body());
      if (type.includes('css')) styles.push(await response.body());
    });
    await page.goto(url + path, { waitUntil: 'networkidle' });
    report({ name: `${name}.javascript`, value: weigh(scripts), unit: 'B brotli', budget });
    report({ name: `${name}.css`, value: weigh(styles), unit: 'B brotli', budget: null });
    const foreign = scripts.filter((script) =>
      /google\.firestore\.v1|prosemirror|QueryClientProvider/i.test(script.toString()),
    );
    report({ name: `${name}.scriptsWithDatabaseOrEditor`, value: foreign.length, unit: 'files', budget: 0 });
    await page.close();
  }
}

/** Code that only some screens need, told by what is in a file or by its name. */
const parts = {
  editor: (_address: string, script: string) => /prosemirror/i.test(script),
  pictures: (address: string) => /\/(preparePicture|pictureWorker)-/.test(address),
  differences: (address: string) => /\/CaseDifference-/.test(address),
  map: (address: string) => /\/(WorldMap|mapView\w*|land-110m)-/.test(address),
} as const;
type Part = keyof typeof parts;

/** Member screens as somebody sees them who opens the address first; `needs` is what may come with it. */
const routes: readonly { name: string; path: string; needs: readonly Part[] }[] = [
  { name: 'home', path: paths.home.to(), needs: [] },
  { name: 'library', path: paths.caseStudies.to(), needs: [] },
  { name: 'libraryMap', path: `${paths.caseStudies.to()}?view=map`, needs: ['map'] },
  { name: 'caseStudy', path: paths.caseStudy.to('ghent-circulation-plan'), needs: [] },
  { name: 'brief', path: paths.caseStudyBrief.to('ghent-circulation-plan'), needs: [] },
  { name: 'submissions', path: paths.submissions.to(), needs: [] },
  { name: 'submission', path: paths.submission.to(halfFinishedDraft.id), needs: ['editor'] },
  { name: 'review', path: paths.review.to(), needs: [] },
  { name: 'notifications', path: paths.notifications.to(), needs: [] },
];

/** Bytes of script by route, and that editor, pictures and differences come only where they are used. */
async function measureRoutes(browser: Browser, url: string): Promise<void> {
  for (const { name, path, needs } of routes) {
    const context = await browser.newContext();
    const page = await context.newPage();
    const scripts: { address: string; body: Buffer }[] = [];
    page.on('response', async (response) => {
      if (!(response.headers()['content-type'] ?? '').includes('javascript')) return;
      scripts.push({ address: response.url(), body: await response.body() });
    });
    await signIn(page, url + path, name === 'review' ? personas.moderator : personas.author);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await settle(page);
    const value = weigh(scripts.map(({ body }) => body));
    report({ name: `${name}.javascript`, value, unit: 'B brotli', budget: null });
    for (const part of partNames) {
      const found = scripts.filter(({ address, body }) => parts[part](address, body.toString()));
      const budget = needs.includes(part) ? null : 0;
      report({ name: `${name}.${part}`, value: found.length, unit: 'files', budget });
    }
    await context.close();
  }
}

const partNames = ['editor', 'pictures', 'differences', 'map'] as const satisfies readonly Part[];

const visits = [
  { name: 'home', path: paths.home.to(), isComplete: seeHome },
  { name: 'library', path: paths.caseStudies.to(), isComplete: seeLibrary },
];

/** Documents that a member's visits cost: each screen on an empty device, then again with what that device kept. */
async function measureReads(
  browser: Browser,
  url: string,
  proxy: Awaited<ReturnType<typeof startCountingProxy>>,
): Promise<void> {
  // What the screens measured before have read is not this visit's.
  proxy.take();
  for (const { name, path, isComplete } of visits) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await signIn(page, url + path, memberOf(people));
    await isComplete(page);
    reportVisit(`${name}.cold`, proxy.take(), 40);
    // A fresh page of the same device: what the page held in memory is gone, what the device kept is not.
    await page.goto(url + path);
    await isComplete(page);
    reportVisit(`${name}.warm`, proxy.take(), 8);
    await context.close();
  }
}

function reportVisit(name: string, { documentsRead, bytes }: Counts, budget: number): void {
  report({ name: `${name}.documentsRead`, value: documentsRead, unit: 'documents', budget });
  report({ name: `${name}.bytes`, value: bytes, unit: 'B', budget: null });
}

/** Goes to an address behind the gate, which asks who it is and then leads there. */
async function signIn(page: Page, address: string, person: Person): Promise<void> {
  await page.goto(address);
  await page.locator('input[type="email"]').fill(person.email);
  await page.locator('input[type="password"]').fill(person.password);
  await page.keyboard.press('Enter');
  await page.waitForURL(address);
}

async function seeLibrary(page: Page): Promise<void> {
  await page.getByRole('article').first().waitFor();
  await settle(page);
}

/** The home screen is complete when its last list is there. */
async function seeHome(page: Page): Promise<void> {
  await page.getByRole('heading', { name: 'Latest in the library' }).waitFor();
  await page
    .getByText(/^Published /)
    .first()
    .waitFor();
  await settle(page);
}

/** Listeners answer on a stream that never ends, so silence is the sign that a visit is complete. */
async function settle(page: Page): Promise<void> {
  await page.waitForTimeout(3000);
}

function memberOf(list: readonly Person[]): Person {
  const found = list.find(
    ({ member }) => member?.role === 'member' && member.status === 'active' && member.organisationId !== null,
  );
  if (!found) throw new Error('the seed has no member of a city');
  return found;
}

function weigh(files: readonly Buffer[]): number {
  return files.reduce(
    (sum, file) =>
      sum + brotliCompressSync(file, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length,
    0,
  );
}

function report(figure: Figure): void {
  const ok = figure.budget === null || figure.value <= figure.budget;
  if (!ok) isWithinBudgets = false;
  console.log(JSON.stringify({ ...figure, ok }));
}
