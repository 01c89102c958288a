import type { Page } from 'playwright';
import { type Person, people } from '#firebase/seed/people.ts';

/** Goes to an address behind the gate, which asks who it is and then leads there. */
export async function signIn(page: Page, address: string, person: Person): Promise<void> {
  await page.goto(address);
  await page.locator('input[type="email"]').fill(person.email);
  await page.locator('input[type="password"]').fill(person.password);
  await page.keyboard.press('Enter');
  await page.waitForURL(address);
}

export async function seeLibrary(page: Page): Promise<void> {
  await page.getByRole('article').first().waitFor();
  await settle(page);
}

/** The home screen is complete when its last list is there. */
export async function seeHome(page: Page): Promise<void> {
  await page.getByRole('heading', { name: 'Latest in the library' }).waitFor();
  await page
    .getByText(/^Published /)
    .first()
    .waitFor();
  await settle(page);
}

/** Listeners answer on a stream that never ends, so silence is the sign that a visit is complete. */
export async function settle(page: Page): Promise<void> {
  await page.waitForTimeout(3000);
}

/** An active member of a city. */
export function someMember(): Person {
  const found = people.find(
    ({ member }) => member?.role === 'member' && member.status === 'active' && member.organisationId !== null,
  );
  if (!found) throw new Error('the seed has no member of a city');
  return found;
}
