import { personas } from '#firebase/seed/people.ts';
import { paths } from '#src/paths.ts';
import { expect, test } from '#tests/support/journeyFixtures.ts';

// Its own words in every run, so that the journey can be repeated on the same data.
const run = Date.now().toString(36);
const caseStudyId = 'freetown-treetown';
const arabicTitle = `فريتاون مدينة الأشجار ${run}`;
const arabicLessons = `ICLEI شبكة من المدن: ادفعوا مقابل النمو، لا مقابل الغرس وحده.`;

test('a city translates its case into Arabic, and a member of another city reads it from right to left', async ({
  page: translator,
  newPage,
  signIn,
}) => {
  test.setTimeout(240_000);

  await test.step('somebody of the city writes beside the original; what is typed survives a reload', async () => {
    await signIn(translator, personas.memberInFreetown, paths.caseStudy.to(caseStudyId));
    await translator.getByRole('button', { name: 'Translate' }).click();
    await translator.getByRole('menuitem', { name: 'Arabic' }).click();
    await expect(translator.getByRole('heading', { level: 1, name: 'Translate into Arabic' })).toBeVisible();
    const title = translator.getByRole('textbox', { name: 'Title in Arabic' });
    await expect(title).toHaveCSS('direction', 'rtl');
    await title.fill(arabicTitle);
    await translator.getByRole('textbox', { name: 'Lessons in Arabic' }).click();
    await translator.keyboard.press('Control+A');
    await translator.keyboard.insertText(arabicLessons);
    await expect(translator.getByText('Your changes are kept on this device.')).toBeVisible();
    await translator.reload();
    await expect(title).toHaveValue(arabicTitle);
    await expect(translator.getByRole('textbox', { name: 'Lessons in Arabic' })).toContainText(arabicLessons);
  });

  await test.step('who or what translated has to be said before it is handed in', async () => {
    const byPeople = translator.getByRole('radio', { name: 'By people' });
    if (!(await byPeople.isChecked())) {
      await translator.getByRole('button', { name: 'Save and hand to the secretariat' }).click();
      await expect(translator.getByText('Say how it was translated.')).toBeVisible();
      await byPeople.check();
    }
    const follows = translator.getByRole('checkbox', { name: /follows version/ });
    if (await follows.isVisible()) await follows.check();
    await translator.getByRole('button', { name: 'Save and hand to the secretariat' }).click();
    await expect(translator.getByText(/^With the secretariat since/)).toBeVisible();
  });

  const moderator = await newPage();
  await test.step('a moderator of another city compares and releases it', async () => {
    await signIn(moderator, personas.cityModerator, paths.review.to());
    await moderator.getByRole('link', { name: arabicTitle }).click();
    await expect(moderator.getByRole('heading', { level: 1, name: 'Translation into Arabic' })).toBeVisible();
    await expect(moderator.getByText(arabicLessons)).toHaveCSS('direction', 'rtl');
    await moderator.getByRole('button', { name: 'Release to readers' }).click();
    await expect(moderator.getByText(`Released: ${arabicTitle}`)).toBeVisible();
  });

  const reader = await newPage();
  await test.step('a reader chooses it; the page around it keeps its direction', async () => {
    await signIn(reader, personas.memberInAmman, paths.caseStudy.to(caseStudyId));
    await reader.getByRole('link', { name: /العربية/ }).click();
    await expect(reader).toHaveURL(/\?lang=ar$/);
    const heading = reader.getByRole('heading', { level: 1, name: arabicTitle });
    await expect(heading).toHaveCSS('direction', 'rtl');
    await expect(heading).toHaveAttribute('lang', 'ar');
    await expect(reader.getByText(arabicLessons)).toHaveCSS('direction', 'rtl');
    await expect(reader.getByRole('heading', { name: 'Lessons' })).toHaveCSS('direction', 'ltr');
    const challenge = reader.getByRole('region', { name: 'Challenge' });
    await expect(challenge.getByText('Not translated: in English.')).toBeVisible();
    await expect(challenge.locator('[lang="en"]')).toHaveCSS('direction', 'ltr');
    await expect(reader.getByRole('note').filter({ hasText: 'Translated by the city' })).toBeVisible();
    await expect(reader.getByText(/The original has moved on since/)).toHaveCount(0);
  });

  await test.step('a new version of the original makes it stale, on the open page too', async () => {
    await moderator.goto(paths.caseStudy.to(caseStudyId));
    await moderator.getByRole('button', { name: 'Correct a typing error' }).click();
    const dialog = moderator.getByRole('dialog');
    await dialog
      .getByRole('textbox', { name: 'Title, corrected' })
      .fill(`Freetown the TreeTown, corrected ${run}`);
    await dialog.getByRole('button', { name: 'Publish the correction' }).click();
    await expect(dialog).toBeHidden();
    await expect(reader.getByText(/The original has moved on since \(version \d+\)/)).toBeVisible();
  });

  await test.step('the city sees what changed', async () => {
    await translator.goto(paths.translate.to(caseStudyId, 'ar'));
    const stale = translator.getByRole('region', { name: 'The original has moved on' });
    // The code that compares is fetched now.
    await expect(stale.getByRole('heading', { name: 'Title' })).toBeVisible({ timeout: 30_000 });
    await expect(stale.getByText(run).first()).toBeVisible();
  });

  await test.step('one step leads back to the original, and that is remembered', async () => {
    await reader.getByRole('link', { name: /English/ }).click();
    await expect(reader.getByRole('heading', { level: 1, name: /^Freetown the TreeTown/ })).toBeVisible();
    await reader.goto(paths.caseStudy.to('amman-landfill-gas'));
    await expect(reader.getByRole('heading', { level: 1, name: /^Power from the landfill/ })).toBeVisible();
  });
});
