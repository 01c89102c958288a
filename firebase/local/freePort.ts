import { createServer, type Server } from 'node:net';
import { SetupError } from './setupError.ts';

/** A port nobody listens on: the preferred one if it is free. */
export async function freePort(preferred?: number): Promise<number> {
  if (preferred !== undefined && (await isPortFree(preferred))) return preferred;
  const [port] = await freePorts(1);
  if (port === undefined) throw new SetupError('No free port was found on 127.0.0.1.');
  return port;
}

/** Different ports that nobody listens on. */
export async function freePorts(count: number): Promise<number[]> {
  // All are held until the last is found, or the same one would be handed out twice.
  const held = await Promise.all(Array.from({ length: count }, () => listen(0, '127.0.0.1')));
  const ports = held.map((server) => {
    const address = server?.address();
    return typeof address === 'object' && address ? address.port : 0;
  });
  await Promise.all(held.map(close));
  return ports.filter((port) => port > 0);
}

/** Free on both loopback addresses, because a browser takes either for "localhost". */
export async function isPortFree(port: number): Promise<boolean> {
  for (const host of ['127.0.0.1', '::1']) {
    const server = await listen(port, host);
    if (!server) return false;
    await close(server);
  }
  return true;
}

/** Undefined if the port is taken; a machine without IPv6 has its ports free there. */
function listen(port: number, host: string): Promise<Server | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error) => {
      const taken = 'code' in error && (error.code === 'EADDRINUSE' || error.code === 'EACCES');
      resolve(taken ? undefined : server);
    });
    server.listen({ port, host, exclusive: true }, () => resolve(server));
  });
}

function close(server: Server | undefined): Promise<void> {
  return new Promise((resolve) => (server?.listening ? server.close(() => resolve()) : resolve()));
}
