import { join } from 'node:path';
import { build, createServer, type InlineConfig, preview } from 'vite';
import { LOCALHOST } from './callEmulator.ts';
import { freePort } from './freePort.ts';
import { ROOT } from './launch.ts';
import { stopAtExit } from './shutdown.ts';

const PROJECT: InlineConfig = { root: ROOT, configFile: join(ROOT, 'vite.config.ts') };

/** Builds the portal into dist/. */
export async function buildPortal(): Promise<void> {
  await build({ ...PROJECT, logLevel: 'warn' });
}

/** Serves the portal: its sources as they change, or what buildPortal made, or a copy of that. Returns its address. */
export async function servePortal(
  from: 'sources' | 'build' | { readonly folder: string },
  preferredPort?: number,
): Promise<string> {
  const at = { host: LOCALHOST, port: await freePort(preferredPort) };
  const others = process.listeners('SIGTERM');
  const server =
    from === 'sources'
      ? await createServer({ ...PROJECT, server: at })
      : await preview({ ...PROJECT, logLevel: 'warn', preview: at, build: builtIn(from) });
  stopAtExit(() => server.close());
  if ('listen' in server) await server.listen();
  // Vite ends the process when it gets a SIGTERM, before the rest is stopped and saved: shutdown.ts closes it in its turn.
  for (const listener of process.listeners('SIGTERM')) {
    if (!others.includes(listener)) process.off('SIGTERM', listener);
  }
  const address = server.httpServer?.address(); // Vite takes the next port if someone was faster.
  return `http://localhost:${typeof address === 'object' && address ? address.port : at.port}/`;
}

function builtIn(from: 'build' | { readonly folder: string }): { outDir?: string } {
  return from === 'build' ? {} : { outDir: from.folder };
}
