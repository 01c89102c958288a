import { readFile } from 'node:fs/promises';
import type { CDPSession, Page } from 'playwright';
import { fullNetwork, syntheticEntries } from '#firebase/admin/synthetic/network.ts';
import { paths } from '#src/paths.ts';
import { percentile, report, rounded } from '../figures.ts';
import { seeLibrary, signIn, someMember } from '../visits.ts';
import { measureEmptyPage, measureKeystrokes } from './keystrokes.ts';
import { type Bench, benchSeed } from './measureNetwork.ts';
import { someQueries } from './queries.ts';

const queryCount = 500;

/** Search as one types, on a device that has the catalog. */
export async function measureFinding({ browser, url }: Bench): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await signIn(page, url + paths.caseStudies.to(), someMember());
  await seeLibrary(page);
  report({
    name: 'finder.indexReady.first',
    value: Math.round(await finderMark(page, 'finder.indexed')),
    unit: 'ms',
    budget: null,
    how: 'first visit, from the start of the worker: the catalog comes over the network, the index is built from nothing',
  });
  await finderMark(page, 'finder.packed');

  const ready: number[] = [];
  for (let visit = 0; visit < 3; visit += 1) {
    await page.goto(url + paths.caseStudies.to());
    await seeLibrary(page);
    ready.push(await finderMark(page, 'finder.indexed'));
  }
  report({
    name: 'finder.indexReady',
    value: Math.round(percentile(ready, 1)),
    unit: 'ms',
    budget: 1500,
    how: 'slowest of three warm visits, from the start of the worker, which reads catalog and index from the device',
  });

  const { items } = syntheticEntries(benchSeed, fullNetwork.cases);
  const queries = someQueries(benchSeed, items, queryCount);
  const { work, untilShown, longTasks } = await measureKeystrokes(page, queries);
  const inMs = { unit: 'ms', how: `${work.length} keystrokes` };
  const inCpuMs = { unit: 'ms', how: `${work.length} keystrokes, CPU time of the main thread` };
  report({ name: 'search.mainThread.p50', value: rounded(percentile(work, 0.5)), budget: null, ...inCpuMs });
  report({ name: 'search.mainThread.p95', value: rounded(percentile(work, 0.95)), budget: 16, ...inCpuMs });
  report({ name: 'search.shown.p50', value: rounded(percentile(untilShown, 0.5)), budget: null, ...inMs });
  report({ name: 'search.shown.p95', value: rounded(percentile(untilShown, 0.95)), budget: null, ...inMs });
  report({
    name: 'search.longestTask',
    value: Math.round(Math.max(0, ...longTasks)),
    unit: 'ms',
    budget: 50,
    how: 'PerformanceObserver, which tells of tasks over 50 ms only: 0 when there was none',
  });
  await measureMemory(page);
  const empty = await measureEmptyPage(await context.newPage(), 60);
  report({
    name: 'search.mainThread.emptyPage.p95',
    value: rounded(percentile(empty, 0.95)),
    unit: 'ms',
    budget: null,
    how: 'the same for a key in a field on an empty page: what this machine takes for nothing',
  });
  await context.close();
}

/** Milliseconds from the start of the finder's worker until it last said this of itself. */
async function finderMark(page: Page, name: string): Promise<number> {
  for (let tries = 0; tries < 300; tries += 1) {
    for (const worker of page.workers()) {
      const marks = await worker.evaluate(
        (mark) => performance.getEntriesByName(mark).map(({ startTime }) => startTime),
        name,
      );
      const last = marks.at(-1);
      if (last !== undefined) return last;
    }
    await page.waitForTimeout(100);
  }
  throw new Error(`the finder has not said ${name}`);
}

/** Of the page and its worker, after a collection: heaps, and what their process holds for itself. */
async function measureMemory(page: Page): Promise<void> {
  const session: CDPSession = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  report({
    name: 'search.memory.page',
    value: usedSize,
    unit: 'B',
    budget: null,
    how: 'JavaScript heap of the page',
  });
  const pid = await rendererOf(page);
  const rollup = pid === null ? '' : await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '');
  const kilobytes = [...rollup.matchAll(/^Private_(?:Clean|Dirty):\s+(\d+) kB$/gm)].map(([, size]) =>
    Number(size),
  );
  if (kilobytes.length === 0) return;
  report({
    name: 'search.memory.process',
    value: kilobytes.reduce((sum, size) => sum + size, 0) * 1024,
    unit: 'B',
    budget: null,
    how: 'private memory of the renderer process: page, worker with catalog and index, and the browser’s own',
  });
}

/** The process of the page: of all renderers the one that has worked most. */
async function rendererOf(page: Page): Promise<number | null> {
  const session = await page.context().browser()?.newBrowserCDPSession();
  if (!session) return null;
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const renderers = processInfo
    .filter(({ type }) => type === 'renderer')
    .sort((a, b) => b.cpuTime - a.cpuTime);
  await session.detach();
  return renderers[0]?.id ?? null;
}
