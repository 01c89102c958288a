import { personas } from '#firebase/seed/people.ts';
import { paths } from '#src/paths.ts';
import { expect, test } from '#tests/support/journeyFixtures.ts';

test('what a reader asks of the library stands in its address, is undone by going back, and can be kept', async ({
  page,
  newPage,
  signIn,
}) => {
  test.setTimeout(120_000);
  const field = page.getByRole('searchbox', { name: 'Search case studies' });
  const total = page.getByRole('heading', { level: 2, name: /case stud/ });
  const filters = page.getByRole('complementary', { name: 'Narrow down' });
  const cases = page.getByRole('article');

  await test.step('a typing error finds what was meant', async () => {
    await signIn(page, personas.memberInCuritiba, paths.caseStudies.to());
    await field.fill('circulaton plan gent');
    await expect(page.getByRole('button', { name: /circulation plan ghent/i })).toBeVisible();
    await page.getByRole('button', { name: /circulation plan ghent/i }).click();
    await expect(cases.first()).toContainText('Circulation Plan');
    await page.getByRole('button', { name: 'Clear the search' }).click();
    await field.fill('corridrs');
    await expect(cases.first()).toContainText('Green Corridors');
  });

  await test.step('words and filters narrow it down together, and going back undoes one choice', async () => {
    await field.fill('city');
    await expect(page).toHaveURL(/q=city/);
    await expect(total).toHaveText(/“city”/);
    const one = await total.innerText();
    await filters.getByRole('checkbox', { name: /^Resilient,/ }).click();
    await expect(total).not.toHaveText(one);
    await expect(page).toHaveURL(/pathway=resilient/);
    const two = await total.innerText();
    await filters.getByRole('switch', { name: /^Measured only/ }).click({ force: true });
    await expect(total).not.toHaveText(two);
    await page.goBack();
    await expect(total).toHaveText(two);
    await expect(filters.getByRole('checkbox', { name: /^Resilient,/ })).toBeChecked();
  });

  await test.step('the address says it all: after a reload, and to a colleague', async () => {
    const said = await total.innerText();
    await page.reload();
    await expect(total).toHaveText(said);
    const colleague = await newPage();
    await signIn(colleague, personas.otherAuthor, page.url());
    await expect(colleague.getByRole('heading', { level: 2, name: said, exact: true })).toBeVisible();
  });

  await test.step('it is kept under a name, and opened again', async () => {
    const address = page.url();
    await page.getByRole('button', { name: 'Save this search' }).click();
    const name = page.getByRole('textbox', { name: 'Name of the search' });
    await name.fill('Resilient cities');
    await name.press('Enter');
    await expect(page.getByText('Saved as “Resilient cities”')).toBeVisible();
    await page.goto(paths.home.to());
    await page.getByRole('link', { name: /Resilient cities/ }).click();
    await expect(page).toHaveURL(address);
    await expect(total).toBeVisible();
  });
});
