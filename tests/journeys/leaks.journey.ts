import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright/test';
import { personas } from '#firebase/seed/people.ts';
import { workInProgress } from '#firebase/seed/workInProgress.ts';
import { plainTextOf } from '#src/domain/richText.ts';
import { paths } from '#src/paths.ts';
import { expect, expectLoaded, test } from '#tests/support/journeyFixtures.ts';

/**
 * What somebody is shown, receives, keeps on the device or downloads holds no word of a text that is not published, and
 * what leaves the portal no word of what did not work. The database itself is searched by `tests/rules/leaks.test.ts`.
 */
const unpublished = workInProgress.flatMap(({ content, memberOnly }) =>
  [content.title, content.summary, plainTextOf(content.challenge), plainTextOf(memberOnly.whatDidNotWork)]
    .map((text) => text.trim().slice(0, 60))
    .filter((text) => text.length > 20),
);
/** The seed's member-only text of the case in Ghent. */
const failure = 'here the city would tell its peers what failed';
const ghent = 'ghent-circulation-plan';

const screens = [
  paths.landing.to(),
  paths.home.to(),
  paths.caseStudies.to(),
  paths.caseStudy.to(ghent),
  paths.caseStudyBrief.to(ghent),
  paths.submissions.to(),
  paths.review.to(),
  paths.members.to(),
  paths.notifications.to(),
];
const ofWork = workInProgress.map(({ id }) => [
  paths.submission.to(id),
  paths.submitted.to(id),
  paths.reviewItem.to(id),
  paths.caseStudy.to(id),
]);
const everywhere = [...screens, ...ofWork.flat()];
/** Who is not in meets the same gate at each: of each kind one is enough. */
const beforeTheGate = [
  paths.landing.to(),
  paths.home.to(),
  paths.caseStudies.to(),
  paths.caseStudy.to(ghent),
  ...(ofWork[0] ?? []),
];

// What is lost, double or leaked once in a hundred times is the very thing it looks for.
test.describe.configure({ retries: 0 });

test('a visitor, an applicant and a member of another city find no word of what is not published', async ({
  newPage,
  signIn,
  expectConsoleError,
}) => {
  test.setTimeout(300_000);
  // Asking for what one may not see is refused, and the browser says so.
  expectConsoleError(
    /403 \(Forbidden\)|status of 403|status of 404|permission-denied|insufficient permissions/i,
  );
  expect(unpublished.length).toBeGreaterThan(8);

  for (const person of [null, personas.applicant, personas.memberInCuritiba]) {
    const page = await newPage();
    const received = collect(page);
    if (person) await signIn(page, person);
    for (const address of person === personas.memberInCuritiba ? everywhere : beforeTheGate) {
      await page.goto(address);
      await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
      await expectLoaded(page);
      if (person === personas.memberInCuritiba && address === paths.caseStudy.to(ghent))
        await expect(page.getByText(failure)).toBeVisible();
      received.push(await page.content());
    }
    received.push(await keptOnDevice(page));
    const all = received.join('\n');
    expect(all.length).toBeGreaterThan(50_000);
    for (const words of unpublished)
      expect(all.includes(words), `${person?.uid ?? 'visitor'}: ${words}`).toBe(false);
    if (person !== personas.memberInCuritiba) expect(all).not.toContain(failure);
    else expect(all, 'a member reads what did not work').toContain(failure);
  }
});

test('what did not work stays out of the brief, the citation and every file', async ({ newPage, signIn }) => {
  test.setTimeout(180_000);
  const page = await newPage();
  await signIn(page, personas.otherAuthor);
  const files: string[] = [];

  await test.step('of one case', async () => {
    await page.goto(paths.caseStudy.to(ghent));
    await expect(page.getByText(failure)).toBeVisible();
    for (const item of ['Download as JSON', 'Download as JSON-LD']) {
      await page.getByRole('button', { name: 'Cite or export' }).click();
      const download = page.waitForEvent('download');
      await page.getByRole('menuitem', { name: item, exact: true }).click();
      files.push(await readFile(await (await download).path(), 'utf8'));
    }
    await page.goto(paths.caseStudyBrief.to(ghent));
    await expect(page.getByRole('img', { name: /QR/ }).first()).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    files.push(await page.content());
    await page.emulateMedia({ media: null });
  });

  await test.step('of one’s own city', async () => {
    for (const form of ['JSON', 'CSV']) {
      await page.goto(paths.submissions.to());
      await page.getByRole('button', { name: 'Download my city’s cases' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('radio', { name: form }).check();
      const download = page.waitForEvent('download');
      await dialog.getByRole('button', { name: 'Download', exact: true }).click();
      files.push(await readFile(await (await download).path(), 'utf8'));
    }
  });

  expect(files).toHaveLength(5);
  for (const file of files) {
    expect(file).toContain('Ghent');
    expect(file).not.toContain(failure);
    for (const words of unpublished) expect(file).not.toContain(words);
  }
});

/** Every answer the page gets, as far as it is text. */
function collect(page: Page): string[] {
  const received: string[] = [];
  page.on('response', (response) => {
    // A listener's answer never ends while the page lives; what it brought is on the device.
    response.text().then(
      (text) => received.push(text),
      () => undefined,
    );
  });
  return received;
}

/** All that the page's databases and storages hold, as text. */
function keptOnDevice(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const kept: unknown[] = [{ ...localStorage }, { ...sessionStorage }];
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await done(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        kept.push(await done(database.transaction(store).objectStore(store).getAll()));
      }
      database.close();
    }
    return JSON.stringify(kept);
  });
}
