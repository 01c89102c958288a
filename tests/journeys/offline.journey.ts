import type { BrowserContext, Page } from 'playwright/test';
import { personas } from '#firebase/seed/people.ts';
import { paths } from '#src/paths.ts';
import { expect, expectLoaded, test } from '#tests/support/journeyFixtures.ts';
import { expectKeptPortal } from '#tests/support/portalVersions.ts';

test.use({ serviceWorkers: 'allow' });

const hour = 3_600_000;
/** Of the demonstration network: always in its third day. */
const runningEvent = 'practice-cop-week';
/** What a browser says of every request that finds no network; the picture is how Firestore's client looks for one. */
const noNetwork = /ERR_INTERNET_DISCONNECTED|Could not reach Cloud Firestore backend|cleardot\.gif/;

/** The browser is closed, the network is gone, and so is the hour that a token is good for. */
async function openColdOffline(context: BrowserContext, address: string): Promise<Page> {
  for (const page of context.pages()) await page.close();
  await context.setOffline(true);
  const page = await context.newPage();
  await page.clock.setSystemTime(new Date(Date.now() + 3 * hour));
  await page.goto(address);
  return page;
}

test('the portal opens without a network, hours after the last visit', async ({
  page,
  context,
  signIn,
  expectConsoleError,
}) => {
  expectConsoleError(noNetwork);
  await signIn(page, personas.memberInKyoto);
  await expect(page.getByRole('heading', { level: 1, name: /Hello/ })).toBeVisible();
  await expectLoaded(page);
  await expectKeptPortal(page);

  const cold = await openColdOffline(context, paths.home.to());
  await expect(cold.getByRole('heading', { level: 1, name: /Hello/ })).toBeVisible();
  await expect(cold.getByText('You are offline.')).toBeVisible();
  await expectLoaded(cold);
});

test('a running event is there without a network, with the moment until which the portal was heard', async ({
  page,
  context,
  signIn,
  expectConsoleError,
}) => {
  expectConsoleError(noNetwork);
  await signIn(page, personas.memberInKyoto, paths.event.to(runningEvent, 'programme'));
  const session = page.getByText('Morning coordination of the delegation').first();
  await expect(session).toBeVisible();
  await expectLoaded(page);
  await expectKeptPortal(page);

  const cold = await openColdOffline(context, paths.event.to(runningEvent, 'programme'));
  await expect(cold.getByRole('heading', { level: 1, name: 'Practice COP week' })).toBeVisible();
  await expect(cold.getByText(/You are offline\. Programme and updates as of/)).toBeVisible();
  // Three hours later it may be another day there.
  await cold.getByRole('tab', { name: 'All days' }).click();
  await expect(cold.getByText('Morning coordination of the delegation').first()).toBeVisible();

  await context.setOffline(false);
  await expect(cold.getByText(/Programme and updates as of/)).toHaveCount(0, { timeout: 30_000 });
});

test('whoever was suspended meanwhile is let in by what the device kept until it is online', async ({
  page,
  context,
  signIn,
  newPage,
  expectConsoleError,
}) => {
  expectConsoleError(noNetwork);
  const member = personas.memberInDakar;
  await signIn(page, member);
  await expect(page.getByRole('heading', { level: 1, name: /Hello/ })).toBeVisible();
  await expectKeptPortal(page);
  const cold = await openColdOffline(context, paths.home.to());
  await expect(cold.getByRole('heading', { level: 1, name: /Hello/ })).toBeVisible();

  const moderator = await newPage();
  await signIn(moderator, personas.moderator, paths.members.to());
  await moderator.getByRole('tab', { name: 'Members' }).click();
  await moderator.getByRole('button', { name: `Suspend ${member.displayName}` }).click();
  const dialog = moderator.getByRole('dialog');
  await dialog.getByLabel('Reason, for the member to read').fill('Two people used this account.');
  await dialog.getByRole('button', { name: 'Suspend', exact: true }).click();
  await expect(dialog).toBeHidden();

  await context.setOffline(false);
  await expect(cold.getByRole('heading', { name: 'Your membership is suspended' })).toBeVisible();

  // And from then on the record on the device keeps them out, with or without a network.
  const again = await openColdOffline(context, paths.home.to());
  await expect(again.getByRole('heading', { name: 'Your membership is suspended' })).toBeVisible();
});
