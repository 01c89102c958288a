import { personas } from '#firebase/seed/people.ts';
import { conversationIdOf } from '#src/domain/conversation.ts';
import { paths } from '#src/paths.ts';
import { expect, lostRace, test } from '#tests/support/journeyFixtures.ts';

test('a member finds somebody, writes, is answered live, and cannot write any more once blocked', async ({
  page,
  newPage,
  signIn,
  expectConsoleError,
}) => {
  test.setTimeout(180_000);
  expectConsoleError(lostRace);
  const { memberInCuritiba: thais, memberInToronto: renee } = personas;
  const field = (who: typeof page) => who.getByRole('textbox', { name: 'Your message' });
  const write = async (who: typeof page, text: string) => {
    await field(who).fill(text);
    await who.getByRole('button', { name: 'Send', exact: true }).click();
  };

  await test.step('by a part of the name, without accents, and by topic', async () => {
    await signIn(page, thais, paths.people.to());
    await page.getByRole('searchbox', { name: 'Name' }).fill('renee');
    await expect(page.getByRole('link', { name: renee.displayName })).toBeVisible();
    await expect(page.getByRole('link', { name: personas.author.displayName })).toHaveCount(0);
    await expect(page).toHaveURL(/name=renee/);
    await page.goto(`${paths.people.to()}?topic=housing&language=fr`);
    await page.getByRole('link', { name: renee.displayName }).click();
    await expect(page.getByRole('heading', { level: 1, name: renee.displayName })).toBeVisible();
    await expect(page.getByText(renee.email)).toHaveCount(0);
  });

  const other = await newPage();
  await test.step('a message arrives, is told of, and half a sentence survives a reload', async () => {
    await page.getByRole('link', { name: 'Write a message' }).click();
    await field(page).fill('How do you keep the rents');
    await page.reload();
    await expect(field(page)).toHaveValue('How do you keep the rents');
    await write(page, 'How do you keep the rents where they are?');
    await expect(page.getByText(/has not answered yet/)).toBeVisible();

    await signIn(other, renee, paths.notifications.to());
    await other.getByRole('link', { name: thais.displayName }).click();
    await expect(other.getByText('How do you keep the rents where they are?')).toBeVisible();
  });

  await test.step('the answer is there without a reload', async () => {
    await write(other, 'By a clause in the loan.');
    await expect(page.getByText('By a clause in the loan.')).toBeVisible();
    await expect(field(page)).toBeVisible();
  });

  await test.step('whoever is blocked cannot write, and is not told why', async () => {
    await other.getByRole('button', { name: `Block ${thais.displayName}` }).click();
    await other.getByRole('dialog').getByRole('button', { name: 'Block', exact: true }).click();
    await expect(other.getByText(`You blocked ${thais.displayName}.`)).toBeVisible();

    expectConsoleError(/403/);
    await write(page, 'Can you send it?');
    await expect(page.getByText(`${renee.displayName} cannot be reached.`)).toBeVisible({ timeout: 30_000 });
    await expect(page.getByText('blocked')).toHaveCount(0);
  });

  await test.step('and can again when that is taken back in the profile', async () => {
    await other.goto(paths.profile.to());
    await other.getByRole('button', { name: `Unblock ${thais.displayName}` }).click();
    await expect(other.getByText('Nobody.')).toBeVisible();
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await expect(page.getByText('Can you send it?').first()).toBeVisible({ timeout: 30_000 });
    await other.goto(paths.conversation.to(conversationIdOf(thais.uid, renee.uid)));
    await expect(other.getByText('Can you send it?')).toBeVisible();
  });
});

test('what is reported is answered by the secretariat, and whoever reported sees what came of it', async ({
  page,
  newPage,
  signIn,
}) => {
  test.setTimeout(120_000);
  const title = personas.spammer.displayName;
  await signIn(page, personas.memberInNairobi, paths.person.to(personas.spammer.uid));
  await page.getByRole('button', { name: `Report: ${title}` }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: 'It is advertising' }).check();
  await dialog.getByRole('textbox').fill('Licence keys, three times a day.');
  await dialog.getByRole('button', { name: 'Send the report' }).click();
  await expect(page.getByText('You reported this')).toBeVisible();

  const moderator = await newPage();
  await signIn(moderator, personas.moderator, paths.review.to());
  const row = moderator.getByRole('listitem').filter({ hasText: 'Licence keys, three times a day.' });
  await row.getByRole('button', { name: /Answer the report/ }).click();
  const answer = moderator.getByRole('dialog');
  await answer.getByRole('radio', { name: 'We did something about it' }).check();
  await answer.getByRole('textbox').fill('The account is closed. Thank you.');
  await answer.getByRole('button', { name: 'Answer and close' }).click();
  await expect(row).toHaveCount(0);

  await page.goto(paths.notifications.to());
  await expect(page.getByText('The account is closed. Thank you.')).toBeVisible();
  await page.getByRole('link', { name: title }).click();
  await expect(page.getByRole('heading', { name: 'What you reported' })).toBeVisible();
  await expect(page.getByText('We did something about it')).toBeVisible();
});

test('a member leaves, and is let back in by the secretariat', async ({ page, newPage, signIn }) => {
  test.setTimeout(120_000);
  const member = personas.memberInKyoto;
  await signIn(page, member, paths.profile.to());
  await page.getByRole('button', { name: 'Leave the network …' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('What stays with the city')).toBeVisible();
  await dialog.getByRole('checkbox', { name: /only the secretariat/ }).check();
  await dialog.getByRole('button', { name: 'Leave the network', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'You left the network' })).toBeVisible();

  const moderator = await newPage();
  await signIn(moderator, personas.moderator, `${paths.people.to()}?name=haruka`);
  await expect(moderator.getByText('Nobody found')).toBeVisible();
  await moderator.goto(`${paths.members.to()}?tab=members`);
  await moderator.getByRole('button', { name: `Let ${member.displayName} back in` }).click();
  await moderator.getByRole('dialog').getByRole('button', { name: 'Let back in' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Your profile' })).toBeVisible();
});
