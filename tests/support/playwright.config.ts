import { join } from 'node:path';
import { defineConfig } from 'playwright/test';
import { requireChromium } from '#firebase/local/findChromium.ts';
import { ROOT } from '#firebase/local/launch.ts';
import { journeyBackend, journeyWorkers } from './journeyBackend.ts';

/** `tests/run.ts` builds the portal, serves it, starts Firebase with the demonstration data, and names the address. */
export default defineConfig({
  testDir: join(ROOT, 'tests'),
  outputDir: join(ROOT, 'test-results', 'journeys'),
  workers: journeyWorkers,
  fullyParallel: false,
  // A second try tells a slow machine from a broken portal; those that need one are named at the end of the run.
  retries: 1,
  forbidOnly: process.env.CI !== undefined,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  use: {
    // What does not come says where, instead of at the end of the test.
    actionTimeout: 30_000,
    baseURL: journeyBackend().url,
    browserName: 'chromium',
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    trace: 'off',
    // What moves is drawn by the processor here, and a journey would only wait for it.
    contextOptions: { reducedMotion: 'reduce' },
    // Two megabytes for a later visit that most journeys never pay; those without a network allow it.
    serviceWorkers: 'block',
    launchOptions: {
      executablePath: requireChromium(),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--disable-quic',
        '--no-first-run',
      ],
    },
  },
  projects: [
    { name: 'journeys', testMatch: 'journeys/**/*.journey.ts' },
    { name: 'screenshots', testMatch: 'screenshots/**/*.shots.ts' },
  ],
});
