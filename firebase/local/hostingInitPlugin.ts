import type { Connect, Plugin } from 'vite';
import { HOSTING_INIT_VARIABLE } from './hostingInit.ts';

/** Firebase Hosting serves a project's web configuration under this reserved address; locally we do. */
const ADDRESS = '/__/firebase/init.json';

export function hostingInitPlugin(): Plugin {
  return {
    name: 'hosting-init',
    configureServer: ({ middlewares }) => void middlewares.use(serveHostingInit),
    configurePreviewServer: ({ middlewares }) => void middlewares.use(serveHostingInit),
  };
}

const serveHostingInit: Connect.NextHandleFunction = (request, response, next) => {
  if (request.url?.split('?')[0] !== ADDRESS) return next();
  const init = process.env[HOSTING_INIT_VARIABLE];
  response.statusCode = init === undefined ? 503 : 200;
  response.setHeader('Content-Type', 'application/json');
  response.setHeader('Cache-Control', 'no-store');
  response.end(
    init ??
      JSON.stringify({ error: `${HOSTING_INIT_VARIABLE} is not set: run the portal with "npm start".` }),
  );
};
