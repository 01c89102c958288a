import fc from 'fast-check';
import type { Browser, BrowserContext, Page } from 'playwright/test';
import { type Person, people } from '#firebase/seed/people.ts';
import { paths } from '#src/paths.ts';
import { expect, expectLoaded, test } from '#tests/support/journeyFixtures.ts';
import { expectKeptPortal } from '#tests/support/portalVersions.ts';
import { storedAccounts } from '#tests/support/storedAccounts.ts';

test.use({ serviceWorkers: 'allow' });

/**
 * Shared by several members, because the rules space the posts of one. With every check there are two;
 * `ACCOUNT_SCHEDULES=100 npm run test:journeys -- accountsExactlyOnce` runs a hundred.
 */
const schedules = Number(process.env.ACCOUNT_SCHEDULES ?? 2);
const members = schedules > 40 ? 10 : 2;
const schedulesOfEach = Math.ceil(schedules / members);
/** What follows from it is the same each time; another one is given as `STRESS_SEED`. */
const seed = Number(process.env.STRESS_SEED ?? 20_261_129);
const event = 'practice-cop-week';

const troubles = ['none', 'offline', 'reload', 'crash', 'killedTab', 'secondTab', 'blink'] as const;
type Trouble = (typeof troubles)[number];
/** What goes wrong while an account is written, right after it was posted, and a moment later. */
const anySchedule = fc.record({
  isOffline: fc.boolean(),
  whileWriting: fc.constantFrom<Trouble>('none', 'none', 'offline', 'reload', 'crash'),
  afterwards: fc.constantFrom<Trouble>(...troubles),
  moment: fc.constantFrom(0, 30, 200, 900),
});
type Schedule = typeof anySchedule extends fc.Arbitrary<infer T> ? T : never;

interface Written {
  uid: string;
  body: string;
  from: Date;
  to: Date;
}

// What is lost, double or leaked once in a hundred times is the very thing it looks for.
test.describe.configure({ retries: 0 });

test('accounts arrive once each, whatever happens to network, tabs and browser', async ({
  browser,
  signIn,
  consoleErrors,
  expectConsoleError,
}) => {
  test.setTimeout(300_000 + schedules * 50_000);
  // The network is cut on purpose; a post that comes too soon after another is refused and sent again.
  expectConsoleError(
    /ERR_INTERNET_DISCONNECTED|ERR_NETWORK_CHANGED|ERR_FAILED|cleardot\.gif|Could not reach Cloud Firestore|WebChannelConnection|init\.json/,
  );
  expectConsoleError(/(403|409|400) \(.*(documents:commit|channel)/);
  expectConsoleError(/Failed to fetch|Loading failed|dynamically imported module/);

  const authors = people
    .filter(({ member }) => member?.role === 'member' && member.status === 'active')
    .slice(-members);
  expect(authors).toHaveLength(members);
  const plans = fc.sample(fc.array(anySchedule, { minLength: schedulesOfEach, maxLength: schedulesOfEach }), {
    seed,
    numRuns: members,
  });
  const devices: Device[] = [];
  for (const person of authors) {
    const device = await openDevice(browser, person, consoleErrors.watch);
    await signIn(device.page, person);
    devices.push(device);
  }
  const written: Written[] = [];
  // Two at once keep two cores busy; more would only wait for each other.
  const lanes = [
    devices.filter((_, index) => index % 2 === 0),
    devices.filter((_, index) => index % 2 === 1),
  ];
  await Promise.all(
    lanes.map(async (lane) => {
      for (const device of lane) {
        // Whoever goes to an event has looked at it before: from then on it is on the device.
        await openForm(device);
        await expectLoaded(device.page);
        await expectKeptPortal(device.page);
        const plan = plans[devices.indexOf(device)] ?? [];
        for (const [number, schedule] of plan.entries()) {
          written.push(await write(device, `${seed} ${device.person.uid} ${number}`, schedule));
        }
        await device.context.setOffline(false);
      }
    }),
  );

  for (const device of devices) {
    await device.page.goto(paths.event.to(event, 'accounts'));
    await expect(device.page.getByRole('tab', { name: 'First-hand accounts' })).toBeVisible();
    await expect(device.page.getByRole('heading', { name: 'On this device' })).toHaveCount(0, {
      timeout: 180_000,
    });
  }
  const stored = (await storedAccounts(event)).filter(({ body }) => body.startsWith(String(seed)));
  const expected = written.map(({ body, uid }) => ({ body, authorUid: uid }));
  expect(stored.map(({ body, authorUid }) => ({ body, authorUid })).toSorted(byBody)).toEqual(
    expected.toSorted(byBody),
  );
  for (const { body, from, to } of written) {
    const at = stored.find((one) => one.body === body)?.writtenAt.getTime() ?? Number.NaN;
    expect(at, `writing time of ${body}`).toBeGreaterThanOrEqual(from.getTime() - 1);
    expect(at, `writing time of ${body}`).toBeLessThanOrEqual(to.getTime() + 1);
  }
  test.info().annotations.push({ type: 'figures', description: `seed ${seed}: ${stored.length} accounts` });
  for (const { context } of devices) await context.close();
});

interface Device {
  person: Person;
  context: BrowserContext;
  page: Page;
}

async function openDevice(
  browser: Browser,
  person: Person,
  watch: (context: BrowserContext) => void,
): Promise<Device> {
  const context = await browser.newContext({
    serviceWorkers: 'allow',
    viewport: { width: 390, height: 844 },
    reducedMotion: 'reduce',
  });
  watch(context);
  return { person, context, page: await context.newPage() };
}

/** One account under one schedule. Its page may be another one afterwards. */
async function write(device: Device, body: string, schedule: Schedule): Promise<Written> {
  const { context, person } = device;
  await context.setOffline(schedule.isOffline);
  await openForm(device);
  const field = device.page.getByRole('textbox', { name: /What did you see/ });
  await field.fill(body);
  await device.page.getByRole('radio', { name: /Somewhere open/ }).check();
  if (schedule.whileWriting !== 'none') {
    await trouble(device, schedule.whileWriting);
    await openForm(device);
    await expect(device.page.getByRole('textbox', { name: /What did you see/ })).toHaveValue(body);
  }
  await device.page.getByRole('radio', { name: /Public to members/ }).check();
  const from = new Date();
  await device.page.getByRole('button', { name: 'Post', exact: true }).click();
  // Handed over, it is on the device, whatever happens next.
  await expect(device.page).toHaveURL((url) => url.pathname === paths.event.to(event));
  const to = new Date();
  await device.page.waitForTimeout(schedule.moment);
  await trouble(device, schedule.afterwards);
  return { uid: person.uid, body, from, to };
}

async function openForm({ page }: Device): Promise<void> {
  await page.goto(paths.newAccount.to(event));
  await expect(page.getByRole('textbox', { name: /What did you see/ })).toBeVisible({ timeout: 20_000 });
}

async function trouble(device: Device, kind: Trouble): Promise<void> {
  const { context } = device;
  switch (kind) {
    case 'none':
      return;
    case 'offline':
      await context.setOffline(true);
      return;
    case 'blink':
      await context.setOffline(true);
      await device.page.waitForTimeout(50);
      await context.setOffline(false);
      return;
    case 'reload':
      await device.page.reload();
      return;
    case 'killedTab': {
      const next = await context.newPage();
      await device.page.close({ runBeforeUnload: false });
      device.page = next;
      return;
    }
    case 'secondTab': {
      // Two tabs want to send the same account; the older one goes on for a moment.
      const second = await context.newPage();
      await second.goto(paths.event.to(event, 'accounts'));
      await second.waitForTimeout(200);
      await device.page.close();
      device.page = second;
      return;
    }
    case 'crash': {
      const session = await context.newCDPSession(device.page);
      const crashed = device.page.waitForEvent('crash', { timeout: 5_000 }).catch(() => undefined);
      void session.send('Page.crash').catch(() => undefined);
      await crashed;
      const next = await context.newPage();
      await device.page.close().catch(() => undefined);
      device.page = next;
      return;
    }
  }
}

function byBody(a: { body: string }, b: { body: string }): number {
  return a.body < b.body ? -1 : Number(a.body > b.body);
}
