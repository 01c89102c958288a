import type { Connect, Plugin } from 'vite';
import { HOSTING_INIT_VARIABLE } from './hostingInit.ts';

/** Firebase Hosting serves a project's web configuration under this reserved address; locally we do. */
const ADDRESS = '/__/firebase/init.json';

export function hostingInitPlugin(): Plugin {
  return {
    name: 'hosting-init',
    configureServer: ({ middlewares }) => void middlewares.use(serveHostingInit()),
    configurePreviewServer: ({ middlewares }) => void middlewares.use(serveHostingInit()),
  };
}

function serveHostingInit(): Connect.NextHandleFunction {
  // Read once: a process may serve the portal several times, each for a project of its own.
  const init = process.env[HOSTING_INIT_VARIABLE];
  return (request, response, next) => {
    if (request.url?.split('?')[0] !== ADDRESS) return next();
    response.statusCode = init === undefined ? 503 : 200;
    response.setHeader('Content-Type', 'application/json');
    response.setHeader('Cache-Control', 'no-store');
    response.end(
      init ??
        JSON.stringify({ error: `${HOSTING_INIT_VARIABLE} is not set: run the portal with "npm start".` }),
    );
  };
}
