import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright';
import * as v from 'valibot';
import { ROOT } from '#firebase/local/launch.ts';
import { demonstrationDocuments } from '#firebase/seed/documents.ts';
import { eventSchema } from '#src/domain/event.ts';
import { bundleBytes, eventBundle, sizeOfBundle } from '#src/domain/eventBundle.ts';
import { feedSchema } from '#src/domain/eventUpdate.ts';
import { programmeSchema } from '#src/domain/programme.ts';
import { paths } from '#src/paths.ts';
import { expectKeptPortal, lookForNewVersion, publishNewVersion } from '#tests/support/portalVersions.ts';
import { report } from './figures.ts';
import { settle, signIn, someMember } from './visits.ts';

const eventId = 'practice-cop-week';
/** What the service worker may hold: the portal's own files, and which Firebase project they talk to. */
const ownFile = /^\/(?:assets\/.+|index\.html|manifest\.webmanifest|[\w-]+\.png|__\/firebase\/init\.json)$/;

const manifestSchema = v.object({
  name: v.string(),
  short_name: v.string(),
  start_url: v.string(),
  scope: v.string(),
  display: v.string(),
  theme_color: v.string(),
  background_color: v.string(),
  icons: v.array(v.object({ src: v.string(), sizes: v.string(), type: v.string(), purpose: v.string() })),
});
type Manifest = v.InferOutput<typeof manifestSchema>;

/** What makes the portal installable and readable without a network, one by one, and what that weighs. */
export async function measureOffline(browser: Browser, url: string): Promise<void> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await signIn(page, url + paths.home.to(), someMember());
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.goto(url + paths.event.to(eventId, 'programme'));
  await page.getByRole('heading', { level: 1 }).waitFor();
  await expectKeptPortal(page);
  await settle(page);

  const manifest = await checkManifest(page, url);
  await checkPage(page, manifest);
  await checkKept(page);
  reportBundles(await keptBundleBytes(page));
  await checkUpdate(page);
  await checkWithoutNetwork(context, url + (manifest?.start_url ?? '/'), url);
  await context.close();
}

function check(name: string, isSo: boolean, how?: string): void {
  report({ name: `offline.${name}`, value: Number(isSo), unit: 'true is 1', budget: null, least: 1, how });
}

async function checkManifest(page: Page, url: string): Promise<Manifest | null> {
  const href = await page.locator('link[rel="manifest"]').getAttribute('href');
  check('manifestLinked', href !== null);
  const response = await page.request.get(url + (href ?? '/missing'));
  const type = response.headers()['content-type'] ?? '';
  check('manifestServed', response.ok() && type.startsWith('application/manifest+json'), type);
  const parsed = v.safeParse(manifestSchema, await response.json().catch(() => null));
  check('manifestValid', parsed.success);
  if (!parsed.success) return null;

  const manifest = parsed.output;
  check('name', manifest.name.length > 0 && manifest.name.length <= 45);
  check('shortNameFitsAHomeScreen', manifest.short_name.length > 0 && manifest.short_name.length <= 12);
  check('startUrlInScope', manifest.start_url.startsWith(manifest.scope));
  check('displayStandalone', manifest.display === 'standalone');
  check('themeColour', /^#[0-9a-f]{6}$/i.test(manifest.theme_color));
  check('backgroundColour', /^#[0-9a-f]{6}$/i.test(manifest.background_color));
  for (const [name, sizes, purpose] of [
    ['icon192', '192x192', 'any'],
    ['icon512', '512x512', 'any'],
    ['iconMaskable', '512x512', 'maskable'],
  ] as const) {
    const icon = manifest.icons.find((each) => each.sizes === sizes && each.purpose === purpose);
    check(name, icon !== undefined && (await pngSize(page, url + icon.src)) === sizes);
  }
  return manifest;
}

/** As its header says. */
async function pngSize(page: Page, address: string): Promise<string> {
  const bytes = await (await page.request.get(address)).body();
  return `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`;
}

async function checkPage(page: Page, manifest: Manifest | null): Promise<void> {
  const viewport = await page.locator('meta[name="viewport"]').getAttribute('content');
  check('viewport', viewport?.includes('width=device-width') ?? false);
  check('themeColourOfThePage', (await page.locator('meta[name="theme-color"]').count()) > 0);
  check('touchIcon', (await page.locator('link[rel="apple-touch-icon"]').count()) === 1);
  check('secureContext', await page.evaluate(() => isSecureContext));
  const scope = await page.evaluate(async () => (await navigator.serviceWorker.ready).scope);
  const start = new URL(manifest?.start_url ?? '/', page.url()).href;
  check('workerControlsStartUrl', start.startsWith(scope));
}

async function checkKept(page: Page): Promise<void> {
  const kept = await page.evaluate(async () => {
    const found: { cache: string; address: string; bytes: number }[] = [];
    for (const cache of await caches.keys()) {
      const opened = await caches.open(cache);
      for (const request of await opened.keys()) {
        const body = await (await opened.match(request))?.arrayBuffer();
        found.push({ cache, address: request.url, bytes: body?.byteLength ?? 0 });
      }
    }
    return found;
  });
  const first = kept.filter(({ cache }) => cache.includes('precache'));
  const sum = first.reduce((total, { bytes }) => total + bytes, 0);
  report({ name: 'offline.precache', value: sum, unit: 'B', budget: 3_000_000 });
  report({ name: 'offline.precacheFiles', value: first.length, unit: 'files', budget: null });
  const { origin } = new URL(page.url());
  const foreign = kept.filter(({ address }) => {
    const found = new URL(address);
    return found.origin !== origin || !ownFile.test(found.pathname);
  });
  report({
    name: 'offline.cachedThatIsNoFileOfThePortal',
    value: foreign.length,
    unit: 'files',
    budget: 0,
    how: foreign.map(({ address }) => address).join(' '),
  });
}

function reportBundles(onDevice: number): void {
  const how = 'JSON in UTF-8';
  const budget = bundleBytes;
  report({ name: 'offline.bundleOnDevice', value: onDevice, unit: 'B', budget, least: 1, how });
  const now = new Date();
  const documents = new Map(demonstrationDocuments(now).map(({ path, data }) => [path, data]));
  for (const id of [eventId, 'unfccc-cop31']) {
    const read = <T>(schema: v.GenericSchema<unknown, T>, path: string) => {
      const data = documents.get(path);
      return data ? v.parse(schema, { ...data, id: path.split('/').at(-1) }) : null;
    };
    const event = read(eventSchema, `events/${id}`);
    if (!event) continue;
    const programme = read(programmeSchema, `events/${id}/programme/current`);
    const feed = read(feedSchema, `events/${id}/feed/latest`);
    // Of each event on its second day, when there is something of both days.
    const day = Object.values(event.days)[1] ?? now;
    const bundle = eventBundle({ event, programme, feed, now: new Date(day.getTime() + 1) });
    report({ name: `offline.bundle.${id}`, value: sizeOfBundle(bundle), unit: 'B', budget, how });
  }
}

async function keptBundleBytes(page: Page): Promise<number> {
  const json = await page.evaluate(
    (key) =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open('portal-device');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const asking = opening.result.transaction('kept').objectStore('kept').get(key);
          asking.onerror = () => reject(asking.error);
          asking.onsuccess = () => resolve(JSON.stringify(asking.result?.bundle ?? null));
        };
      }),
    `event-bundle:${eventId}`,
  );
  return json === 'null' ? 0 : Buffer.byteLength(json);
}

/** A newer version waits: the page that is open goes on as it was. */
async function checkUpdate(page: Page): Promise<void> {
  const undo = publishNewVersion(join(ROOT, 'dist'));
  try {
    await page.evaluate(() => Object.assign(window, { isSamePage: true }));
    await page.evaluate(lookForNewVersion);
    const announcement = page.getByText('A new version of the portal is ready.');
    const isAnnounced = await announcement.waitFor({ timeout: 20_000 }).then(
      () => true,
      () => false,
    );
    check('newVersionAnnounced', isAnnounced);
    await page.waitForTimeout(3000);
    check('newVersionNotForced', await page.evaluate(() => 'isSamePage' in window));
  } finally {
    undo();
  }
}

async function checkWithoutNetwork(context: BrowserContext, start: string, url: string): Promise<void> {
  for (const page of context.pages()) await page.close();
  await context.setOffline(true);
  const page = await context.newPage();
  const began = Date.now();
  const response = await page.goto(start);
  check('startUrlAnswers200', response?.status() === 200 && (response?.fromServiceWorker() ?? false));
  const isReadable = await sees(page, 'heading', /Hello/);
  report({ name: 'offline.coldStart', value: Date.now() - began, unit: 'ms', budget: null });
  check('homeReadable', isReadable);
  await page.goto(url + paths.event.to(eventId, 'programme'));
  check('eventReadable', await sees(page, 'heading', /Practice/));
  check('staleIsSaid', await sees(page, 'status', /Programme and updates as of/));
  await context.setOffline(false);
}

function sees(page: Page, role: 'heading' | 'status', name: RegExp): Promise<boolean> {
  const found =
    role === 'heading' ? page.getByRole(role, { name }) : page.getByRole(role).filter({ hasText: name });
  return found
    .first()
    .waitFor({ timeout: 20_000 })
    .then(
      () => true,
      () => false,
    );
}
