import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Plugin } from 'vite';

const header = v.object({ key: v.string(), value: v.string() });
const configuration = v.object({
  hosting: v.object({ headers: v.array(v.object({ source: v.string(), headers: v.array(header) })) }),
});

/** The local host lets a browser keep the built files as the host does: both go by firebase.json. */
export function keptAssets(): Plugin {
  return {
    name: 'kept-assets',
    configurePreviewServer: ({ middlewares }) => {
      const file = readFileSync(join(import.meta.dirname, '..', 'firebase.json'), 'utf8');
      const { hosting } = v.parse(configuration, JSON.parse(file));
      const ofAssets = hosting.headers.find(({ source }) => source === '/assets/**')?.headers ?? [];
      middlewares.use((request, response, next) => {
        if (request.url?.startsWith('/assets/')) {
          for (const { key, value } of ofAssets) response.setHeader(key, value);
        }
        next();
      });
    },
  };
}
