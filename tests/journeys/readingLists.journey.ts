import { personas } from '#firebase/seed/people.ts';
import { paths } from '#src/paths.ts';
import { expect, test } from '#tests/support/journeyFixtures.ts';

test('a member collects, orders and shares cases; another reads them, copies the list and compares two', async ({
  page,
  newPage,
  signIn,
}) => {
  test.setTimeout(120_000);
  const ghent = 'Circulation Plan: six city sectors and no way through';
  const medellin = 'Green Corridors: cooling a hot valley city street by street';
  const name = 'For the March council';

  await test.step('two cases go into a new list', async () => {
    await signIn(page, personas.author, paths.caseStudy.to('ghent-circulation-plan'));
    await page.getByRole('button', { name: `Add to a reading list: ${ghent}` }).click();
    const dialog = page.getByRole('dialog', { name: 'Add to a reading list' });
    await dialog.getByRole('textbox', { name: 'Name of the list' }).fill(name);
    await dialog.getByRole('button', { name: 'Create and add' }).click();
    await expect(dialog.getByText(`Added to “${name}”.`)).toBeVisible();

    await page.goto(`${paths.caseStudies.to()}?q=green+corridors`);
    await page.getByRole('button', { name: `Add to a reading list: ${medellin}` }).click();
    await dialog.getByRole('checkbox', { name: new RegExp(name) }).check();
    await expect(dialog.getByText(`Added to “${name}”.`)).toBeVisible();
  });

  await test.step('they are put in order with the keyboard, and shared', async () => {
    await page.goto(paths.readingLists.to());
    await page.getByRole('link', { name }).click();
    const items = page
      .getByRole('list', { name: 'Case studies in this list, in order' })
      .getByRole('listitem');
    await expect(items).toHaveCount(2);
    await expect(items.first()).toContainText(ghent);
    await page.getByRole('button', { name: `Move up: ${medellin}` }).focus();
    await page.keyboard.press('Enter');
    await expect(items.first()).toContainText(medellin);
    await page.getByRole('switch', { name: /Share with all members/ }).click({ force: true });
    await expect(page.getByText('Every member of the portal can open this list')).toBeVisible();
    await expect(page.getByText('Saved.', { exact: true })).toBeVisible();
    await page.reload();
    await expect(items.first()).toContainText(medellin);
  });

  const reader = await newPage();
  await test.step('another member reads the list and makes a copy', async () => {
    await signIn(reader, personas.memberInCuritiba, paths.readingLists.to());
    await reader.getByRole('link', { name }).click();
    await expect(reader.getByRole('heading', { level: 1, name })).toBeVisible();
    await expect(reader.getByRole('switch', { name: /Share with all members/ })).toHaveCount(0);
    await reader.getByRole('button', { name: 'Copy into a list of my own' }).click();
    await expect(reader.getByRole('heading', { level: 1, name: `${name} (copy)` })).toBeVisible();
  });

  await test.step('and compares both cases side by side', async () => {
    await reader.getByRole('link', { name: 'Compare these' }).click();
    await expect(reader.getByRole('table').first()).toBeVisible();
    await expect(reader.getByRole('columnheader', { name: new RegExp(ghent) }).first()).toBeVisible();
    await expect(reader.getByRole('columnheader', { name: new RegExp(medellin) }).first()).toBeVisible();
  });

  await test.step('what is shared no longer is gone for others', async () => {
    await page.getByRole('switch', { name: /Share with all members/ }).click({ force: true });
    await expect(page.getByText('Only you can see this list.')).toBeVisible();
    await expect(page.getByText('Saved.', { exact: true })).toBeVisible();
    await reader.goto(new URL(page.url()).pathname);
    await expect(reader.getByText('This list is not here for you')).toBeVisible();
  });
});
