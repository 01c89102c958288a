import type { Locator } from 'playwright/test';
import { personas } from '#firebase/seed/people.ts';
import { paths } from '#src/paths.ts';
import { expect, test } from '#tests/support/journeyFixtures.ts';

test('a city is found without its accents, its focal point writes about it, and peers read it', async ({
  page,
  newPage,
  signIn,
}) => {
  const about = `Shade for everybody (${Date.now()})`;
  await signIn(page, personas.author);

  await test.step('the directory finds it as one types, and going back undoes a choice', async () => {
    await page.getByRole('navigation').getByRole('link', { name: 'Network', exact: true }).first().click();
    await expect(page.getByRole('heading', { level: 1, name: 'Network' })).toBeVisible();
    const total = page.getByRole('heading', { level: 2, name: /local government/ });
    const all = await total.innerText();
    await page
      .getByRole('complementary')
      .getByRole('checkbox', { name: /^South America,/ })
      .click();
    await expect(total).not.toHaveText(all);
    await expect(page).toHaveURL(/region=south-america/);
    await page.goBack();
    await expect(total).toHaveText(all);
    await page.getByRole('searchbox', { name: 'Search the network' }).fill('medellin');
    await expect(total).toHaveText('1 local government');
    await expect(page).toHaveURL(/q=medellin/);
  });

  await test.step('its page shows facts, people and cases', async () => {
    await page.getByRole('link', { name: 'Medellín', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Medellín' })).toBeVisible();
    const people = page.getByRole('list', { name: 'People' });
    await expect(people.getByRole('listitem').first()).toContainText('Lucía Montejo');
    await expect(people.getByRole('listitem').first()).toContainText('Focal point');
    await expect(
      page.getByRole('region', { name: 'Case studies' }).getByRole('link', { name: /Green Corridors/ }),
    ).toBeVisible();
    await expect(page.getByText(/@medellin/)).toHaveCount(0);
  });

  await test.step('its focal point changes about and links', async () => {
    await page.getByRole('button', { name: 'Edit about and links' }).click();
    await page.getByLabel('About', { exact: true }).last().fill(about);
    await page.getByLabel('Links').fill('javascript:alert(1)');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByText(/is not a web address/)).toBeVisible();
    await page.getByLabel('Links').fill('medellin.example/trees');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByText(about)).toBeVisible();
  });

  await test.step('somebody else reads it and cannot change it', async () => {
    const peer = await newPage();
    await signIn(peer, personas.otherAuthor, page.url());
    await expect(peer.getByText(about)).toBeVisible();
    await expect(peer.getByRole('link', { name: /medellin\.example\/trees/ })).toHaveAttribute(
      'href',
      'https://medellin.example/trees',
    );
    await expect(peer.getByRole('button', { name: 'Edit about and links' })).toHaveCount(0);
  });

  await test.step('the way back leads to the same question', async () => {
    await page.getByRole('link', { name: 'The whole network' }).click();
    await expect(page.getByRole('searchbox', { name: 'Search the network' })).toHaveValue('medellin');
  });
});

test('the directory works by keyboard alone, at 320 pixels', async ({ page, signIn }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await signIn(page, personas.author, paths.organisations.to());
  const total = page.getByRole('heading', { level: 2, name: /local government/ });
  await expect(total).toBeVisible();
  const all = await total.innerText();
  const tooWide = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(await tooWide()).toBeLessThanOrEqual(0);

  await page.getByRole('button', { name: 'Filter', exact: true }).focus();
  await page.keyboard.press('Enter');
  const drawer = page.getByRole('dialog', { name: 'Narrow down' });
  const region = drawer.getByRole('checkbox', { name: /^South America,/ });
  await expect(region).toBeVisible();
  for (let key = 0; key < 20 && !(await isFocused(region)); key += 1) await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(region).toBeChecked();
  expect(await tooWide()).toBeLessThanOrEqual(0);
  await page.keyboard.press('Escape');
  await expect(drawer).toBeHidden();
  await expect(total).not.toHaveText(all);

  const field = page.getByRole('searchbox', { name: 'Search the network' });
  for (let key = 0; key < 20 && !(await isFocused(field)); key += 1) await page.keyboard.press('Shift+Tab');
  await page.keyboard.type('medel');
  await expect(total).toHaveText('1 local government');
  const city = page.getByRole('link', { name: 'Medellín', exact: true });
  for (let key = 0; key < 20 && !(await isFocused(city)); key += 1) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Medellín' })).toBeVisible();
  expect(await tooWide()).toBeLessThanOrEqual(0);
});

function isFocused(control: Locator): Promise<boolean> {
  return control.evaluate((element) => element === document.activeElement);
}

test('a moderator adds a city, and it is in the directory at once', async ({ page, signIn }) => {
  const name = `Łobez ${Date.now().toString(36)}`;
  await signIn(page, personas.moderator, paths.organisations.to());
  await page.getByRole('button', { name: 'Add a local government' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name').fill(name);
  await dialog.getByLabel('Country').fill('Poland');
  await dialog.getByRole('combobox', { name: 'World region' }).click();
  await page.getByRole('option', { name: 'Europe' }).click();
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();

  await page.getByRole('button', { name: 'Manage' }).click();
  await page.getByRole('menuitem', { name: 'Change facts' }).click();
  await page
    .getByRole('dialog')
    .getByLabel(/^Inhabitants/)
    .fill('10069');
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText(/10,069/)).toBeVisible();

  await page.getByRole('link', { name: 'The whole network' }).click();
  await page.getByRole('searchbox', { name: 'Search the network' }).fill(name.replace('Ł', 'l'));
  await expect(page.getByRole('link', { name, exact: true })).toBeVisible();
});
