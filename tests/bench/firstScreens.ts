import type { Browser } from 'playwright';
import { paths } from '#src/paths.ts';
import { report } from './figures.ts';
import { weigh } from './weigh.ts';

const kilobyte = 1000;

/** What the screens before the gate weigh, as a host that compresses with Brotli would send it. */
export async function measureFirstScreens(browser: Browser, url: string): Promise<void> {
  for (const [name, path, budget] of [
    ['landing', paths.landing.to(), null],
    ['signIn', paths.signIn.to(), 150 * kilobyte],
  ] as const) {
    const page = await browser.newPage();
    const scripts: Buffer[] = [];
    const styles: Buffer[] = [];
    page.on('response', async (response) => {
      const type = response.headers()['content-type'] ?? '';
      if (type.includes('javascript')) scripts.push(await response.body());
      if (type.includes('css')) styles.push(await response.body());
    });
    await page.goto(url + path, { waitUntil: 'networkidle' });
    report({ name: `${name}.javascript`, value: weigh(scripts), unit: 'B brotli', budget });
    report({ name: `${name}.css`, value: weigh(styles), unit: 'B brotli', budget: null });
    const foreign = scripts.filter((script) =>
      // The names of other files stand in a script for what is fetched later.
      /google\.firestore\.v1|prosemirror|QueryClientProvider/i.test(
        script.toString().replace(/["'`][^"'`\s]*\.js["'`]/g, ''),
      ),
    );
    report({ name: `${name}.scriptsWithDatabaseOrEditor`, value: foreign.length, unit: 'files', budget: 0 });
    await page.close();
  }
}
