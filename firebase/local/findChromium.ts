import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright';
import { SetupError } from './setupError.ts';

/** First the same browser without windows: it does the same in three quarters of the time. */
const NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome.exe',
];

/** A Chromium or Chrome for tests and figures, or undefined if there is none. */
export function findChromium(): string | undefined {
  const named = process.env.CHROME_PATH;
  if (named) return existsSync(named) ? named : undefined;
  return [...onPath(), chromium.executablePath(), ...usualPlaces()].find(isProgram);
}

/** Like findChromium, but says what to install if there is none. */
export function requireChromium(): string {
  const found = findChromium();
  if (found) return found;
  const named = process.env.CHROME_PATH;
  throw new SetupError(
    named
      ? `CHROME_PATH names ${named}, which does not exist.`
      : 'A Chromium or Chrome browser is needed and none was found: install one (npx playwright install chromium, or apt install chromium) or set CHROME_PATH.',
  );
}

function onPath(): string[] {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function usualPlaces(): string[] {
  const programs = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap(
    (name) => process.env[name] ?? [],
  );
  return [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ...programs.map((folder) => join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe')),
  ];
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
