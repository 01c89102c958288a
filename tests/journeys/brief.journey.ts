import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright/test';
import { buildDraft } from '#firebase/seed/builders.ts';
import { cities } from '#firebase/seed/cities.ts';
import { demonstrationCases } from '#firebase/seed/demonstrationCases.ts';
import { organisations } from '#firebase/seed/organisations.ts';
import { personas } from '#firebase/seed/people.ts';
import { importCases } from '#src/domain/caseImport.ts';
import { caseStudyLimits } from '#src/domain/caseStudy.ts';
import { paragraphs } from '#src/domain/richText.ts';
import { paths } from '#src/paths.ts';
import { expect, test } from '#tests/support/journeyFixtures.ts';
import { buildLongestContent } from '#tests/support/longestText.ts';
import { storeCases } from '#tests/support/storeCases.ts';

const record = {
  organisationId: cities.ghent,
  // Long before everything else, so that no list of the newest shows them.
  publishedAt: new Date('2001-01-01T00:00:00Z'),
  checkLevel: 'checked',
  demonstration: false,
} as const;
const secret = 'The pumps failed twice.';
const released = 'The valves stuck in winter.';

/** At every limit, with and without a text that was released; an unbroken word is the hardest to set. */
const endless = paragraphs('ä'.repeat(caseStudyLimits.richText - 200));
const longest = {
  ...record,
  id: 'journey-longest',
  content: {
    ...buildLongestContent(),
    challenge: endless,
    approach: endless,
    participation: endless,
    lessons: endless,
    conditions: endless,
  },
  memberOnly: buildDraft().memberOnly,
};
const kept = {
  ...record,
  id: 'journey-kept',
  ...buildDraft({ memberOnly: { whatDidNotWork: paragraphs(secret) } }),
};
const open = {
  ...record,
  id: 'journey-open',
  ...buildDraft({
    content: {
      releasesWhatDidNotWork: true,
      challenge: paragraphs(...lines(80)),
      lessons: paragraphs(...lines(80)),
    },
    memberOnly: { whatDidNotWork: paragraphs(released, ...lines(60)) },
  }),
};
const longestDemonstration = demonstrationCases.toSorted(
  (a, b) => JSON.stringify(b.content).length - JSON.stringify(a.content).length,
)[0];

let takeAway: (() => Promise<void>) | undefined;
test.beforeAll(async () => {
  takeAway = await storeCases([longest, kept, open]);
});
test.afterAll(() => takeAway?.());

test('a case leaves the portal on two pages, as a citation and as a file, and nothing leaves with it', async ({
  page,
  signIn,
}) => {
  test.setTimeout(120_000);
  await signIn(page, personas.author);

  await test.step('the brief is two pages on both kinds of paper, however long the text is', async () => {
    for (const id of [longestDemonstration?.id ?? '', longest.id, open.id]) {
      await openBrief(page, id);
      for (const format of ['A4', 'Letter'] as const) {
        expect(pagesOf(await page.pdf({ format, printBackground: true })), `${id} on ${format}`).toBe(2);
      }
    }
  });

  await test.step('what did not work is on it only where it was released', async () => {
    await expect(page.getByText(released)).toBeVisible();
    await openBrief(page, kept.id);
    const html = await page.content();
    expect(html).not.toContain(secret);
    expect(html).not.toContain(kept.memberOnly.contactEmail);
    expect(html).not.toContain(kept.memberOnly.contactName);
    await expect(
      page.getByRole('img', { name: /QR code of the address .*\/case-studies\/journey-kept/ }),
    ).toBeVisible();
  });

  await test.step('its linked data can be read, and says no more', async () => {
    const block = await page.locator('script[type="application/ld+json"]').textContent();
    const data: unknown = JSON.parse(block ?? '');
    expect(data).toMatchObject({ '@type': 'Article', headline: kept.content.title });
    expect(block).not.toContain('pumps failed');
  });

  await test.step('a citation can be taken along', async () => {
    await page.goto(paths.caseStudy.to(kept.id));
    await page.getByRole('button', { name: 'Cite or export' }).click();
    await page.getByRole('menuitem', { name: 'Cite…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Cite this case study' });
    await expect(dialog.getByRole('textbox', { name: 'Citation in APA' })).toHaveValue(
      /^Example Author \(2001\)\. Shade/,
    );
    await dialog.getByText('BibTeX', { exact: true }).click();
    await expect(dialog.getByRole('textbox', { name: 'Citation in BibTeX' })).toHaveValue(
      /^@techreport\{journey-kept-v1,/,
    );
    const file = await downloaded(page, () => dialog.getByRole('button', { name: 'Download .bib' }).click());
    expect(file.name).toBe('journey-kept-v1.bib');
    expect(file.text).toContain('author = {{Example Author}}');
    await dialog.getByRole('button', { name: 'Close' }).click();
  });

  await test.step('the case as a file can be imported again, without mailbox and without what was not released', async () => {
    const file = await downloaded(page, async () => {
      await page.getByRole('button', { name: 'Cite or export' }).click();
      await page.getByRole('menuitem', { name: 'Download as JSON', exact: true }).click();
    });
    const { cases, problems } = importCases(file.text, 'json', { organisations, now: new Date() });
    expect(problems).toEqual([]);
    expect(cases[0]?.content).toEqual(kept.content);
    expect(file.text).not.toContain('pumps failed');
    expect(file.text).not.toContain('@');
  });
});

test('an author takes home the cases of the city, a moderator those of all', async ({
  page,
  newPage,
  signIn,
}) => {
  await signIn(page, personas.author, paths.submissions.to());
  await page.getByRole('button', { name: 'Download my city’s cases' }).click();
  const dialog = page.getByRole('dialog', { name: 'Download the cases of your city' });
  await dialog.getByRole('radio', { name: 'CSV' }).check();
  const city = await downloaded(page, () => dialog.getByRole('button', { name: 'Download' }).click());
  expect(city.name).toMatch(/^case-studies-\d{4}-\d\d-\d\d\.csv$/);
  const own = importCases(city.text, 'csv', { organisations, now: new Date() });
  expect(own.problems).toEqual([]);
  expect(new Set(own.cases.map(({ organisationId }) => organisationId))).toEqual(new Set([cities.medellin]));
  await expect(dialog.getByText(/^Done: .*\.csv/)).toBeVisible();

  const moderator = await newPage();
  await signIn(moderator, personas.moderator, paths.caseStudies.to());
  await moderator.getByRole('button', { name: 'Download all cases' }).click();
  const all = moderator.getByRole('dialog', { name: 'Download all cases' });
  const file = await downloaded(moderator, () => all.getByRole('button', { name: 'Download' }).click());
  const read = importCases(file.text, 'json', { organisations, now: new Date() });
  expect(read.problems).toEqual([]);
  expect(read.cases.length).toBeGreaterThanOrEqual(26);
  expect(file.text).toContain('valves stuck');
  expect(file.text).not.toContain('pumps failed');
  expect(read.cases.filter(({ memberOnly }) => memberOnly.contactEmail !== '')).toEqual([]);
});

async function openBrief(page: Page, id: string): Promise<void> {
  await page.goto(paths.caseStudyBrief.to(id));
  await expect(page.getByRole('heading', { level: 1, name: /^Print brief/ })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Print or save as PDF' })).toBeEnabled();
  await expect(page.getByRole('article', { name: 'Page 2 of 2' }).getByText('Cite as')).toBeVisible();
}

function pagesOf(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

async function downloaded(page: Page, act: () => Promise<void>): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), act()]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}

function lines(count: number): string[] {
  return Array.from(
    { length: count },
    (_, index) => `A sentence, number ${index + 1}, that somebody wrote down.`,
  );
}
