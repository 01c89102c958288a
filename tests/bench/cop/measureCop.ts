import { initializeTestEnvironment } from '@firebase/rules-unit-testing';
import { collection } from 'firebase/firestore';
import type { Browser } from 'playwright';
import type { LocalFirebase } from '#firebase/local/launch.ts';
import { personas } from '#firebase/seed/people.ts';
import { publishUpdate, saveUpdate } from '#src/data/events/updateCommands.ts';
import { paths } from '#src/paths.ts';
import type { Counter } from '../countingProxy.ts';
import { report } from '../figures.ts';
import { settle, signIn } from '../visits.ts';
import { measureFollowers, practiceUpdate } from './followers.ts';

interface Bench {
  browser: Browser;
  url: string;
  proxy: Counter;
  firebase: LocalFirebase;
}

/** The event of the demonstration network that is always running. */
const runningEvent = 'practice-cop-week';

/** What a COP's burst costs: an open page of an event, and two hundred followers of its feed. */
export async function measureCop(bench: Bench): Promise<void> {
  await measureOpenPage(bench);
  await measureFollowers(bench.firebase, runningEvent);
}

/** Documents that a member's page of a running event reads when it opens, and for each update while it is open. */
async function measureOpenPage({ browser, url, proxy, firebase }: Bench): Promise<void> {
  const { projectId, firestore } = firebase;
  const environment = await initializeTestEnvironment({ projectId, firestore });
  const { uid, email } = personas.moderator;
  const context = environment.authenticatedContext(uid, { email, email_verified: true });
  const moderator = collection(context.firestore(), 'any').firestore;

  const member = await browser.newContext();
  const page = await member.newPage();
  proxy.take();
  await signIn(page, url + paths.event.to(runningEvent, 'updates'), personas.otherAuthor);
  await page.getByRole('article').first().waitFor();
  await settle(page);
  told('eventPage.cold', proxy.take().documentsRead, null);
  await page.goto(url + paths.event.to(runningEvent, 'updates'));
  await page.getByRole('article').first().waitFor();
  await settle(page);
  told('eventPage.warm', proxy.take().documentsRead, null);

  const updates = 3;
  for (let number = 1; number <= updates; number += 1) {
    const title = `Practice update ${number} of the bench`;
    const input = { ...practiceUpdate, title };
    const updateId = await saveUpdate(moderator, { uid }, { eventId: runningEvent, updateId: null, input });
    await publishUpdate(moderator, { uid }, { eventId: runningEvent, updateId });
    await page.getByText(title).first().waitFor();
  }
  await settle(page);
  told('eventPage.perUpdate', proxy.take().documentsRead / updates, 1);
  await member.close();
  await environment.cleanup();
}

function told(name: string, value: number, budget: number | null): void {
  report({
    name: `cop.${name}.documentsRead`,
    value,
    unit: 'documents',
    budget,
    how: 'without the look-ups of the rules: one more for each answer, the member’s own record',
  });
}
