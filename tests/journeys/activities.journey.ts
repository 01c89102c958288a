import { cities } from '#firebase/seed/cities.ts';
import { personas } from '#firebase/seed/people.ts';
import { paths } from '#src/paths.ts';
import { expect, test } from '#tests/support/journeyFixtures.ts';

const roofs = 'White roofs, cooler rooms';

test('a visitor finds an activity, a member opens it from its city, a moderator changes it', async ({
  page,
  newPage,
  signIn,
}) => {
  test.setTimeout(120_000);
  const sentence = `Painters teach painters (${Date.now().toString(36)}).`;

  await test.step('a visitor finds it among the public ones, as a list and on the map', async () => {
    await page.goto(paths.landing.to());
    await page.getByRole('link', { name: 'See the network’s activities' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Activities' })).toBeVisible();
    await page.getByRole('searchbox', { name: 'Search the activities' }).fill('ahmedabad roofs');
    await expect(page.getByRole('heading', { level: 2, name: '1 activity' })).toBeVisible();
    await expect(page).toHaveURL(/q=ahmedabad/);
    await expect(page.getByRole('listitem').filter({ hasText: roofs })).toContainText('Demonstration record');
    await page.getByText('Map', { exact: true }).click();
    await page
      .getByRole('button', { name: /^Ahmedabad.*1 activity/ })
      .last()
      .click();
    await expect(page.getByRole('link', { name: roofs })).toBeVisible();
  });

  await test.step('for the detail the visitor is asked to sign in, and lands there', async () => {
    await page.getByRole('link', { name: roofs }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();
  });

  await test.step('a member opens it from the page of a city', async () => {
    await signIn(page, personas.memberInBonn, paths.organisation.to(cities.khulna));
    await page.getByRole('region', { name: 'Activities' }).getByRole('link', { name: roofs }).click();
    await expect(page.getByRole('heading', { level: 1, name: roofs })).toBeVisible();
    await expect(page.getByText('Demonstration Fund for Urban Heat')).toBeVisible();
    await expect(page.getByText(/Invented, for trying the portal out/)).toBeVisible();
    await expect(page.getByRole('link', { name: 'Edit' })).toHaveCount(0);
  });

  const desk = await newPage();
  await test.step('a moderator changes its sentence, and the public list says the same', async () => {
    await signIn(desk, personas.moderator, paths.activity.to('roofs-white'));
    await desk.getByRole('link', { name: 'Edit' }).click();
    await desk.getByRole('textbox', { name: 'In one sentence' }).fill(sentence);
    await desk.getByRole('button', { name: 'Save' }).click();
    await expect(desk.getByRole('heading', { level: 1, name: roofs })).toBeVisible();
    await expect(desk.getByText(sentence)).toBeVisible();
    await desk.getByRole('link', { name: 'All activities' }).click();
    await desk.getByRole('searchbox', { name: 'Search the activities' }).fill('painters teach');
    await expect(desk.getByRole('heading', { level: 2, name: '1 activity' })).toBeVisible();
    await expect(desk.getByText(sentence)).toBeVisible();
  });

  await test.step('hidden, it is gone for members, and comes back', async () => {
    await desk.getByRole('link', { name: roofs }).click();
    await desk.getByRole('button', { name: 'Hide' }).click();
    await desk.getByRole('textbox', { name: 'Why, for the trace' }).fill('Being looked at.');
    await desk.getByRole('button', { name: 'Hide it' }).click();
    await expect(desk.getByText('Hidden: only the secretariat sees this.')).toBeVisible();
    await page.goto(paths.activity.to('roofs-white'));
    await expect(page.getByText('This activity is not here')).toBeVisible();
    await desk.getByRole('button', { name: 'Show again' }).click();
    await expect(desk.getByText('Hidden: only the secretariat sees this.')).toHaveCount(0);
    await page.reload();
    await expect(page.getByRole('heading', { level: 1, name: roofs })).toBeVisible();
  });
});
