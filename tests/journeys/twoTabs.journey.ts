import { personas } from '#firebase/seed/people.ts';
import { paths } from '#src/paths.ts';
import { expect, lostRace, test } from '#tests/support/journeyFixtures.ts';

test('two tabs with one draft lose nothing: fields merge, and a double edit is shown', async ({
  page: first,
  context,
  signIn,
  expectConsoleError,
}) => {
  test.setTimeout(120_000);
  // Of two saves at once the rules refuse one, which then merges.
  expectConsoleError(lostRace);
  expectConsoleError(
    /ERR_INTERNET_DISCONNECTED|cleardot\.gif|Could not reach Cloud Firestore backend|WebChannelConnection/,
  );
  await signIn(first, personas.memberInCuritiba, paths.newSubmission.to());
  await first.getByRole('textbox', { name: 'Title' }).fill('Bus lanes that everybody agreed on');
  await first.getByRole('button', { name: 'Start writing' }).click();
  await first.getByRole('textbox', { name: 'Summary' }).fill('The first words.');
  await expect(
    first
      .getByText(/^Saved \d/)
      .filter({ visible: true })
      .first(),
  ).toBeVisible();

  const second = await context.newPage();
  await second.goto(first.url());
  await expect(second.getByRole('textbox', { name: 'Summary' })).toHaveValue('The first words.');

  await test.step('another field changed in the other tab appears here', async () => {
    await second.getByRole('textbox', { name: 'Who to ask' }).fill('The transport office');
    await expect(first.getByRole('textbox', { name: 'Who to ask' })).toHaveValue('The transport office');
  });

  await test.step('the same field changed in both is a choice, not a loss', async () => {
    await context.setOffline(true);
    await first.getByRole('textbox', { name: 'Summary' }).fill('What the first tab says.');
    await second.getByRole('textbox', { name: 'Summary' }).fill('What the second tab says.');
    await context.setOffline(false);
    const choice = first.getByText('One field was changed in two places');
    const otherChoice = second.getByText('One field was changed in two places');
    await expect
      .poll(async () => (await choice.count()) + (await otherChoice.count()), { timeout: 30_000 })
      .toBeGreaterThan(0);
    const tab = (await choice.count()) > 0 ? first : second;
    await expect(tab.getByText('What the first tab says.').first()).toBeVisible();
    await expect(tab.getByText('What the second tab says.').first()).toBeVisible();
    await tab.getByRole('button', { name: /^Take the other/ }).click();
    await expect(tab.getByText('One field was changed in two places')).toHaveCount(0);
  });
});
