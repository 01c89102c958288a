import type { Page } from 'playwright/test';
import { personas } from '#firebase/seed/people.ts';
import { paths } from '#src/paths.ts';
import { expect, lostRace, test } from '#tests/support/journeyFixtures.ts';

const caseStudyId = 'medellin-green-corridors';
// Stands in every part of the new version, and in no other: so that a mixture of two versions can be told.
const edition = `edition ${Date.now().toString(36)}`;

/** What a reader's page showed at one moment: for each part, whether it is the new version's. */
type Sight = Record<'title' | 'lessons' | 'failure', 'new' | 'old' | 'absent'>;

declare global {
  interface Window {
    sights: Sight[];
  }
}

test('a reader has version n until n+1 is published, then that one without a reload, and never a mixture', async ({
  page: author,
  newPage,
  signIn,
  expectConsoleError,
}) => {
  test.setTimeout(240_000);
  expectConsoleError(lostRace);
  const reader = await newPage();
  await signIn(reader, personas.otherAuthor, paths.caseStudy.to(caseStudyId));
  await expect(reader.getByRole('region', { name: 'Lessons' })).toBeVisible();
  await expect(reader.getByRole('region', { name: 'What did not work' })).not.toBeEmpty();
  await watch(reader);

  await test.step('its city revises the case: title, lessons and what did not work', async () => {
    await signIn(author, personas.author, paths.caseStudy.to(caseStudyId));
    await author.getByRole('link', { name: 'Update the text' }).click();
    await author.getByRole('button', { name: /Begin the revision|Go on with it/ }).click();
    const title = author.getByRole('textbox', { name: 'Title', exact: true }).first();
    await expect(title).toHaveValue(/Green Corridors/);
    await title.fill(`Green Corridors, ${edition}`);
    await append(author, 'Lessons', edition);
    await append(author, 'What did not work', edition);
    await author
      .getByRole('textbox', { name: /^What is new in this version/ })
      .fill(`Lessons of two more years, ${edition}`);
    await author
      .getByRole('button', { name: /^Hand in/ })
      .last()
      .click();
    await expect(
      author.getByRole('heading', { name: 'Thank you. It is with the secretariat now.' }),
    ).toBeVisible();
  });

  await test.step('nothing of it shows while it waits, nor to who looks for it', async () => {
    await expect(reader.getByText(edition)).toHaveCount(0);
    const other = await newPage();
    await signIn(other, personas.memberInCuritiba, paths.caseStudies.to());
    await other.getByRole('searchbox', { name: 'Search case studies' }).fill(edition);
    await expect(other.getByRole('link', { name: new RegExp(edition) })).toHaveCount(0);
    await other.goto(paths.caseStudy.to(caseStudyId));
    await expect(other.getByRole('heading', { level: 1, name: /Green Corridors/ })).toBeVisible();
    await expect(other.getByText(edition)).toHaveCount(0);
    await other.close();
  });

  await test.step('a moderator sees what changed, and publishes', async () => {
    const moderator = await newPage();
    await signIn(moderator, personas.moderator, paths.review.to());
    await moderator.getByRole('link', { name: new RegExp(edition) }).click();
    await expect(moderator.locator('ins', { hasText: edition }).first()).toBeVisible();
    await moderator.getByRole('button', { name: 'Start review' }).click();
    expect(await sights(reader)).not.toContainEqual(expect.objectContaining({ title: 'new' }));
    await moderator.getByRole('button', { name: 'Publish' }).click();
    await moderator.getByRole('dialog').getByRole('button', { name: 'Publish' }).click();
    await expect(moderator.getByText(/^Published: /)).toBeVisible();
    await moderator.close();
  });

  await test.step('the open page is the new version, without a reload', async () => {
    await expect(reader.getByRole('heading', { level: 1, name: new RegExp(edition) })).toBeVisible();
    await expect(reader.getByRole('region', { name: 'Lessons' })).toContainText(edition);
    await expect(reader.getByRole('region', { name: 'What did not work' })).toContainText(edition);
    await expect(reader.getByText(/was published a moment ago; you are reading it now/)).toBeVisible();
    await reader.getByRole('button', { name: 'See what changed' }).click();
    await expect(reader.locator('ins', { hasText: edition }).first()).toBeVisible();
  });

  await test.step('at no moment was there a mixture', async () => {
    const seen = await sights(reader);
    expect(seen.length).toBeGreaterThan(1);
    expect(seen.at(-1)).toEqual({ title: 'new', lessons: 'new', failure: 'new' });
    for (const sight of seen) {
      const parts = Object.values(sight).filter((part) => part !== 'absent');
      expect(new Set(parts).size, `all of one version: ${JSON.stringify(sight)}`).toBeLessThanOrEqual(1);
    }
  });
});

/** Writes at the end of a long text. */
async function append(page: Page, field: string, words: string): Promise<void> {
  const box = page.getByRole('textbox', { name: new RegExp(`^${field}( \\(|$)`) });
  await box.click();
  await page.keyboard.press('Control+End');
  await box.pressSequentially(` ${words}.`);
}

/** Writes down what the page shows, at each change of it. A part that is being read counts as absent. */
async function watch(page: Page): Promise<void> {
  await page.evaluate((words) => {
    window.sights = [];
    const part = (element: Element | null | undefined) => {
      const text = element?.textContent ?? '';
      if (text === '' || element?.querySelector('[role="status"]')) return 'absent';
      return text.includes(words) ? 'new' : 'old';
    };
    const section = (id: string) => document.getElementById(id)?.closest('section');
    const failure = () => {
      const found = section('failures');
      const heading = document.getElementById('failures')?.textContent ?? '';
      const words = found?.textContent?.replace(heading, '').replace('Members only', '').trim();
      return words === '' ? null : found;
    };
    const look = () => {
      const sight = {
        title: part(document.querySelector('h1')),
        lessons: part(section('lessons')),
        failure: part(failure()),
      } as const;
      const last = window.sights.at(-1);
      if (JSON.stringify(last) !== JSON.stringify(sight)) window.sights.push(sight);
    };
    look();
    new MutationObserver(look).observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
    });
  }, edition);
}

function sights(page: Page): Promise<Sight[]> {
  return page.evaluate(() => window.sights);
}
