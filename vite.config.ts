import react from '@vitejs/plugin-react';
import { configDefaults, defineConfig } from 'vitest/config';
import { hostingInitPlugin } from './firebase/local/hostingInitPlugin.ts';
import { installablePortal } from './firebase/local/installablePortal.ts';
import { keptAssets } from './firebase/local/keptAssets.ts';
import { securityHeaders } from './firebase/local/securityHeaders.ts';

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
          // Beside the compiler, on a small machine, reading all sources takes longer than five seconds.
          testTimeout: 20_000,
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
          // One process for many files is four times as fast; uiSetup.ts gives each file modules of its own.
          isolate: false,
          include: ['src/**/*.test.tsx'],
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
