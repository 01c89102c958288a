import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Counts {
  /** Documents as Firestore bills them: each one delivered, and at least one for every query or document asked for. */
  documentsRead: number;
  /** Bytes of the answers, uncompressed. */
  bytes: number;
}

export interface Counter {
  port: number;
  /** What was counted since the last call. */
  take(): Counts;
  close(): void;
}

/**
 * Stands between a browser and the Firestore emulator and counts what passes: the emulator itself keeps no account. Look-ups that
 * the rules make are not in the figure.
 */
export async function startCountingProxy(target: { host: string; port: number }): Promise<Counter> {
  let bytes = 0;
  let delivered = new Map<string, number>();
  let asked = new Set<string>();
  let direct = 0;

  const server = createServer((incoming, outgoing) => {
    const session = new URL(incoming.url ?? '/', 'http://localhost').searchParams.get('gsessionid') ?? '';
    let sent = '';
    incoming.on('data', (chunk: Buffer) => {
      sent += chunk.toString('latin1');
    });
    incoming.on('end', () => {
      const plain = decodeURIComponent(sent.replace(/%(?![0-9a-f]{2})/gi, '%25'));
      for (const match of plain.matchAll(/"addTarget".*?"targetId":(\d+)/gs))
        asked.add(`${session}/${match[1]}`);
    });
    const { 'accept-encoding': _, ...headers } = incoming.headers;
    const onward = request(
      { host: target.host, port: target.port, path: incoming.url, method: incoming.method, headers },
      (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        let rest = '';
        answer.on('data', (chunk: Buffer) => {
          bytes += chunk.length;
          rest += chunk.toString('latin1');
          // A change may be cut anywhere: what is behind the last complete one waits for the next chunk.
          let end = 0;
          for (const match of rest.matchAll(/"documentChange":.*?"targetIds":\s*\[\s*(\d+)/gs)) {
            const key = `${session}/${match[1]}`;
            delivered.set(key, (delivered.get(key) ?? 0) + 1);
            end = match.index + match[0].length;
          }
          for (const match of rest.matchAll(/"(?:found|aggregateFields)":/g)) {
            direct += 1;
            end = Math.max(end, match.index + match[0].length);
          }
          rest = rest.slice(end);
          outgoing.write(chunk);
        });
        answer.on('end', () => outgoing.end());
      },
    );
    onward.on('error', () => outgoing.destroy());
    outgoing.on('close', () => onward.destroy());
    incoming.pipe(onward);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address: AddressInfo | string | null = server.address();

  return {
    port: typeof address === 'object' && address ? address.port : 0,
    take() {
      const keys = new Set([...asked, ...delivered.keys()]);
      const documentsRead =
        direct + [...keys].reduce((sum, key) => sum + Math.max(1, delivered.get(key) ?? 0), 0);
      const counts = { documentsRead, bytes };
      bytes = 0;
      direct = 0;
      delivered = new Map();
      asked = new Set();
      return counts;
    },
    close: () => server.closeAllConnections(),
  };
}
