import type { CDPSession, Page } from 'playwright';

/** Silence after the last change of the screen that counts as complete. */
const quietMs = 60;
/** Where a key changes nothing on the screen. */
const patienceMs = 400;

interface Shown {
  /** From the key to the frame after the last change. */
  after: number;
}

declare global {
  interface Window {
    benchShown?: (shown: Shown) => void;
    benchLongTasks?: number[];
  }
}

/**
 * Types each query but its last letter, lets the screen come to rest, and measures what the last letter costs: work of
 * the main thread in milliseconds of its CPU time (scripts, styles, layout, painting), and the time until its results are shown.
 */
export async function measureKeystrokes(
  page: Page,
  queries: readonly string[],
  fieldName = 'Search case studies',
): Promise<{ work: number[]; untilShown: number[]; longTasks: number[] }> {
  const session = await page.context().newCDPSession(page);
  // In time that the thread ran, so that a machine with too much to do does not count against the portal.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  let shown: ((value: Shown) => void) | undefined;
  await page.exposeFunction('benchShown', (value: Shown) => shown?.(value));
  await page.evaluate(watch, quietMs);
  const field = page.getByRole('searchbox', { name: fieldName });

  const work: number[] = [];
  const untilShown: number[] = [];
  for (const query of queries) {
    const letters = [...query];
    const last = letters.pop() ?? '';
    await field.fill(letters.join(''));
    await rest(page);
    const before = await taskMs(session);
    const arrived = new Promise<Shown | null>((resolve) => {
      shown = resolve;
      setTimeout(() => resolve(null), patienceMs);
    });
    if (/^[ -~]$/.test(last)) await page.keyboard.press(last === ' ' ? 'Space' : last);
    else await page.keyboard.insertText(last);
    const result = await arrived;
    shown = undefined;
    work.push((await taskMs(session)) - before);
    if (result) untilShown.push(result.after);
  }
  const longTasks = await page.evaluate(() => window.benchLongTasks ?? []);
  return { work, untilShown, longTasks };
}

/** What a key costs on this machine in a field on an otherwise empty page, in milliseconds: nobody types for less. */
export async function measureEmptyPage(page: Page, count: number): Promise<number[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.setContent('<input autocomplete="off" spellcheck="false" aria-label="empty">');
  await page.getByRole('textbox').focus();
  const work: number[] = [];
  for (let key = 0; key < count; key += 1) {
    await page.waitForTimeout(100);
    const before = await taskMs(session);
    await page.keyboard.press('a');
    await page.waitForTimeout(100);
    work.push((await taskMs(session)) - before);
  }
  return work;
}

/** Past the moment at which the address is written, half a second after the last key. */
function rest(page: Page): Promise<void> {
  return page.waitForTimeout(340);
}

/** Without what answering the questions of this bench takes. */
async function taskMs(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  const secondsOf = (wanted: string) => {
    const found = metrics.find(({ name }) => name === wanted);
    if (!found) throw new Error(`this browser does not say its ${wanted}`);
    return found.value;
  };
  return (secondsOf('TaskDuration') - secondsOf('DevToolsCommandDuration')) * 1000;
}

/** Runs in the page. */
function watch(quiet: number): void {
  let typedAt = 0;
  let shownAt = 0;
  let timer = 0;
  const tasks: number[] = [];
  window.benchLongTasks = tasks;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) tasks.push(duration);
  }).observe({ type: 'longtask' });
  document.addEventListener(
    'input',
    () => {
      typedAt = performance.now();
    },
    { capture: true },
  );
  const results = document.querySelector('main') ?? document.body;
  new MutationObserver(() => {
    requestAnimationFrame(() => {
      shownAt = performance.now();
    });
    window.clearTimeout(timer);
    timer = window.setTimeout(() => window.benchShown?.({ after: shownAt - typedAt }), quiet);
  }).observe(results, { childList: true, subtree: true, characterData: true });
}
