import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';

/**
 * Puts a newer version of the portal into the folder it is served from: a worker that is not byte for byte the same. Returns
 * the way back.
 */
export function publishNewVersion(folder: string): () => void {
  const worker = join(folder, 'sw.js');
  const before = readFileSync(worker);
  writeFileSync(worker, `${before}\n// A later version, at ${Date.now()}.\n`);
  return () => writeFileSync(worker, before);
}

/** What a browser does by itself once a day, and the portal once an hour. */
export async function lookForNewVersion(): Promise<void> {
  const registration = await navigator.serviceWorker.ready;
  await registration.update();
}

/** The device has what a start without a network needs, and the page is looked after. */
export async function expectKeptPortal(page: Page): Promise<void> {
  await page.waitForFunction(async () => {
    const { active } = await navigator.serviceWorker.ready;
    return active?.state === 'activated' && navigator.serviceWorker.controller !== null;
  });
}
