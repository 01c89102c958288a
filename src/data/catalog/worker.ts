import { keepAll, recallAll } from '../client/deviceStore.ts';
import { createHost } from './host.ts';
import type { FromFinder, ToFinder } from './protocol.ts';

// Apart from the page: filtering, searching and unpacking ten thousand cases must not hold up a keystroke.
const host = createHost(
  { recall: recallAll, keep: keepAll },
  (message: FromFinder) => self.postMessage(message),
  // The address of a built worker changes with its code; while developing it does not.
  import.meta.env.PROD ? self.location.pathname : null,
);

self.onmessage = ({ data }: MessageEvent<ToFinder>) => host.hear(data);
void host.recall();
