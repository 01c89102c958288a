import { createServer } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { freePort, freePorts } from './freePort.ts';

test('a preferred port is taken only if it is free on both loopback addresses', async () => {
  const port = await freePort();
  expect(await freePort(port)).toBe(port);

  const server = createServer();
  onTestFinished(() => void server.close());
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  expect(await freePort(port)).not.toBe(port);
});

test('ports found together differ', async () => {
  expect(new Set(await freePorts(5)).size).toBe(5);
});
