import type { Browser } from 'playwright';
import { paths } from '#src/paths.ts';
import type { Counter, Counts } from './countingProxy.ts';
import { report } from './figures.ts';
import { seeHome, seeLibrary, signIn, someMember } from './visits.ts';

const visits = [
  { name: 'home', path: paths.home.to(), isComplete: seeHome },
  { name: 'library', path: paths.caseStudies.to(), isComplete: seeLibrary },
];

/** Documents that a member's visits cost: each screen on an empty device, then again with what that device kept. */
export async function measureReads(browser: Browser, url: string, proxy: Counter): Promise<void> {
  // What the screens measured before have read is not this visit's.
  proxy.take();
  for (const { name, path, isComplete } of visits) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await signIn(page, url + path, someMember());
    await isComplete(page);
    reportVisit(`${name}.cold`, proxy.take(), 40);
    // A fresh page of the same device: what the page held in memory is gone, what the device kept is not.
    await page.goto(url + path);
    await isComplete(page);
    reportVisit(`${name}.warm`, proxy.take(), 8);
    await context.close();
  }
}

export function reportVisit(name: string, { documentsRead, bytes }: Counts, budget: number): void {
  report({ name: `${name}.documentsRead`, value: documentsRead, unit: 'documents', budget });
  report({ name: `${name}.bytes`, value: bytes, unit: 'B', budget: null });
}
