import type { Page } from 'playwright/test';
import { cities } from '#firebase/seed/cities.ts';
import { personas } from '#firebase/seed/people.ts';
import { paths } from '#src/paths.ts';
import { expect, lostRace, test } from '#tests/support/journeyFixtures.ts';

const caseStudyId = 'freetown-treetown';

test('a city adapts a case, notes two steps, and both cities and the network see it', async ({
  page,
  newPage,
  signIn,
  expectConsoleError,
}) => {
  test.setTimeout(150_000);
  expectConsoleError(lostRace);
  const section = page.getByRole('region', { name: 'Who is adapting this' });

  await test.step('it begins from the case, with what is changed and why', async () => {
    await signIn(page, personas.memberInMelbourne);
    await page.goto(paths.caseStudy.to(caseStudyId));
    await expect(section.getByText(/Yours could be the first/)).toBeVisible();
    await section.getByRole('button', { name: 'We are adapting this' }).click();
    await fillStep(page, 'Trees on private ground', 'Most of our ground is private.');
    await page.getByRole('dialog').getByRole('button', { name: 'Begin' }).click();
    await expect(section.getByText('1 city is adapting this case.')).toBeVisible();
    await expect(section.getByRole('heading', { name: 'Melbourne adapts this' })).toBeVisible();
  });

  await test.step('two steps follow, the second with a figure', async () => {
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
    await expect(page.getByRole('heading', { level: 1, name: 'How Melbourne adapts it' })).toBeVisible();
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
    await expect(list.getByRole('link', { name: /^Melbourne: Freetown the TreeTown/ })).toBeVisible();
    await expect(page.locator('svg text').filter({ hasText: 'Melbourne' })).toHaveCount(1);
    await page.locator('label').filter({ hasText: /^Map$/ }).click();
    await expect(page).toHaveURL(/view=map/);
    await expect(page.getByText(/Full dots: cities whose cases are adapted/)).toBeVisible();
    await expect(page.locator('svg circle').first()).toBeAttached();
  });

  await test.step('the focal point of the case’s city was told once, and is led to it', async () => {
    const peer = await newPage();
    await signIn(peer, personas.memberInFreetown);
    await peer.goto(paths.notifications.to());
    const told = peer.getByRole('listitem').filter({ hasText: 'Another city is adapting your case' });
    await expect(told).toHaveCount(1);
    await expect(told).toContainText('Melbourne');
    await expect(peer.getByText('A city that adapts your case noted a step')).toHaveCount(0);
    await told.getByRole('link').click();
    await expect(peer).toHaveURL(paths.adoption.to(`${caseStudyId}~${cities.melbourne}`));
    await expect(peer.getByRole('button', { name: 'Note the next step' })).toHaveCount(0);
  });
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
