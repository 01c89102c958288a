import { personas } from '#firebase/seed/people.ts';
import { paths } from '#src/paths.ts';
import { expect, lostRace, test } from '#tests/support/journeyFixtures.ts';
import { fillCaseStudy, fillSummary } from './caseStudyForm.ts';

// Its own name in every run, so that the journey can be repeated on the same data.
const run = Date.now().toString(36);
const title = `Shaded bus stops that water themselves in Ghent ${run}`;

test('a case study travels from the author’s first words to a reader in another city', async ({
  page: author,
  context: authorsBrowser,
  newPage,
  signIn,
  linkInMail,
  expectConsoleError,
}) => {
  test.setTimeout(300_000);
  // The author's network is cut on purpose. The browser says so, and Firestore looks for Google, which the policy forbids.
  expectConsoleError(
    /ERR_INTERNET_DISCONNECTED|cleardot\.gif|Could not reach Cloud Firestore backend|WebChannelConnection/,
  );
  expectConsoleError(lostRace);
  const reader = await newPage();

  await test.step('a visitor sees no member content', async () => {
    await reader.goto(paths.caseStudies.to());
    await expect(reader.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();
    await expect(reader.getByText('Green Corridors')).toHaveCount(0);
  });

  await test.step('staff of a member city sign up with its domain and are inside', async () => {
    const email = `nanami.orland.${run}@suva.example`;
    await reader.goto(paths.signUp.to());
    await reader.getByLabel('Your name').fill('Nanami Orland');
    await reader.getByLabel('E-mail address').fill(email);
    await reader.getByLabel('New password', { exact: true }).fill('harbour kettle sixty');
    await reader.getByRole('button', { name: 'Create account' }).click();
    await expect(reader.getByRole('heading', { name: 'Confirm your address' })).toBeVisible();
    await reader.goto(await linkInMail(email, 'VERIFY_EMAIL'));
    await reader
      .getByRole('link', { name: 'Continue' })
      .or(reader.getByRole('button', { name: 'Continue' }))
      .click();
    await expect(reader.getByRole('heading', { name: 'Which government do you work for?' })).toBeVisible();
    await reader.getByRole('combobox', { name: 'Your city, town or region' }).fill('suva');
    await reader.getByRole('option', { name: /Suva/ }).click();
    await reader.getByRole('button', { name: 'Join' }).click();
    await expect(reader.getByRole('navigation', { name: 'Main' }).first()).toBeVisible();
    await expect(reader).toHaveURL(new RegExp(`(${paths.home.to()}|/)$`));
  });

  await test.step('an author writes, is cut off mid-sentence, reloads and finds the text', async () => {
    await signIn(author, personas.otherAuthor, paths.newSubmission.to());
    await author.getByRole('textbox', { name: 'Title' }).fill(title);
    await author.getByRole('button', { name: 'Start writing' }).click();
    await expect(author.getByRole('textbox', { name: 'Summary' })).toBeVisible();
    const place = author.url();

    const summary = author.getByRole('textbox', { name: 'Summary' });
    await summary.pressSequentially('Ghent shaded forty bus stops ');
    await authorsBrowser.setOffline(true);
    await summary.pressSequentially('along its busiest lines');
    await expect(author.getByText('Saved on this device').first()).toBeVisible();
    await authorsBrowser.setOffline(false);
    await author.goto(place);
    await expect(author.getByRole('textbox', { name: 'Summary' })).toHaveValue(
      'Ghent shaded forty bus stops along its busiest lines',
    );
  });

  await test.step('handing in an unfinished text leads to what is missing', async () => {
    await author.getByRole('button', { name: 'Hand in for review' }).click();
    await expect(author.getByText(/things are still missing/)).toBeVisible();
    await expect(author).toHaveURL(/\/submissions\/[^/]+$/);
  });

  let handedInAt = 0;
  await test.step('the finished text is handed in, with its place in the queue', async () => {
    await fillSummary(author);
    await fillCaseStudy(author);
    await expect(author.getByText('18 of 18 ready').filter({ visible: true }).first()).toBeVisible();
    await author.getByRole('button', { name: 'Hand in for review' }).click();
    await expect(
      author.getByRole('heading', { name: 'Thank you. It is with the secretariat now.' }),
    ).toBeVisible();
    handedInAt = Date.now();
    await expect(author.getByText(/number \d+ in the queue/)).toBeVisible();
    await expect(author.getByText('Usually 5 working days.')).toBeVisible();
  });

  await test.step('a moderator returns it with a remark on a field', async () => {
    const moderator = await newPage();
    await signIn(moderator, personas.moderator, paths.review.to());
    await moderator.getByRole('link', { name: title }).click();
    await moderator.getByRole('button', { name: 'Start review' }).click();
    await moderator.getByRole('button', { name: 'Remark on Lessons' }).click();
    await moderator
      .getByLabel('Your remark on Lessons')
      .fill('Which permits took long? Name them for peers.');
    await moderator.getByRole('button', { name: /^Return/ }).click();
    const dialog = moderator.getByRole('dialog');
    await dialog
      .getByLabel('What should change, in your words')
      .fill('Nearly ready: please look at the lessons.');
    await dialog.getByRole('button', { name: 'Return to the author' }).click();
    await expect(moderator.getByText(`Returned to the author: ${title}`)).toBeVisible();
    await moderator.close();
  });

  await test.step('the author finds the remark, answers it and hands in again', async () => {
    await author.goto(paths.submissions.to());
    await author.getByRole('link', { name: title }).click();
    await expect(author.getByText('Nearly ready: please look at the lessons.').first()).toBeVisible();
    await expect(author.getByText('Which permits took long? Name them for peers.').first()).toBeVisible();
    const lessons = author.getByRole('textbox', { name: 'Lessons' });
    await lessons.click();
    await author.keyboard.press('Control+End');
    await lessons.pressSequentially(' The heritage permit alone took five months.');
    // The rules take one text in ten seconds from one person; a review is never that fast but here.
    await author.waitForTimeout(Math.max(0, handedInAt + 11_000 - Date.now()));
    // Nobody reads and answers a remark within the ten seconds that must lie between two submissions; a test does.
    await expect(async () => {
      await author.getByRole('button', { name: 'Hand in again' }).click({ timeout: 2_000 });
      await expect(
        author.getByRole('heading', { name: 'Thank you. It is with the secretariat now.' }),
      ).toBeVisible({ timeout: 5_000 });
    }).toPass({ timeout: 40_000 });
  });

  await test.step('a second moderator publishes it, and the author’s bell rings without a reload', async () => {
    const before = await author
      .getByRole('link', { name: /^Notifications/ })
      .first()
      .getAttribute('aria-label');
    const moderator = await newPage();
    await signIn(moderator, personas.cityModerator, paths.review.to());
    await moderator.getByRole('link', { name: title }).click();
    await expect(moderator.getByText('The heritage permit alone took five months.')).toBeVisible();
    await moderator.getByRole('button', { name: 'Start review' }).click();
    await moderator.getByRole('button', { name: 'Publish' }).click();
    const dialog = moderator.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Publish' }).click();
    await expect(moderator.getByText(`Published: ${title}`)).toBeVisible();
    await expect(author.getByRole('link', { name: /^Notifications/ }).first()).not.toHaveAttribute(
      'aria-label',
      before ?? '',
    );
    await moderator.close();
  });

  await test.step('a third member finds it by a word of its title', async () => {
    await reader.goto(paths.caseStudies.to());
    await reader.getByRole('searchbox', { name: 'Search case studies' }).fill('shaded');
    await reader.getByRole('link', { name: title }).click();
    await expect(reader.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await expect(reader.getByText('The heritage permit alone took five months.')).toBeVisible();
  });
});
