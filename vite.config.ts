import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { configDefaults, defineConfig } from 'vitest/config';
import { hostingInitPlugin } from './firebase/local/hostingInitPlugin.ts';
import { installablePortal } from './firebase/local/installablePortal.ts';
import { keptAssets } from './firebase/local/keptAssets.ts';
import { securityHeaders } from './firebase/local/securityHeaders.ts';

/**
 * Component tests that put something else in a module's place. They need modules of their own, for which a process of
 * their own is started; all others share theirs, which is four times as fast.
 */
const mocking = readdirSync(join(import.meta.dirname, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.test.tsx'))
  .map((path) => `src/${path.replaceAll('\\', '/')}`)
  .filter((path) => readFileSync(join(import.meta.dirname, path), 'utf8').includes('vi.mock('));

export default defineConfig({
  plugins: [react(), hostingInitPlugin(), keptAssets(), installablePortal()],
  // Icons whose addresses the manifest names.
  publicDir: 'src/app/icons',
  build: {
    target: 'baseline-widely-available',
    sourcemap: false,
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        // What the sign-in screen needs, in one file: small files compress worse, by 8 KB in all.
        codeSplitting: {
          groups: [
            {
              name: 'start',
              test: /src\/(main|pages\/SignInPage)\.tsx$|src\/data\/client\/authentication\.ts$/,
            },
          ],
        },
      },
    },
  },
  // Workers fetch what they may not need, such as the encoder of pictures.
  worker: { format: 'es' },
  preview: { headers: securityHeaders },
  test: {
    // One less by default, which is half of a small machine.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          isolate: false,
          include: [
            'src/{domain,data,i18n}/**/*.test.ts',
            'firebase/**/*.test.ts',
            'tests/static/**/*.test.ts',
          ],
        },
      },
      {
        extends: true,
        test: {
          name: 'ui',
          environment: 'jsdom',
          isolate: false,
          include: ['src/**/*.test.tsx'],
          exclude: mocking,
          setupFiles: ['tests/support/uiSetup.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'ui-mocking',
          environment: 'jsdom',
          include: mocking,
          setupFiles: ['tests/support/uiSetup.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'rules',
          environment: 'node',
          // One process for many files: see tests/support/rulesEnvironment.ts.
          isolate: false,
          include: ['tests/rules/**/*.test.ts'],
          globalSetup: ['tests/support/rulesGlobalSetup.ts'],
          testTimeout: 20_000,
          hookTimeout: 60_000,
          exclude: [...configDefaults.exclude],
        },
      },
    ],
  },
});
