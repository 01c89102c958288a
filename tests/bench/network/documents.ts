import { FieldPath, FieldValue, type Firestore, Timestamp } from 'firebase-admin/firestore';
import type { Page } from 'playwright';
import { caseDocuments } from '#firebase/admin/synthetic/documents.ts';
import { fullNetwork, syntheticNetwork } from '#firebase/admin/synthetic/network.ts';
import { catalogEntry } from '#src/domain/catalog.ts';
import { paths } from '#src/paths.ts';
import { percentile, report, rounded } from '../figures.ts';
import { seeHome, seeLibrary, settle, signIn, someMember } from '../visits.ts';
import { measureKeystrokes } from './keystrokes.ts';
import { type Bench, benchSeed } from './measureNetwork.ts';

/** Documents that visits to home and library cost with the full network, and what a publication elsewhere costs. */
export async function measureDocuments({ browser, url, proxy }: Bench, db: Firestore): Promise<void> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const visit = async () => {
    await page.goto(url + paths.home.to());
    await seeHome(page);
    await goToLibrary();
  };
  const goToLibrary = async () => {
    await page.getByRole('navigation').getByRole('link', { name: 'Case studies', exact: true }).click();
    await seeLibrary(page);
  };
  const told = (name: string, budget: number) => {
    const { documentsRead, bytes } = proxy.take();
    report({ name: `network.${name}.documentsRead`, value: documentsRead, unit: 'documents', budget });
    report({ name: `network.${name}.bytes`, value: bytes, unit: 'B', budget: null });
    return documentsRead;
  };

  proxy.take();
  await signIn(page, url + paths.home.to(), someMember());
  await seeHome(page);
  await goToLibrary();
  told('cold', 40);
  await visit();
  const warm = told('warm', 8);

  const field = page.getByRole('searchbox', { name: 'Search case studies' });
  for (const words of ['rain gardens', 'jardines', '雨水花园', 'qqqq']) {
    await field.fill(words);
    await page.waitForTimeout(600);
  }
  told('search', 0);

  await publishElsewhere(db, 0);
  await settle(page);
  told('publicationWhileOpen', 3);
  await page.goto('about:blank');
  await publishElsewhere(db, 1);
  proxy.take();
  await visit();
  const { documentsRead } = proxy.take();
  report({
    name: 'network.publicationWhileAway.documentsRead',
    value: Math.max(0, documentsRead - warm),
    unit: 'documents',
    budget: 3,
    how: 'what home and library cost more than on a warm return without news',
  });
  await context.close();
  await measureDirectory({ browser, url, proxy });
}

/** The directory of the whole network on a new device, and one city after it. */
async function measureDirectory({
  browser,
  url,
  proxy,
}: Pick<Bench, 'browser' | 'url' | 'proxy'>): Promise<void> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const told = (name: string, budget: number | null) => {
    const { documentsRead, bytes } = proxy.take();
    report({ name: `network.${name}.documentsRead`, value: documentsRead, unit: 'documents', budget });
    report({ name: `network.${name}.bytes`, value: bytes, unit: 'B', budget: null });
  };
  const rows = page.getByRole('list', { name: 'Local governments found' }).getByRole('link');

  proxy.take();
  // What every page costs on a new device, most of it the bell, is not the directory's.
  await signIn(page, url + paths.notifications.to(), someMember());
  await page.getByRole('heading', { level: 1, name: 'Notifications' }).waitFor();
  await settle(page);
  told('anyPage.cold', null);
  await page.getByRole('navigation').getByRole('link', { name: 'Network', exact: true }).click();
  await rows.first().waitFor();
  await settle(page);
  told('directory.cold', 6);
  const search = 'Search the network';
  await page.getByRole('searchbox', { name: search }).fill('a');
  await settle(page);
  told('directory.search', 0);
  await measureDirectorySearch(page, search);
  await rows.first().click();
  await page.getByRole('heading', { name: 'People', exact: true }).waitFor();
  await settle(page);
  told('directory.city', null);
  await context.close();
}

const directoryQueries = 100;

/** What finding a government costs, as one types its name. */
async function measureDirectorySearch(page: Page, field: string): Promise<void> {
  const { places } = syntheticNetwork(benchSeed, fullNetwork);
  const names = places.slice(0, directoryQueries).map(({ organisation }) => organisation.name.slice(0, 5));
  const { work, untilShown, longTasks } = await measureKeystrokes(page, names, field);
  const how = `${work.length} keystrokes among ${places.length} governments, CPU time of the main thread`;
  for (const [name, share, budget] of [
    ['p50', 0.5, null],
    ['p95', 0.95, null],
  ] as const) {
    report({
      name: `directory.mainThread.${name}`,
      value: rounded(percentile(work, share)),
      unit: 'ms',
      budget,
      how,
    });
  }
  report({
    name: 'directory.shown.p95',
    value: rounded(percentile(untilShown, 0.95)),
    unit: 'ms',
    budget: null,
  });
  report({
    name: 'directory.longestTask',
    value: Math.round(Math.max(0, ...longTasks)),
    unit: 'ms',
    budget: null,
  });
}

/** What a publishing batch leaves for readers: record, text, contact and one entry of the newest shard. */
async function publishElsewhere(db: Firestore, number: number): Promise<void> {
  const network = syntheticNetwork(benchSeed, { ...fullNetwork, cases: fullNetwork.cases + 10 });
  const portable = network.caseAt(fullNetwork.cases + number);
  const newest = (await db.collection('catalog').orderBy('number', 'desc').limit(1).get()).docs[0];
  if (!newest) throw new Error('there is no catalog');
  const now = Timestamp.now();
  const { caseStudy, documents } = caseDocuments(portable, newest.id);
  const batch = db.batch();
  for (const { path, data } of documents) batch.set(db.doc(path), data);
  batch.update(db.doc(`caseStudies/${portable.id}`), { publishedAt: now, updatedAt: now });
  batch.update(newest.ref, {
    lastId: portable.id,
    writes: FieldValue.increment(1),
    updatedAt: FieldValue.serverTimestamp(),
  });
  batch.update(
    newest.ref,
    new FieldPath('entries', portable.id),
    catalogEntry(caseStudy, portable.memberOnly, now),
  );
  await batch.commit();
}
