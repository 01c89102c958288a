import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { LOCALHOST } from './callEmulator.ts';
import { SetupError } from './setupError.ts';
import { stopAtExit } from './shutdown.ts';

/**
 * Makes this process the only one that uses a folder. The lock file names a port on which its holder answers with the folder's
 * name: a file left behind by a run that was killed has nobody answering. (A process id would not do: ids are used again.)
 */
export async function lockFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const file = join(folder, 'lock');
  const server = createServer((socket) => socket.on('error', () => {}).end(folder));
  await new Promise<void>((resolve) => server.listen(0, LOCALHOST, resolve));
  server.unref();
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;

  for (;;) {
    try {
      await writeFile(file, String(port), { flag: 'wx' });
      break;
    } catch {
      const holder = Number(await readFile(file, 'utf8').catch(() => 0));
      if (await holds(holder, folder)) {
        throw new SetupError(
          `${folder} is in use: the portal already runs in this checkout. Stop it first, or use its address.`,
        );
      }
      await rm(file, { force: true });
    }
  }
  stopAtExit(async () => {
    server.close();
    await rm(file, { force: true });
  });
}

function holds(port: number, folder: string): Promise<boolean> {
  if (!(port > 0)) return Promise.resolve(false);
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect({ host: LOCALHOST, port, timeout: 2_000 });
    socket.on('data', (data) => {
      answer += String(data);
    });
    socket.on('timeout', () => socket.destroy());
    socket.on('error', () => {});
    socket.on('close', () => resolve(answer === folder));
  });
}
