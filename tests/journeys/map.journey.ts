import type { Page } from 'playwright/test';
import { personas } from '#firebase/seed/people.ts';
import { paths } from '#src/paths.ts';
import { expect, test } from '#tests/support/journeyFixtures.ts';

test('a reader finds cases on the map as in the list, with a mouse or without', async ({
  page,
  signIn,
  baseURL,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const foreign: string[] = [];
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    // The emulators of Firebase listen on this machine; in production they are Google's.
    const isHere = hostname === new URL(baseURL ?? '').hostname || hostname === '127.0.0.1';
    if (protocol.startsWith('http') && !isHere) foreign.push(request.url());
  });
  const map = page.getByRole('region', { name: 'Map of the case studies found' });
  const markers = map.getByRole('list', { name: /^Places on the map/ }).getByRole('button');
  const total = page.getByRole('heading', { level: 2, name: /case stud/ });

  await test.step('the map shows as many cases as the list', async () => {
    await signIn(page, personas.author, paths.caseStudies.to());
    await expect(total).toBeVisible();
    const inList = numberIn(await total.innerText());
    expect(inList).toBeGreaterThan(5);
    // Nothing of the map before it is opened.
    expect(await mapFiles(page)).toEqual([]);
    await page.getByText('Map', { exact: true }).click();
    await expect(page).toHaveURL(/[?&]view=map/);
    await expect(markers.first()).toBeVisible();
    expect(await mapFiles(page)).toHaveLength(2);
    expect(numberIn(await total.innerText())).toBe(inList);
    expect(await placed(page)).toBe(inList);
    expect(await onMap(markers)).toBe(await casesListed(page));
  });

  await test.step('a filter changes list and map', async () => {
    const before = numberIn(await total.innerText());
    await page.getByRole('searchbox', { name: 'Search case studies' }).fill('belgium');
    await expect.poll(async () => numberIn(await total.innerText())).toBeLessThan(before);
    const left = numberIn(await total.innerText());
    await expect.poll(() => placed(page)).toBe(left);
    await expect.poll(() => onMap(markers)).toBe(await casesListed(page));
    await page.getByRole('button', { name: 'Clear the search' }).click();
    await expect.poll(async () => numberIn(await total.innerText())).toBe(before);
    await expect.poll(() => placed(page)).toBe(before);
  });

  await test.step('the keyboard zooms in, chooses a city, reads its cases and comes back', async () => {
    const group = markers.filter({ hasText: /zoom in$/ }).first();
    for (let press = 0; press < 8 && (await group.count()) > 0; press += 1) {
      await group.focus();
      await page.keyboard.press('Enter');
      await expect(markers.and(page.locator(':focus'))).toHaveCount(1);
    }
    await expect(map.getByRole('status')).toHaveText(/^On the map now: \d+ case stud/);
    const city = markers.filter({ hasNotText: /(zoom in|show them)$/ }).first();
    const name = (await city.getAttribute('aria-label')) ?? '';
    await city.focus();
    await page.keyboard.press('Enter');
    const heading = page.getByRole('heading', { level: 3, name: name.replace(/:.*$/, ''), exact: true });
    await expect(heading).toBeFocused();
    await expect(page).toHaveURL(/[?&]place=/);
    await page.getByRole('button', { name: 'All countries' }).focus();
    await page.keyboard.press('Enter');
    await expect(city).toBeFocused();
    await page.keyboard.press('0');
    await expect.poll(() => onMap(markers)).toBe(await casesListed(page));
  });

  await test.step('a case of the list beside the map leads there and back', async () => {
    await page.getByRole('button', { name: /^Colombia:/ }).click();
    await page.getByRole('button', { name: /^Medellín:/ }).click();
    await page.getByRole('link', { name: /Green Corridors/ }).click();
    await expect(page.getByRole('heading', { level: 1, name: /Green Corridors/ })).toBeVisible();
    await page.goBack();
    await expect(page.getByRole('heading', { level: 3, name: /^Medellín/ })).toBeVisible();
    await page.getByRole('button', { name: 'Show these in the list' }).click();
    await expect(page.getByRole('article').filter({ hasText: 'Green Corridors' })).toBeVisible();
    await expect(page).not.toHaveURL(/view=map/);
  });

  await test.step('it fits a small phone', async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(`${paths.caseStudies.to()}?view=map`);
    await expect(markers.first()).toBeVisible();
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
    for (const size of await markers.evaluateAll((all) =>
      all.map((each) => each.getBoundingClientRect().width),
    )) {
      expect(size).toBeGreaterThanOrEqual(24);
    }
  });

  expect(foreign, 'requests to other origins').toEqual([]);
});

test('without the outline of the world, the list stands in until it can be had', async ({
  page,
  signIn,
  expectConsoleError,
}) => {
  expectConsoleError(/ERR_FAILED|Failed to (load|fetch)/);
  await signIn(page, personas.author);
  await page.route(/land-110m|WorldMap-.*\.js/, (route) => route.abort());
  await page.goto(`${paths.caseStudies.to()}?view=map`);
  await expect(page.getByRole('alert')).toContainText('The map could not be loaded');
  await expect(page.getByRole('button', { name: /^Colombia:/ })).toBeVisible();
  await page.unroute(/land-110m|WorldMap-.*\.js/);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('region', { name: 'Map of the case studies found' })).toBeVisible();
});

/** Files that only the map needs, as far as this page has fetched them. */
function mapFiles(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter((name) => /\/(WorldMap-.*\.js|land-110m-.*\.json)$/.test(name)),
  );
}

/** What the map and the note below it account for. */
async function placed(page: Page): Promise<number> {
  const without = page.getByText(/in the list only/);
  const outside = (await without.count()) > 0 ? numberIn(await without.innerText()) : 0;
  return (await casesListed(page)) + outside;
}

async function casesListed(page: Page): Promise<number> {
  const sum = page.getByText(/^[\d,]+ case stud(y|ies) in [\d,]+ (city|cities)$/).first();
  return numberIn(await sum.innerText());
}

async function onMap(markers: ReturnType<Page['getByRole']>): Promise<number> {
  const names = await markers.evaluateAll((all) => all.map((each) => each.getAttribute('aria-label') ?? ''));
  return names.reduce((sum, name) => sum + numberIn(/[\d,]+(?= case stud)/.exec(name)?.[0] ?? ''), 0);
}

function numberIn(text: string): number {
  return Number(/[\d,]+/.exec(text)?.[0].replaceAll(',', '') ?? Number.NaN);
}
