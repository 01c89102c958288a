import fc from 'fast-check';
import type { Locator, Page } from 'playwright/test';
import { personas } from '#firebase/seed/people.ts';
import { paths } from '#src/paths.ts';
import { expect, lostRace, test } from '#tests/support/journeyFixtures.ts';

/** With every check there are forty; `AUTOSAVE_EDITS=200 npm run test:journeys -- autosaveStress` makes two hundred. */
const edits = Number(process.env.AUTOSAVE_EDITS ?? 40);
/** What they follow from: another one is given as `STRESS_SEED`. */
const seed = Number(process.env.STRESS_SEED ?? 20_261_124);

const lines = ['Title', 'Summary', 'Who to ask', 'E-mail for questions'] as const;
const longTexts = ['Lessons', 'The challenge'] as const;
const fields = [...lines, ...longTexts];
type Field = (typeof fields)[number];
const isLongText = (field: Field) => longTexts.some((name) => name === field);

const act = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({
      do: fc.constant('type' as const),
      tab: fc.nat(1),
      field: fc.constantFrom(...fields),
      words: fc.lorem({ maxCount: 4 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('reload' as const), tab: fc.nat(1) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('network' as const), isOnline: fc.boolean() }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('wait' as const), ms: fc.constantFrom(100, 400, 1500) }),
  },
);

// What is lost, double or leaked once in a hundred times is the very thing it looks for.
test.describe.configure({ retries: 0 });

test('the last text typed in each field is what is stored, after many random edits in two tabs', async ({
  page: first,
  context,
  newPage,
  signIn,
  expectConsoleError,
}) => {
  test.setTimeout(400_000);
  first.setDefaultTimeout(15_000);
  // The network is cut on purpose, and of two saves at once the rules refuse one, which then merges.
  expectConsoleError(
    /ERR_INTERNET_DISCONNECTED|ERR_NETWORK_CHANGED|cleardot\.gif|Could not reach Cloud Firestore backend|WebChannelConnection/,
  );
  expectConsoleError(lostRace);

  await signIn(first, personas.memberInCuritiba, paths.newSubmission.to());
  await first.getByRole('textbox', { name: 'Title' }).fill(`Autosave under stress ${seed}`);
  await first.getByRole('button', { name: 'Start writing' }).click();
  await expect(saved(first)).toBeVisible();
  const address = first.url();
  const second = await context.newPage();
  second.setDefaultTimeout(15_000);
  await second.goto(address);
  await expect(second.getByRole('textbox', { name: 'Summary' })).toBeVisible();
  const tabs = [first, second] as const;

  const last = new Map<Field, string>([['Title', `Autosave under stress ${seed}`]]);
  const plan = fc.sample(fc.array(act, { minLength: 2 * edits, maxLength: 2 * edits }), { seed, numRuns: 1 });
  const acts = plan[0] ?? [];
  const done = { edits: 0, reloads: 0, spells: 0, choices: 0 };

  for (const one of acts) {
    if (done.edits === edits) break;
    if (one.do === 'type') {
      const tab = tabs[one.tab] ?? first;
      done.edits += 1;
      const text = `${done.edits} ${one.words}`.slice(0, 80);
      await type(tab, one.field, text);
      last.set(one.field, text);
    } else if (one.do === 'reload') {
      // A page cannot be loaded without a network yet, so that a reload ends the spell.
      await context.setOffline(false);
      const tab = tabs[one.tab] ?? first;
      await tab.reload();
      await expect(tab.getByRole('textbox', { name: 'Summary' })).toBeVisible();
      done.reloads += 1;
    } else if (one.do === 'network') {
      await context.setOffline(!one.isOnline);
      if (!one.isOnline) done.spells += 1;
    } else {
      await first.waitForTimeout(one.ms);
    }
  }

  await context.setOffline(false);
  await expect(async () => {
    for (const tab of tabs) done.choices += await chooseLater(tab);
    for (const tab of tabs) {
      await expect(tab.locator('#conflicts')).toHaveCount(0);
      await expect(saved(tab)).toBeVisible({ timeout: 5_000 });
    }
  }).toPass({ timeout: 120_000 });
  test.info().annotations.push({ type: 'figures', description: JSON.stringify({ seed, ...done }) });

  // Another device has nothing but what is stored.
  const elsewhere = await newPage();
  await signIn(elsewhere, personas.memberInCuritiba, address);
  await expect(elsewhere.getByRole('textbox', { name: 'Summary' })).toBeVisible();
  const stored = new Map<Field, string>();
  for (const field of last.keys()) stored.set(field, await read(elsewhere, field));
  expect(Object.fromEntries(stored)).toEqual(Object.fromEntries(last));
  expect(done.edits).toBe(edits);
});

function saved(page: Page) {
  return page
    .getByText(/^Saved( \d|$)/)
    .filter({ visible: true })
    .first();
}

function place(page: Page, field: Field) {
  // What may be left empty says so behind its name.
  return page.getByRole('textbox', { name: new RegExp(`^${field}( \\(|$)`) });
}

async function type(page: Page, field: Field, text: string): Promise<void> {
  const box = place(page, field);
  if (!isLongText(field)) {
    await box.fill(text);
    return;
  }
  await box.click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(text);
}

async function read(page: Page, field: Field): Promise<string> {
  const box = place(page, field);
  return isLongText(field) ? (await box.innerText()).trim() : box.inputValue();
}

/**
 * Where a field was changed in both tabs, takes the side that was typed later: each begins with the number of its edit.
 * A field changed several times on both sides is asked about several times.
 */
async function chooseLater(page: Page): Promise<number> {
  const panel = page.locator('#conflicts');
  let choices = 0;
  while ((await panel.getByRole('button').count()) > 0) {
    const choice = panel.getByRole('listitem').first();
    const mine = choice.getByRole('button', { name: /^Keep mine/ });
    const theirs = choice.getByRole('button', { name: /^Take the other/ });
    await ((await editOf(mine)) >= (await editOf(theirs)) ? mine : theirs).click();
    choices += 1;
  }
  return choices;
}

/** The number of the edit that the version beside a button shows; 0 for what was there before. */
async function editOf(button: Locator): Promise<number> {
  const version = await button.locator('..').innerText();
  return Number(/^(\d+) /m.exec(version)?.[1] ?? 0);
}
