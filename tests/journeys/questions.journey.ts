import { personas } from '#firebase/seed/people.ts';
import { paths } from '#src/paths.ts';
import { expect, lostRace, test } from '#tests/support/journeyFixtures.ts';

const medellin = 'Green Corridors: cooling a hot valley city street by street';
const title = 'How do you keep the pits open in narrow streets?';
const answer = 'With a grate that two people can lift, and a rule that nobody else may close it.';

test('a member finds a case, asks its city, gets an answer in the open tab and accepts it', async ({
  page,
  newPage,
  signIn,
  expectConsoleError,
}) => {
  test.setTimeout(150_000);
  expectConsoleError(lostRace);

  await test.step('from the case that was found, its city is asked', async () => {
    await signIn(page, personas.memberInBonn);
    await page.goto(`${paths.caseStudies.to()}?q=green+corridors`);
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
    await signIn(city, personas.author);
    await city.goto(paths.notifications.to());
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
    const told = city.getByRole('region', { name: title });
    await expect(told.getByText('Your answer helped')).toBeVisible();
    await page.goto(paths.notifications.to());
    await expect(page.getByText('Your question has an answer').first()).toBeVisible();
    await page.goto(paths.caseStudy.to('medellin-green-corridors'));
    await expect(
      page.getByRole('region', { name: 'Questions and answers' }).getByRole('link', { name: title }),
    ).toBeVisible();
  });
});

test('a question goes to three cities like one’s own', async ({ page, signIn, expectConsoleError }) => {
  test.setTimeout(90_000);
  expectConsoleError(lostRace);
  await signIn(page, personas.memberInToronto);
  await page.goto(paths.questions.to());
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
