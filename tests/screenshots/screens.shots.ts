import { join } from 'node:path';
import { ROOT } from '#firebase/local/launch.ts';
import { personas } from '#firebase/seed/people.ts';
import { expect, expectLoaded, test } from '#tests/support/journeyFixtures.ts';
import { screens } from '#tests/support/screens.ts';

const sizes = [
  { size: 'phone', width: 390, height: 844 },
  { size: 'desktop', width: 1280, height: 800 },
];

/** The one that the README shows is kept in the repository; the others are made anew by `npm run screenshots`. */
const folder = join(ROOT, 'test-results', 'screenshots');

for (const screen of screens) {
  test(`picture of ${screen.name}`, async ({ page, signIn, expectConsoleError }) => {
    expectConsoleError(/400 \(Bad Request\)/);
    if (screen.as) await signIn(page, personas[screen.as], screen.path);
    else await page.goto(screen.path);
    await expect(page.getByRole('heading', { name: screen.heading }).first()).toBeVisible();
    await expectLoaded(page);
    for (const { size, width, height } of sizes) {
      await page.setViewportSize({ width, height });
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme);
        await page.evaluate(() => document.fonts.ready);
        await page.screenshot({
          path: join(folder, `${screen.name}-${size}-${colorScheme}.png`),
          animations: 'disabled',
        });
      }
    }
  });
}
