import { readdirSync } from 'node:fs';
import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import i18next from 'i18next';
import { afterEach, beforeAll, beforeEach, expect, type MockInstance, vi } from 'vitest';
import { startI18n } from '#src/i18n/i18n.ts';

/** What jsdom lacks and Mantine asks for. */
function stubBrowser() {
  vi.stubGlobal('matchMedia', (query: string) => ({
    matches: false,
    media: query,
    onchange: null,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    addListener: () => undefined,
    removeListener: () => undefined,
    dispatchEvent: () => false,
  }));
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  );
  Object.defineProperty(document, 'fonts', {
    configurable: true,
    value: { addEventListener: () => undefined, removeEventListener: () => undefined },
  });
  window.scrollTo = () => undefined;
  Element.prototype.scrollIntoView = () => undefined;
}

// A file may put something else in a module's place, which the next one in the same process must not get.
vi.resetModules();
stubBrowser();

// Typing is slow where several suites share two cores, and so is whatever a test waits for.
vi.setConfig({ testTimeout: 20_000 });
configure({ asyncUtilTimeout: 10_000 });

const namespaces = readdirSync('src/i18n/en').map((name) => name.replace(/\.json$/, ''));

beforeAll(async () => {
  await startI18n();
  await i18next.loadNamespaces(namespaces);
});

let consoleError: MockInstance<typeof console.error>;

beforeEach(() => {
  consoleError = vi.spyOn(console, 'error');
});

// An error nobody expected is a failure. A test that expects one silences it: `vi.mocked(console.error).mockClear()`.
afterEach(() => {
  cleanup();
  const unexpected = consoleError.mock.calls
    .map((call) => call.map(String).join(' '))
    // jsdom does not know this element of HTML yet; browsers do.
    .filter((error) => !/^The tag <%s> is unrecognized.* search$/.test(error));
  consoleError.mockRestore();
  expect(unexpected, 'unexpected console errors').toEqual([]);
});
