import { personas } from '#firebase/seed/people.ts';
import { paths } from '#src/paths.ts';
import { expect, test } from '#tests/support/journeyFixtures.ts';

test('suspending and letting back in takes effect at once in an open tab', async ({
  page,
  newPage,
  signIn,
}) => {
  const member = personas.memberInBonn;
  await signIn(page, member, paths.caseStudies.to());
  await expect(page.getByRole('article').first()).toBeVisible();

  const moderator = await newPage();
  await signIn(moderator, personas.moderator, paths.members.to());
  await moderator.getByRole('tab', { name: 'Members' }).click();
  await moderator.getByRole('button', { name: `Suspend ${member.displayName}` }).click();
  const suspending = moderator.getByRole('dialog');
  await suspending.getByLabel('Reason, for the member to read').fill('Two people used this account.');
  await suspending.getByRole('button', { name: 'Suspend', exact: true }).click();

  await expect(page.getByRole('heading', { name: 'Your membership is suspended' })).toBeVisible();
  await expect(page.getByText('Two people used this account.')).toBeVisible();
  await expect(page.getByRole('article')).toHaveCount(0);

  await moderator.getByRole('button', { name: `Let ${member.displayName} back in` }).click();
  await moderator.getByRole('dialog').getByRole('button', { name: 'Let back in' }).click();
  await expect(page.getByRole('article').first()).toBeVisible();
});

test('an applicant waits on a page that opens when the secretariat lets them in', async ({
  page,
  newPage,
  signIn,
}) => {
  await signIn(page, personas.listedApplicant);
  await expect(page.getByRole('heading', { name: /looking at your application/ })).toBeVisible();

  const moderator = await newPage();
  await signIn(moderator, personas.moderator, paths.members.to());
  await moderator.getByRole('button', { name: `Let in ${personas.listedApplicant.displayName}` }).click();
  await moderator.getByRole('dialog').getByRole('button', { name: 'Let in', exact: true }).click();

  await expect(page.getByRole('navigation', { name: 'Main' }).first()).toBeVisible();
});

test('an invitation lets somebody in whose address belongs to no city', async ({
  page,
  newPage,
  signIn,
  linkInMail,
}) => {
  const email = `guest.${Date.now().toString(36)}@consultancy.example`;
  const moderator = await newPage();
  await signIn(moderator, personas.moderator, paths.members.to());
  await moderator.getByRole('tab', { name: 'Invite' }).click();
  const panel = moderator.getByRole('tabpanel');
  await panel.getByRole('combobox', { name: 'City or region' }).fill('nairobi');
  await moderator.getByRole('option', { name: /Nairobi/ }).click();
  await panel.getByLabel('Their e-mail address').fill(email);
  await panel.getByRole('button', { name: 'Make the link' }).click();
  const link = await panel.getByRole('textbox', { name: 'Invitation link' }).inputValue();
  const code = new URL(link).pathname.split('/').at(-1) ?? '';

  await page.goto(paths.invitation.to(code));
  await page.getByRole('link', { name: 'Create an account' }).click();
  await page.getByLabel('Your name').fill('Invited Guest');
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('New password', { exact: true }).fill('paper boat nineteen');
  await page.getByRole('button', { name: 'Create account' }).click();
  await expect(page.getByRole('heading', { name: 'Confirm your address' })).toBeVisible();
  await page.goto(await linkInMail(email, 'VERIFY_EMAIL'));
  await expect(page.getByRole('heading', { name: 'Your address is confirmed' })).toBeVisible();
  await page.goto(paths.invitation.to(code));
  await page.getByRole('button', { name: 'Accept the invitation' }).click();
  await expect(page.getByRole('navigation', { name: 'Main' }).first()).toBeVisible();
});
