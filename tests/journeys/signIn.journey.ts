import { personas } from '#firebase/seed/people.ts';
import { paths } from '#src/paths.ts';
import { expect, test } from '#tests/support/journeyFixtures.ts';

const refused = /400 \(Bad Request\)/;

test('a wrong password is explained beside the form, and nothing typed is lost', async ({
  page,
  expectConsoleError,
}) => {
  expectConsoleError(refused);
  await page.goto(paths.signIn.to());
  await page.getByLabel('E-mail address').fill(personas.memberInNairobi.email);
  await page.getByLabel('Password', { exact: true }).fill('not the password');
  await page.keyboard.press('Enter');
  await expect(page.getByText('The address and the password do not go together.')).toBeVisible();
  await expect(page.getByLabel('E-mail address')).toHaveValue(personas.memberInNairobi.email);
});

test('an address that has an account is not told apart when signing up', async ({
  page,
  expectConsoleError,
}) => {
  expectConsoleError(refused);
  await page.goto(paths.signUp.to());
  await page.getByLabel('Your name').fill('Somebody Else');
  await page.getByLabel('E-mail address').fill(personas.memberInNairobi.email);
  await page.getByLabel('New password', { exact: true }).fill('a long password indeed');
  await page.getByRole('button', { name: 'Create account' }).click();
  await expect(page.getByText('We could not create an account with this.')).toBeVisible();
});

test('a link in a letter signs in without a password', async ({ page, linkInMail }) => {
  const { email } = personas.memberInKyoto;
  await page.goto(paths.signIn.to());
  await page.getByLabel('E-mail address').fill(email);
  await page.getByRole('button', { name: 'E-mail me a sign-in link' }).click();
  await expect(page.getByRole('heading', { name: 'Look into your inbox' })).toBeVisible();
  await page.goto(await linkInMail(email, 'EMAIL_SIGNIN'));
  await expect(page).toHaveURL(new RegExp(`${paths.home.to()}$`));
});

test('a forgotten password is replaced by way of a letter', async ({ page, linkInMail, signIn }) => {
  const { email } = personas.memberInToronto;
  await page.goto(paths.forgotPassword.to());
  await page.getByLabel('E-mail address').fill(email);
  await page.getByRole('button', { name: 'Send the link' }).click();
  await expect(page.getByRole('heading', { name: 'Look into your inbox' })).toBeVisible();
  await page.goto(await linkInMail(email, 'PASSWORD_RESET'));
  await page.getByLabel('New password', { exact: true }).fill('mangrove lantern seven');
  await page.getByRole('button', { name: 'Save the password' }).click();
  await expect(page.getByRole('heading', { name: 'The new password is saved' })).toBeVisible();
  await signIn(page, { email, password: 'mangrove lantern seven' });
  await expect(page).toHaveURL(new RegExp(`${paths.home.to()}$`));
});

test('signing out in one tab signs out the others and leaves nothing on the device', async ({
  page,
  context,
  signIn,
}) => {
  await signIn(page, personas.memberInAmman, paths.caseStudies.to());
  await expect(page.getByRole('article').first()).toBeVisible();
  const second = await context.newPage();
  await second.goto(paths.home.to());
  await expect(second.getByRole('heading', { level: 1, name: /Hello/ })).toBeVisible();

  await page.getByRole('button', { name: /^Your account/ }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(/Case studies/);
  await expect(second.getByRole('heading', { level: 1, name: /Hello/ })).toHaveCount(0);

  await second.goto(paths.caseStudies.to());
  await expect(second.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();
  const kept = await second.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const opening = indexedDB.open('portal-device');
        opening.onerror = () => resolve(0);
        opening.onsuccess = () => {
          const database = opening.result;
          if (!database.objectStoreNames.contains('kept')) return resolve(0);
          const counting = database.transaction('kept').objectStore('kept').count();
          counting.onsuccess = () => resolve(counting.result);
        };
      }),
  );
  expect(kept).toBe(0);
});
