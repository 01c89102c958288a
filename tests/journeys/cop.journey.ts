import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright/test';
import { personas } from '#firebase/seed/people.ts';
import { paths } from '#src/paths.ts';
import { expect, expectLoaded, test } from '#tests/support/journeyFixtures.ts';
import { expectKeptPortal } from '#tests/support/portalVersions.ts';
import { storedAccounts } from '#tests/support/storedAccounts.ts';

const event = 'practice-cop-week';
const run = `R${Date.now().toString(36)}`;

test('an update is there within two seconds: first for whom it concerns, not for others, each with a true reason', async ({
  page: desk,
  newPage,
  signIn,
}) => {
  const follower = await newPage();
  const other = await newPage();
  // In Nairobi they work on circular development, in Medellín on heat and trees.
  await signIn(follower, personas.memberInNairobi);
  await signIn(other, personas.author);
  for (const reader of [follower, other]) {
    await reader.goto(paths.event.to(event, 'updates'));
    await expect(reader.getByRole('heading', { name: /Practice week: start here/ })).toBeVisible();
    await expectLoaded(reader);
  }

  const title = `${run} A repair café for every district`;
  await test.step('the secretariat writes and publishes it', async () => {
    await signIn(desk, personas.moderator, paths.eventDesk.to(event));
    await desk.getByRole('button', { name: 'Write an update' }).click();
    await desk.getByRole('textbox', { name: 'Title' }).fill(title);
    await desk
      .getByRole('textbox', { name: /What happened, or what is asked/ })
      .fill('A practice text about repair.');
    await desk.getByRole('combobox', { name: /^Pathways/ }).click();
    await desk.getByRole('option', { name: 'Circular' }).click();
    await desk.keyboard.press('Escape');
    // When it is to come out.
    await desk.getByRole('radio', { name: 'Now', exact: true }).check({ force: true });
    await desk.getByRole('button', { name: 'Publish now' }).click();
    await expect(desk.getByText('Published. Followers have it now.')).toBeVisible();
  });

  await test.step('it is there without a reload', async () => {
    await expect(follower.getByRole('heading', { name: title })).toBeVisible({ timeout: 2_000 });
    await expect(other.getByRole('heading', { name: title })).toBeVisible({ timeout: 2_000 });
    await expect(follower.getByText('1 new update since you opened this page')).toBeVisible();
  });

  await test.step('near the top for one, with the reason; for the other below what concerns them', async () => {
    const forFollower = await placeOf(follower, title);
    const forOther = await placeOf(other, title);
    // Only what is pinned, or cannot wait, goes before it.
    expect(forFollower).toBeLessThanOrEqual(3);
    expect(forOther).toBeGreaterThan(forFollower + 1);
    await expect(updateOf(follower, title).getByText('About your pathway Circular')).toBeVisible();
    await expect(
      updateOf(other, title).getByText('For other pathways, topics or regions than yours'),
    ).toBeVisible();
  });

  await test.step('everything, newest first, is one tap away', async () => {
    // Its state follows the address, a moment later: `check` would not wait for that.
    await other.getByRole('switch', { name: /Show me everything, newest first/ }).click();
    await expect.poll(() => placeOf(other, title)).toBe(0);
  });
});

test('two accounts written in aeroplane mode survive closing the browser, arrive once, and show when released', async ({
  playwright,
  page: peer,
  newPage,
  signIn,
  baseURL,
  consoleErrors,
  expectConsoleError,
  launchOptions,
}) => {
  test.setTimeout(180_000);
  expectConsoleError(
    /ERR_INTERNET_DISCONNECTED|Could not reach Cloud Firestore backend|cleardot\.gif|ERR_NETWORK/,
  );
  expectConsoleError(/(403|409|400) \(.*(documents:commit|channel)/);
  const folder = await mkdtemp(join(tmpdir(), 'phone-'));
  const openPhone = async (): Promise<BrowserContext> => {
    const context = await playwright.chromium.launchPersistentContext(folder, {
      ...launchOptions,
      ...(baseURL !== undefined && { baseURL }),
      viewport: { width: 360, height: 740 },
      locale: 'en-GB',
      timezoneId: 'Europe/Berlin',
      serviceWorkers: 'allow',
    });
    consoleErrors.watch(context);
    return context;
  };
  const bodies = [`${run} The first thing I saw`, `${run} The second thing I saw`] as const;
  const from = new Date();

  let phone = await openPhone();
  await test.step('a delegate writes two accounts without a network', async () => {
    const page = phone.pages()[0] ?? (await phone.newPage());
    await signIn(page, personas.memberInDakar, paths.newAccount.to(event));
    await expect(page.getByRole('textbox', { name: /What did you see/ })).toBeVisible();
    await expectKeptPortal(page);
    await phone.setOffline(true);
    for (const body of bodies) {
      await page.goto(paths.newAccount.to(event));
      await page.getByRole('textbox', { name: /What did you see/ }).fill(body);
      await page.getByRole('radio', { name: /Somewhere open/ }).check();
      await page.getByRole('radio', { name: /Public to members/ }).check();
      await page.getByRole('button', { name: 'Post', exact: true }).click();
      await expect(page.getByRole('heading', { name: 'On this device' })).toBeVisible();
      await expect(page.getByText(body)).toBeVisible();
    }
    await expect(page.getByText('Waits for the network')).toHaveCount(2);
  });
  const to = new Date();

  await test.step('closes the browser, and opens it again with a network', async () => {
    await phone.close();
    phone = await openPhone();
    const page = phone.pages()[0] ?? (await phone.newPage());
    await page.goto(paths.event.to(event, 'accounts'));
    await expect(page.getByRole('heading', { name: 'On this device' })).toHaveCount(0, { timeout: 60_000 });
    for (const body of bodies) {
      const held = page.getByRole('article').filter({ hasText: body });
      await expect(held.getByText('Waits for the secretariat')).toBeVisible({ timeout: 30_000 });
    }
  });

  await test.step('both have arrived once, with the time they were written', async () => {
    const stored = (await storedAccounts(event)).filter(({ body }) => body.startsWith(run));
    expect(stored.map(({ body }) => body).toSorted()).toEqual([...bodies]);
    for (const { writtenAt } of stored) {
      expect(writtenAt.getTime()).toBeGreaterThanOrEqual(from.getTime());
      expect(writtenAt.getTime()).toBeLessThanOrEqual(to.getTime());
    }
  });

  await test.step('held, no peer sees them; released, they do', async () => {
    await signIn(peer, personas.memberInKyoto, paths.event.to(event, 'accounts'));
    await expect(peer.getByRole('article').first()).toBeVisible();
    await expect(peer.getByText(run)).toHaveCount(0);

    const desk = await newPage();
    await signIn(desk, personas.moderator);
    for (const [index, body] of bodies.entries()) {
      await release(desk, body);
      await expect(async () => {
        await peer.reload();
        await expect(peer.getByRole('article').first()).toBeVisible();
        await expect(peer.getByText(body)).toBeVisible({ timeout: 2_000 });
      }).toPass({ timeout: 30_000 });
      const next = bodies[index + 1];
      if (next !== undefined) await expect(peer.getByText(next)).toHaveCount(0);
    }
  });

  await phone.close();
  await rm(folder, { recursive: true, force: true });
});

async function release(desk: Page, body: string): Promise<void> {
  const { id = '' } = (await storedAccounts(event)).find((one) => one.body === body) ?? {};
  await desk.goto(paths.account.to(event, id));
  await desk.getByRole('button', { name: 'Release', exact: true }).click();
  await expect(desk.getByRole('button', { name: 'Release', exact: true })).toHaveCount(0);
}

const updateOf = (page: Page, title: string) =>
  page.getByRole('article').filter({ has: page.getByRole('heading', { name: title }) });

async function placeOf(page: Page, title: string): Promise<number> {
  const titles = await page.getByRole('article').getByRole('heading').allTextContents();
  return titles.indexOf(title);
}
