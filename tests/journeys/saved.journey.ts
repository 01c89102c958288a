import { readFile } from 'node:fs/promises';
import { personas } from '#firebase/seed/people.ts';
import { paths } from '#src/paths.ts';
import { expect, test } from '#tests/support/journeyFixtures.ts';

test('a member saves a case without a network, notes why, follows a person and a topic, and lets go again', async ({
  page,
  context,
  signIn,
  expectConsoleError,
}) => {
  test.setTimeout(120_000);
  expectConsoleError(/ERR_INTERNET_DISCONNECTED|cleardot\.gif|Could not reach Cloud Firestore backend/);
  const ghent = 'Circulation Plan: six city sectors and no way through';
  await signIn(page, personas.memberInBonn);

  await test.step('a case is saved while there is no network, and stays', async () => {
    await page.goto(paths.caseStudy.to('ghent-circulation-plan'));
    const save = page.getByRole('button', { name: `Save ${ghent}` });
    await expect(save).toHaveAttribute('aria-disabled', 'false');
    await context.setOffline(true);
    await save.click();
    await expect(save).toHaveAttribute('aria-pressed', 'true');
    await context.setOffline(false);
  });

  await test.step('its topic and a person are followed', async () => {
    const topic = page.getByRole('button', { name: 'Follow Cycling and walking' });
    await topic.click();
    await expect(topic).toHaveAttribute('aria-pressed', 'true');
    await page.goto(paths.person.to(personas.otherAuthor.uid));
    const person = page.getByRole('button', { name: `Follow ${personas.otherAuthor.displayName}` });
    await person.click();
    await expect(person).toHaveAttribute('aria-pressed', 'true');
  });

  await test.step('all of it stands on one page, with a note', async () => {
    await page.getByRole('button', { name: /^Your account/ }).click();
    await page.getByRole('menuitem', { name: 'Saved and followed' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Saved and followed' })).toBeVisible();
    await page.getByRole('button', { name: `Add a note to ${ghent}` }).click();
    await page.getByRole('textbox', { name: 'Note to yourself' }).fill('For the mobility plan');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByText('For the mobility plan')).toBeVisible();
    await page.reload();
    await expect(page.getByText('For the mobility plan')).toBeVisible();
    await expect(
      page
        .getByRole('list', { name: 'People' })
        .getByRole('link', { name: personas.otherAuthor.displayName }),
    ).toBeVisible();
  });

  await test.step('another visit knows what is followed', async () => {
    await page.goto(paths.caseStudy.to('ghent-circulation-plan'));
    const follow = page.getByRole('button', { name: 'Follow Cycling and walking' });
    await expect(follow).toHaveAttribute('aria-pressed', 'true');
  });

  await test.step('what is removed can be taken back, and what is followed is let go', async () => {
    await page.goto(paths.saved.to());
    await page.getByRole('button', { name: `Remove ${ghent}` }).click();
    await page.getByRole('button', { name: `Save again: ${ghent}` }).click();
    await expect(page.getByText('For the mobility plan')).toBeVisible();
    await page.getByRole('button', { name: 'Stop following Cycling and walking' }).click();
    await page.reload();
    await expect(page.getByRole('button', { name: `Remove ${ghent}` })).toBeVisible();
    await expect(page.getByRole('list', { name: 'Topics' })).toHaveCount(0);
  });
});

test('the secretariat imports governments from a table: problems first, then all of them, and again nothing', async ({
  page,
  signIn,
}) => {
  test.setTimeout(120_000);
  const head = 'name,kind,country,region,population';
  const rows = Array.from({ length: 20 }, (_, n) => `Imported town ${n},town,Fiji,oceania,${1000 + n}`);
  await signIn(page, personas.moderator);
  await page.goto(paths.organisations.to());
  await page.getByRole('link', { name: 'Import from a table' }).click();

  await test.step('the empty table names the columns', async () => {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download an empty table' }).click();
    const text = await readFile(await (await download).path(), 'utf8');
    expect(text.trim().replace('\uFEFF', '')).toMatch(/^name,kind,country,region,id,/);
  });

  const choose = async (...lines: string[]) =>
    page.locator('input[type=file]').setInputFiles({
      name: 'governments.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from([head, ...lines].join('\n')),
    });

  await test.step('a problem is told with its line, and nothing is imported', async () => {
    await choose(...rows, 'Imported planet,planet,Fiji,oceania,1');
    await expect(page.getByRole('heading', { name: '1 problem to put right' })).toBeVisible();
    await expect(page.getByRole('row', { name: /^22 Imported planet kind/ })).toBeVisible();
    await page.getByRole('button', { name: 'Choose another table' }).click();
  });

  await test.step('all are added, and are there in the network', async () => {
    await choose(...rows);
    await page.getByRole('button', { name: 'Import 20 governments' }).click();
    await expect(page.getByText('20 governments were added.')).toBeVisible();
    await page.getByRole('button', { name: 'Compare once more' }).click();
    await expect(page.getByText('20 are there already')).toBeVisible();
    await page.goto(`${paths.organisations.to()}?q=imported+town+19`);
    await expect(page.getByRole('link', { name: 'Imported town 19' })).toBeVisible();
  });
});
