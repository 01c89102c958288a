import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright/test';
import { personas } from '#firebase/seed/people.ts';
import { expect, expectLoaded, test } from '#tests/support/journeyFixtures.ts';
import { type Screen, screens } from '#tests/support/screens.ts';

const sizes = [
  { name: 'phone', width: 390, height: 844 },
  { name: 'desktop', width: 1280, height: 800 },
];
/**
 * With every check a screen is looked at in one size and one colour scheme, the next ones in the others;
 * `AXE_LOOKS=all npm run test:journeys -- accessibility` takes all four of each.
 */
const looksAtAll = process.env.AXE_LOOKS === 'all';
const colorSchemes = ['light', 'dark'] as const;
/** Screens in one test, so that two workers share them evenly. */
const portion = 8;
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const looks = new Map<Screen['as'], Screen[]>();
for (const screen of screens) looks.set(screen.as, [...(looks.get(screen.as) ?? []), screen]);

// They only look, so any worker may take the next.
test.describe.configure({ mode: 'parallel' });

const portions = [...looks].flatMap(([persona, seen]) =>
  Array.from({ length: Math.ceil(seen.length / portion) }, (_, index) => ({
    persona,
    seen: seen.slice(index * portion, (index + 1) * portion),
    name: `${persona ?? 'a visitor'} sees${index === 0 ? '' : `, part ${index + 1}`}`,
  })),
);

for (const { persona, seen, name: portionName } of portions) {
  test(`axe finds nothing on what ${portionName}`, async ({ page, signIn, expectConsoleError }) => {
    test.setTimeout(60_000 + seen.length * 40_000);
    // A code that never existed is refused by the sign-in service; that screen is one of those looked at.
    expectConsoleError(/400 \(Bad Request\)/);
    if (persona) await signIn(page, personas[persona]);
    for (const [place, screen] of seen.entries()) {
      await open(page, screen);
      for (const [order, { name, width, height }] of sizes.entries()) {
        await page.setViewportSize({ width, height });
        expect(await overflow(page), `${screen.name} scrolls sideways on ${name}`).toBeLessThanOrEqual(0);
        if (!looksAtAll && order !== place % 2) continue;
        for (const [scheme, colorScheme] of colorSchemes.entries()) {
          if (!looksAtAll && scheme !== Math.floor(place / 2) % 2) continue;
          await showIn(page, colorScheme);
          expect(await violations(page), `${screen.name}, ${name}, ${colorScheme}`).toEqual([]);
        }
      }
    }
  });
}

/**
 * Goes on within the open portal where it can, as a link would: that spares half of the time. Where the page before has a
 * heading that would do as well, the portal is loaded anew, so that it is not the page before that is looked at.
 */
async function open(page: Page, screen: Screen): Promise<void> {
  const heading = page.getByRole('heading', { name: screen.heading }).first();
  const isPortalOpen = page.url().startsWith('http');
  if (isPortalOpen && !(await heading.isVisible())) {
    await page.evaluate((path) => {
      const state = { usr: null, key: path, idx: history.length };
      history.pushState(state, '', path);
      dispatchEvent(new PopStateEvent('popstate', { state }));
    }, screen.path);
  } else {
    await page.goto(screen.path);
  }
  await expect(heading).toBeVisible();
  await expectLoaded(page);
}

/** A page that is just being mounted may miss the change, so it is made again. */
async function showIn(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await expect(async () => {
    await page.emulateMedia({ colorScheme: 'no-preference' });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const root = page.locator('html');
    await expect(root).toHaveAttribute('data-mantine-color-scheme', colorScheme, { timeout: 2_000 });
  }).toPass();
}

async function violations(page: Page): Promise<string[]> {
  // Without the thousands of nodes that pass, and without a second page for each look.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode();
  const { violations: found } = await axe.withTags(standards).analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

/** Pixels by which a page is wider than its window. */
function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
