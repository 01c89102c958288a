import type { Page } from 'playwright/test';
import { personas } from '#firebase/seed/people.ts';
import { paths } from '#src/paths.ts';
import { expect, lostRace, test } from '#tests/support/journeyFixtures.ts';
import { fillCaseStudy, fillSummary } from './caseStudyForm.ts';

// Its own name in every run, so that the journey can be repeated on the same data.
const run = Date.now().toString(36);
const withSlip = `Shaded bus stps with ivy in Ghent ${run}`;
const title = `Shaded bus stops with ivy in Ghent ${run}`;
const remark = 'Which permits took long? Name them for peers.';
const answer = 'The heritage permit alone took five months.';

test('a second reviewer sees only what changed, publishes, takes it back within the minute and publishes again', async ({
  page: author,
  newPage,
  signIn,
  expectConsoleError,
}) => {
  test.setTimeout(300_000);
  expectConsoleError(lostRace);
  let submissionId = '';
  let handedInAt = 0;

  await test.step('an author hands in a text with a slip in its title', async () => {
    await signIn(author, personas.otherAuthor, paths.newSubmission.to());
    await author.getByRole('textbox', { name: 'Title' }).fill(withSlip);
    await author.getByRole('button', { name: 'Start writing' }).click();
    await fillSummary(author);
    await fillCaseStudy(author);
    submissionId = new URL(author.url()).pathname.split('/').at(-1) ?? '';
    await author.getByRole('button', { name: 'Hand in for review' }).click();
    await expect(
      author.getByRole('heading', { name: 'Thank you. It is with the secretariat now.' }),
    ).toBeVisible();
    handedInAt = Date.now();
  });

  await test.step('a moderator corrects the slip, sees the difference, and returns the text with a remark', async () => {
    const moderator = await newPage();
    await signIn(moderator, personas.moderator, paths.reviewItem.to(submissionId));
    await moderator.getByRole('button', { name: 'Start review' }).click();
    await moderator.getByRole('button', { name: 'Correct Title' }).click();
    await moderator.getByRole('textbox', { name: 'Correct Title' }).fill(title);
    await expect(moderator.locator('del', { hasText: 'stps' })).toBeVisible();
    await moderator.getByRole('button', { name: 'Save correction' }).click();
    await expect(moderator.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await expect(moderator.getByRole('button', { name: 'Correct Title' })).toBeFocused();

    // A long text has the author's editor, fetched when it is wanted.
    await moderator.getByRole('button', { name: 'Correct Challenge' }).click();
    await expect(moderator.getByRole('textbox', { name: 'Correct Challenge' })).toBeVisible();
    await moderator.getByRole('button', { name: 'Cancel' }).click();

    await moderator.getByRole('button', { name: 'Remark on Lessons' }).click();
    await moderator.getByLabel('Your remark on Lessons').fill(remark);
    await moderator.getByRole('button', { name: 'Return with 1 remark' }).click();
    const dialog = moderator.getByRole('dialog');
    await dialog.getByLabel('What should change, in your words').fill('Nearly ready: see the lessons.');
    await dialog.getByRole('button', { name: 'Return to the author' }).click();
    await expect(moderator.getByText(`Returned to the author: ${title}`)).toBeVisible();
    await moderator.close();
  });

  await test.step('the author finds the correction in the text, answers the remark and hands in again', async () => {
    await author.goto(paths.submission.to(submissionId));
    await expect(author.getByRole('textbox', { name: 'Title', exact: true }).first()).toHaveValue(title);
    const lessons = author.getByRole('textbox', { name: 'Lessons' });
    await lessons.click();
    await author.keyboard.press('Control+End');
    await lessons.pressSequentially(` ${answer}`);
    // The rules take one text in ten seconds from one person; a review is never that fast but here.
    await author.waitForTimeout(Math.max(0, handedInAt + 11_000 - Date.now()));
    await author.getByRole('button', { name: 'Hand in again' }).click();
    await expect(
      author.getByRole('heading', { name: 'Thank you. It is with the secretariat now.' }),
    ).toBeVisible();
  });

  const second = await newPage();
  await test.step('a second moderator sees only that change, with what was asked', async () => {
    await signIn(second, personas.cityModerator, paths.reviewItem.to(submissionId));
    await expect(second.getByText('Since it was returned, one field changed.')).toBeVisible();
    await expect(second.getByRole('heading', { level: 3 })).toHaveCount(1);
    await expect(second.getByRole('heading', { level: 3, name: /^Lessons/ })).toContainText('Changed');
    await expect(second.locator('ins', { hasText: answer })).toBeVisible();
    await expect(second.getByRole('blockquote').filter({ hasText: remark })).toBeVisible();
  });

  await test.step('publishes, and takes it back by keyboard while the minute lasts', async () => {
    await second.getByRole('button', { name: 'Start review' }).click();
    await second.getByRole('button', { name: 'Remark on Lessons' }).click();
    await second.getByLabel('Your remark on Lessons').fill('A good one.');
    await publish(second);
    await expect(second).toHaveURL((url) => url.pathname === paths.review.to());
    const undo = second.getByRole('button', { name: 'Undo' });
    await expect(undo).toBeVisible();
    await undo.focus();
    await second.keyboard.press('Enter');
    await expect(second).toHaveURL((url) => url.pathname === paths.reviewItem.to(submissionId));
    await expect(second.getByText(/^Yours for \d+ more minutes/)).toBeVisible();
    await expect(second.getByLabel('Your remark on Lessons')).toHaveValue('A good one.');
  });

  await test.step('the library is as it was before', async () => {
    await author.goto(paths.caseStudies.to());
    const search = author.getByRole('searchbox', { name: 'Search case studies' });
    // Searched for, because the library shows its cases in portions.
    await search.fill('Green Corridors');
    await expect(author.getByRole('link', { name: /Green Corridors/ }).first()).toBeVisible();
    await search.fill(run);
    await expect(author.getByRole('link', { name: title })).toHaveCount(0);
    await expect(author.getByRole('link', { name: /Green Corridors/ })).toHaveCount(0);
  });

  await test.step('publishes again, and the open library shows the case', async () => {
    await publish(second);
    await expect(author.getByRole('link', { name: title })).toBeVisible();
  });
});

async function publish(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Publish' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Publish' }).click();
  await expect(page.getByText(`Published: ${title}`)).toBeVisible();
}
