import type { Page } from 'playwright/test';
import { cities } from '#firebase/seed/cities.ts';
import { personas } from '#firebase/seed/people.ts';
import { paths } from '#src/paths.ts';
import { expect, lostRace, test } from '#tests/support/journeyFixtures.ts';

const caseStudyId = 'medellin-green-corridors';
const medellin = 'Green Corridors: cooling a hot valley city street by street';
const title = 'How do you keep the pits open in narrow streets?';
const answer = 'With a grate that two people can lift, and a rule that nobody else may close it.';

test('a member finds a case, asks its city, is answered in the open tab, adapts the case, and the network sees who learned from whom', async ({
  page,
  newPage,
  signIn,
  expectConsoleError,
}) => {
  test.setTimeout(240_000);
  expectConsoleError(lostRace);

  await test.step('from the case that was found, its city is asked', async () => {
    await signIn(page, personas.memberInBonn, `${paths.caseStudies.to()}?q=green+corridors`);
    await page.getByRole('link', { name: medellin }).first().click();
    await expect(page.getByRole('heading', { level: 1, name: medellin })).toBeVisible();
    await page.getByRole('link', { name: 'Ask Medellín' }).first().click();
    await expect(
      page.getByText('The author of the case and the focal points of Medellín are told.'),
    ).toBeVisible();
    await page.getByRole('textbox', { name: 'Your question, in one line' }).fill(title);
    await page
      .getByRole('textbox', { name: 'What they should know to answer' })
      .fill('Ours are closed again within a year, by whoever repairs a pipe.');
    // What is typed survives a reload.
    await page.reload();
    await expect(page.getByRole('textbox', { name: 'Your question, in one line' })).toHaveValue(title);
    await page.getByRole('button', { name: 'Ask', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await expect(page.getByText('No answer yet')).toBeVisible();
  });

  const city = await newPage();
  await test.step('the focal point of the city is told, and answers', async () => {
    await signIn(city, personas.author, paths.notifications.to());
    await city.getByRole('link', { name: title }).click();
    await expect(city.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await city.getByRole('textbox', { name: 'Your answer' }).fill(answer);
    await city.getByRole('button', { name: 'Answer', exact: true }).click();
    await expect(city.getByText('From the city that was asked')).toBeVisible();
  });

  await test.step('the answer appears where the question is open, and is accepted', async () => {
    await expect(page.getByText(answer)).toBeVisible();
    await expect(page.getByText('From the city that was asked')).toBeVisible();
    await page.getByRole('button', { name: 'This helped me' }).click();
    await expect(page.getByText('This helped', { exact: true })).toBeVisible();
    await expect(city.getByText('This helped', { exact: true })).toBeVisible();
    await expect(city.getByText('Solved, 1 answer')).toBeVisible();
  });

  await test.step('both hear of it, and the case shows it to everybody', async () => {
    await city.goto(paths.notifications.to());
    const told = city.getByRole('article', { name: title });
    await expect(told.getByText('Your answer helped')).toBeVisible();
    await page.goto(paths.notifications.to());
    await expect(page.getByText('Your question has an answer').first()).toBeVisible();
    await page.goto(paths.caseStudy.to(caseStudyId));
    await expect(
      page.getByRole('region', { name: 'Questions and answers' }).getByRole('link', { name: title }),
    ).toBeVisible();
  });

  const section = page.getByRole('region', { name: 'Who is adapting this' });
  await test.step('the member’s city adapts the case, with what it changes and why', async () => {
    await section.getByRole('button', { name: 'We are adapting this' }).click();
    await fillStep(page, 'Trees on private ground', 'Most of our ground is private.');
    await page.getByRole('dialog').getByRole('button', { name: 'Begin' }).click();
    await expect(section.getByRole('heading', { name: 'Bonn adapts this' })).toBeVisible();
  });

  await test.step('two stages follow, the second with a figure', async () => {
    await section.getByRole('button', { name: 'Note the next step' }).click();
    await fillStep(page, 'A grant per living tree', 'Payment for planting alone did not last.');
    await addStep(page);
    await expect(section.getByText('A grant per living tree')).toBeVisible();

    await section.getByRole('button', { name: 'Note the next step' }).click();
    const dialog = page.getByRole('dialog');
    await fillStep(page, 'Owners count their own trees', 'There are too many gardens for us.');
    await dialog.getByRole('button', { name: 'Add a figure' }).click();
    await dialog.getByRole('textbox', { name: 'What it counts' }).fill('Gardens in the first round');
    await dialog.getByRole('textbox', { name: 'Value' }).fill('140');
    await dialog.getByRole('textbox', { name: 'Unit' }).fill('gardens');
    await dialog.getByRole('combobox', { name: 'Kind' }).selectOption('output');
    await addStep(page);
    await expect(section.getByText('Owners count their own trees')).toBeVisible();
  });

  await test.step('the ledger has a page of its own', async () => {
    await section.getByRole('link', { name: 'The whole ledger' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'How Bonn adapts it' })).toBeVisible();
    const steps = page.getByRole('list', { name: 'What happened so far' });
    await expect(steps.locator('> li')).toHaveCount(3);
    await expect(steps.locator('> li').first()).toContainText('140 gardens');
    await expect(page.getByRole('listitem').filter({ hasText: /^Implementing$/ })).toHaveAttribute(
      'aria-current',
      'step',
    );
  });

  await test.step('who learned from whom shows it, as a drawing, on the map and in words', async () => {
    await page.getByRole('link', { name: 'Who learned from whom' }).click();
    const list = page.getByRole('list', { name: 'Who learned from whom, as a list' });
    await expect(list.getByRole('link', { name: /^Bonn: Green Corridors/ })).toBeVisible();
    await expect(page.locator('svg text').filter({ hasText: 'Bonn' })).toHaveCount(1);
    await page.locator('label').filter({ hasText: /^Map$/ }).click();
    await expect(page).toHaveURL(/view=map/);
    await expect(page.getByText(/Full dots: cities whose cases are adapted/)).toBeVisible();
    await expect(page.locator('svg circle').first()).toBeAttached();
  });

  await test.step('the page of the city that was asked shows who learned from it', async () => {
    await city.goto(paths.organisation.to(cities.medellin));
    const taught = city.getByRole('list', { name: 'Who learned from this city' });
    await expect(taught.getByText('Bonn learns from Medellín')).toBeVisible();
  });

  await test.step('its focal point was told once, of the beginning, and is led to the ledger', async () => {
    await city.goto(paths.notifications.to());
    const told = city
      .getByRole('listitem')
      .filter({ hasText: 'Another city is adapting your case' })
      .filter({ hasText: 'Bonn' });
    await expect(told).toHaveCount(1);
    await told.getByRole('link').first().click();
    await expect(city.getByRole('heading', { level: 1, name: 'How Bonn adapts it' })).toBeVisible();
    await expect(city.getByRole('button', { name: 'Note the next step' })).toHaveCount(0);
  });
});

test('a question goes to three cities like one’s own', async ({ page, signIn, expectConsoleError }) => {
  test.setTimeout(90_000);
  expectConsoleError(lostRace);
  await signIn(page, personas.memberInToronto, paths.questions.to());
  await page.getByRole('link', { name: 'Ask three cities like mine' }).click();
  const cities = page.getByRole('group', { name: 'Cities like yours' });
  const swaps = cities.getByRole('button', { name: /^Another city than/ });
  await expect(swaps).toHaveCount(3);
  const first = await swaps.first().getAttribute('aria-label');
  await swaps.first().click();
  await expect(swaps.first()).not.toHaveAttribute('aria-label', first ?? '');
  await cities
    .getByRole('button', { name: /^Leave out/ })
    .last()
    .click();
  await expect(swaps).toHaveCount(2);
  await page
    .getByRole('textbox', { name: 'Your question, in one line' })
    .fill('Who clears snow from bicycle lanes?');
  await page.getByRole('textbox', { name: 'What they should know to answer' }).fill('And by which hour?');
  await page.getByRole('button', { name: 'Ask', exact: true }).click();
  await expect(
    page.getByRole('heading', { level: 1, name: 'Who clears snow from bicycle lanes?' }),
  ).toBeVisible();
  await expect(page.getByText(/^Asked:/)).toBeVisible();
  await page.goto(`${paths.questions.to()}?whose=mine`);
  await expect(page.getByRole('link', { name: 'Who clears snow from bicycle lanes?' })).toBeVisible();
});

async function fillStep(page: Page, changed: string, why: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: /What you change/ }).fill(changed);
  await dialog.getByRole('textbox', { name: /^Why/ }).fill(why);
}

/** The rules ask for ten seconds between two entries of one member. */
async function addStep(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog');
  await expect(async () => {
    if (await dialog.isVisible()) await dialog.getByRole('button', { name: 'Add to the ledger' }).click();
    await expect(dialog).toBeHidden({ timeout: 3_000 });
  }).toPass({ timeout: 30_000 });
}
