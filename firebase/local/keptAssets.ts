import type { Plugin } from 'vite';

/** The local host lets a browser keep files whose names change with what is in them, as firebase.json has it for the host. */
export function keptAssets(): Plugin {
  return {
    name: 'kept-assets',
    configurePreviewServer: ({ middlewares }) =>
      void middlewares.use((request, response, next) => {
        if (request.url?.startsWith('/assets/')) {
          response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
        }
        next();
      }),
  };
}
