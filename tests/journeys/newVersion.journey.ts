import type { Page } from 'playwright/test';
import { personas } from '#firebase/seed/people.ts';
import { paths } from '#src/paths.ts';
import { journeyBackend } from '#tests/support/journeyBackend.ts';
import { expect, test } from '#tests/support/journeyFixtures.ts';
import { expectKeptPortal, lookForNewVersion, publishNewVersion } from '#tests/support/portalVersions.ts';

test.use({ serviceWorkers: 'allow' });

const isReady = (page: Page) => page.getByText('A new version of the portal is ready.');

test('a new version waits to be asked for, in two tabs, and no word that was typed is lost', async ({
  page: writer,
  context,
  signIn,
  expectConsoleError,
}) => {
  test.setTimeout(120_000);
  expectConsoleError(/ERR_INTERNET_DISCONNECTED|cleardot\.gif|Could not reach Cloud Firestore backend/);
  await signIn(writer, personas.memberInCuritiba);
  await expectKeptPortal(writer);
  await writer.goto(paths.newSubmission.to());
  await writer.getByRole('textbox', { name: 'Title' }).fill('Rain gardens that schools look after');
  await writer.getByRole('button', { name: 'Start writing' }).click();
  const summary = writer.getByRole('textbox', { name: 'Summary' });
  await summary.fill('The first words.');
  await expect(
    writer
      .getByText(/^Saved \d/)
      .filter({ visible: true })
      .first(),
  ).toBeVisible();
  const reader = await context.newPage();
  await reader.goto(paths.home.to());
  await expect(reader.getByRole('heading', { level: 1, name: /Hello/ })).toBeVisible();

  const undo = publishNewVersion(journeyBackend().folder);
  try {
    await reader.evaluate(lookForNewVersion);
    await expect(isReady(reader)).toBeVisible({ timeout: 20_000 });
    await expect(isReady(writer)).toBeVisible();

    // Words that no server has: only this device can lose them.
    await context.setOffline(true);
    await summary.fill('The first words, and those typed as the new version came.');
    await reader.evaluate(() => Object.assign(window, { isEarlierPage: true }));
    await reader.getByRole('button', { name: 'Reload when it suits you' }).click();
    await reader.waitForFunction(() => !('isEarlierPage' in window), undefined, { timeout: 30_000 });
    await expect(reader.getByRole('heading', { level: 1, name: /Hello/ })).toBeVisible();
    await expect(isReady(reader)).toHaveCount(0);

    // The other tab goes on with the version before, and says so.
    await expect(writer.getByText('The portal was renewed in another tab.')).toBeVisible();
    await expect(summary).toHaveValue('The first words, and those typed as the new version came.');
    await writer.getByRole('button', { name: 'Reload when it suits you' }).click();
    await expect(writer.getByText('The portal was renewed in another tab.')).toHaveCount(0);
    await expect(summary).toHaveValue('The first words, and those typed as the new version came.');
  } finally {
    await context.setOffline(false);
    undo();
  }
});
