import type { Page } from 'playwright/test';
import { personas } from '#firebase/seed/people.ts';
import { paths } from '#src/paths.ts';
import { expect, test } from '#tests/support/journeyFixtures.ts';

const caseStudyId = 'melbourne-urban-forest';
const title = /Urban Forest Strategy/;
const run = Date.now().toString(36);
const sharedMailbox = `trees.${run}@melbourne.example`;

test('a published case is looked after by its city and the secretariat, in front of its readers', async ({
  page: city,
  newPage,
  signIn,
  expectConsoleError,
}) => {
  test.setTimeout(240_000);
  // Firestore looks for Google when it reconnects, which the policy forbids.
  expectConsoleError(/cleardot\.gif|WebChannelConnection/);
  const reader = await newPage();
  await signIn(reader, personas.otherAuthor);
  await open(reader);
  await signIn(city, personas.memberInMelbourne);
  await open(city);

  await test.step('a reader is offered nothing to change', async () => {
    await expect(reader.getByRole('heading', { name: 'Look after this case' })).toHaveCount(0);
  });

  await test.step('the city confirms that the text is still correct', async () => {
    await city.getByRole('button', { name: 'Confirm: still correct' }).click();
    const dialog = city.getByRole('dialog', { name: 'Confirm that it is still correct' });
    await dialog.getByRole('button', { name: 'It is still correct' }).click();
    await expect(city.getByText('Confirmed. Thank you for looking.')).toBeVisible();
  });

  await test.step('it changes the contact, and the reader’s open page has it without a reload', async () => {
    await city.getByRole('button', { name: 'Change the contact' }).click();
    const dialog = city.getByRole('dialog', { name: 'Change the contact' });
    await dialog.getByLabel('E-mail').fill(personas.memberInMelbourne.email);
    await dialog.getByRole('button', { name: 'Change the contact' }).click();
    await expect(city.getByText('Readers see the new contact now.')).toBeVisible();
    await expect(reader.getByText(personas.memberInMelbourne.email)).toBeVisible();
  });

  await test.step('it archives the case: out of the library, still at its address', async () => {
    await city.getByRole('button', { name: 'Archive', exact: true }).click();
    const dialog = city.getByRole('dialog', { name: 'Archive this case' });
    await dialog.getByLabel('Why it is archived').fill('The programme is being reviewed.');
    await dialog.getByRole('button', { name: 'Archive' }).click();
    await expect(city.getByText('Archived. The address still works.')).toBeVisible();
    await expect(reader.getByText(/Kept for the record/)).toBeVisible();
    await expectListed(reader, 0);
    await open(reader);
    await expect(reader.getByText(/Kept for the record/)).toBeVisible();
  });

  await test.step('and brings it back', async () => {
    await city.getByRole('button', { name: 'Bring back into the library' }).click();
    const dialog = city.getByRole('dialog', { name: 'Bring this case back' });
    await dialog.getByLabel('Why it comes back').fill('Reviewed: it stands.');
    await dialog.getByRole('button', { name: 'Bring back' }).click();
    await expect(city.getByText('It is in the library again.')).toBeVisible();
    await expect(reader.getByText(/Kept for the record/)).toHaveCount(0);
    await expectListed(reader, 1);
    await open(reader);
  });

  const moderator = await newPage();
  await signIn(moderator, personas.moderator);
  await open(moderator);

  await test.step('a moderator of another city sets the check level', async () => {
    await moderator.getByRole('button', { name: 'Set the check level' }).click();
    const dialog = moderator.getByRole('dialog', { name: 'Set how far the figures are checked' });
    await dialog.getByRole('radio', { name: 'Checked by the secretariat' }).check();
    await dialog.getByLabel('What the decision rests on').fill('Compared with the sources listed.');
    await dialog.getByRole('button', { name: 'Set the level' }).click();
    await expect(moderator.getByText('Check level: Checked by the secretariat.')).toBeVisible();
    await expect(reader.getByText('The secretariat compared the figures with the sources.')).toBeVisible();
  });

  await test.step('and corrects a typing error: the reader’s open page moves to version 2', async () => {
    await moderator.getByRole('button', { name: 'Correct a typing error' }).click();
    const dialog = moderator.getByRole('dialog', { name: 'Correct a typing error' });
    await dialog.getByRole('combobox', { name: 'Where it stands' }).click();
    await moderator.getByRole('option', { name: 'Lessons' }).click();
    await dialog.getByLabel('Replace').fill('Open data made residents allies');
    await dialog.getByLabel('By', { exact: true }).fill('Open data made residents friends');
    await expect(dialog.getByRole('region', { name: 'What readers will see as changed' })).toContainText(
      'friends',
    );
    await dialog.getByRole('button', { name: 'Publish the correction' }).click();
    await expect(moderator.getByText('Corrected: this is version 2 now.')).toBeVisible();

    await expect(
      reader.getByText('Version 2 was published a moment ago; you are reading it now.'),
    ).toBeVisible();
    await expect(reader.getByText(/Open data made residents friends/)).toBeVisible();
    await reader.getByRole('button', { name: 'See what changed' }).click();
    const changes = reader.getByRole('region', { name: 'What changed' });
    await expect(changes.getByRole('heading', { name: 'Lessons' })).toBeVisible();
    await expect(changes.locator('ins')).toContainText('friends');
  });

  await test.step('the history tells all of it, and shows the difference', async () => {
    await reader.getByRole('button', { name: 'Hide this' }).click();
    await reader.getByText('History and earlier versions').click();
    const history = reader.getByRole('list', { name: 'What happened, newest first' });
    for (const what of [
      'Version 2: a typing error corrected in “Lessons”',
      'Check level set: Checked by the secretariat',
      'Brought back into the library',
      'The programme is being reviewed.',
      'Contact changed',
      'Confirmed as still correct',
      'Version 1 published',
    ]) {
      await expect(history.getByText(what)).toBeVisible();
    }
    await history.getByRole('button', { name: 'What changed in version 2' }).click();
    await expect(reader.getByRole('heading', { name: 'Compare versions' })).toBeFocused();
    await expect(reader.locator('ins').getByText('friends')).toBeVisible();
  });

  const { displayName } = personas.memberInMelbourne;
  await test.step('whoever answers for a case is not suspended before somebody else does', async () => {
    await moderator.goto(paths.members.to());
    await moderator.getByRole('tab', { name: 'Members', exact: true }).click();
    await moderator.getByRole('button', { name: `Suspend ${displayName}` }).click();
    const dialog = moderator.getByRole('dialog', { name: `Suspend ${displayName}` });
    await expect(dialog.getByText('Who answers for this case from now on?')).toBeVisible();
    await dialog.getByLabel(/Reason, for the member/).fill('Has left the city.');
    await dialog.getByRole('button', { name: 'Suspend' }).click();
    await expect(
      dialog.getByText('Write a complete address: without it nobody could be asked.'),
    ).toBeVisible();
    await dialog.getByLabel('New contact’s e-mail').fill(sharedMailbox);
    await dialog.getByRole('button', { name: 'Suspend' }).click();
    await expect(moderator.getByText(`${displayName} is suspended.`)).toBeVisible();
    await expect(reader.getByText(sharedMailbox)).toBeVisible();
  });

  await test.step('and can be let back in', async () => {
    await moderator.getByRole('button', { name: `Let ${displayName} back in` }).click();
    await moderator.getByRole('dialog').getByRole('button', { name: 'Let back in' }).click();
    await expect(moderator.getByText(`${displayName} is back.`)).toBeVisible();
  });
});

async function open(page: Page): Promise<void> {
  await page.goto(paths.caseStudy.to(caseStudyId));
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
}

/** The library of a reader who has been there before: the catalog on the device is brought up to date. */
async function expectListed(page: Page, cards: 0 | 1): Promise<void> {
  await page.goto(`${paths.caseStudies.to()}?q=melbourne`);
  await expect(page.getByRole('searchbox', { name: 'Search case studies' })).toHaveValue('melbourne');
  await expect(page.getByText(/No case study found|\d+ case stud(y|ies) for/).first()).toBeVisible();
  await expect(page.getByRole('article', { name: title })).toHaveCount(cards);
}
