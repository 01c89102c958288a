import { personas } from '#firebase/seed/people.ts';
import { paths } from '#src/paths.ts';
import { expect, test } from '#tests/support/journeyFixtures.ts';

const title = 'Who waters the corridor trees in their third summer?';
const message = /^Wrote you a message ?: Devika/;

test('a member reads why they were told, chooses their letters, and sees the next one', async ({
  page,
  signIn,
}) => {
  test.setTimeout(90_000);
  await signIn(page, personas.author, paths.notifications.to());
  await expect(page.getByRole('article', { name: title })).toContainText(
    'You are told because you answered this question.',
  );
  await expect(page.getByRole('link', { name: message })).toBeVisible();

  await page.getByRole('link', { name: 'E-mails about this' }).click();
  const letter = page.getByRole('region', { name: 'Your next letter' });
  await expect(letter.getByText('Hello Lucía Montejo,')).toBeVisible();
  await expect(letter.getByRole('link', { name: 'Wrote you a message' }).first()).toBeVisible();

  // With the keyboard alone.
  await page.getByRole('checkbox', { name: 'Messages' }).focus();
  await page.keyboard.press('Space');
  await expect(page.getByText('Saved.')).toBeVisible();
  await expect(letter.getByRole('link', { name: 'Wrote you a message' })).toHaveCount(0);
  await page.getByRole('combobox', { name: 'How often' }).selectOption('No e-mails');
  await expect(letter.getByText('You have chosen no e-mails.')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('combobox', { name: 'How often' })).toHaveValue('0');
  await expect(page.getByRole('checkbox', { name: 'Messages' })).not.toBeChecked();

  await page.getByRole('link', { name: 'Notifications' }).first().click();
  await page.getByRole('button', { name: 'Mark all as read' }).click();
  await expect(page.getByText('Everything is read')).toBeVisible();
});
