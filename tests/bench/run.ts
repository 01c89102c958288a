// `npm run bench`: figures with budgets, one JSON object a line; fails when a budget is broken. `npm run bench -- network`
// measures only that part; so do the names of the other parts.
import { chromium } from 'playwright';
import { requireChromium } from '#firebase/local/findChromium.ts';
import { HOSTING_INIT_VARIABLE, hostingInitOf } from '#firebase/local/hostingInit.ts';
import { launchFirebase } from '#firebase/local/launch.ts';
import { buildPortal, servePortal } from '#firebase/local/portalServer.ts';
import { exit, exitWith, stopAtExit } from '#firebase/local/shutdown.ts';
import { seed } from '#firebase/seed/seed.ts';
import { measureCop } from './cop/measureCop.ts';
import { startCountingProxy } from './countingProxy.ts';
import { isWithinBudgets } from './figures.ts';
import { measureFirstScreens } from './firstScreens.ts';
import { measureNetwork } from './network/measureNetwork.ts';
import { measureOffline } from './offline.ts';
import { measureReads } from './reads.ts';
import { measureRoutes } from './routes.ts';

type Part = 'screens' | 'cop' | 'offline' | 'network';

bench().then(() => exit(isWithinBudgets() ? 0 : 1), exitWith);

async function bench(): Promise<void> {
  const only = process.argv.slice(2);
  const isWanted = (part: Part) => only.length === 0 || only.includes(part);
  const [firebase] = await Promise.all([
    launchFirebase({ projectId: 'demo-bench', quiet: true, seed }),
    buildPortal(),
  ]);
  const proxy = await startCountingProxy(firebase.firestore);
  const init = hostingInitOf({ ...firebase, firestore: { ...firebase.firestore, port: proxy.port } });
  process.env[HOSTING_INIT_VARIABLE] = JSON.stringify(init);
  const url = (await servePortal('build')).replace(/\/$/, '');
  const browser = await chromium.launch({
    executablePath: requireChromium(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  });
  stopAtExit(() => browser.close());

  if (isWanted('screens')) {
    await measureFirstScreens(browser, url);
    await measureRoutes(browser, url);
    await measureReads(browser, url, proxy);
  }
  if (isWanted('cop')) await measureCop({ browser, url, proxy, firebase });
  if (isWanted('offline')) await measureOffline(browser, url);
  if (isWanted('network')) await measureNetwork({ browser, url, proxy, firebase });
  proxy.close();
}
