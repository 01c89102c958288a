/**
 * Which tab is writing, and which others are: a tab holds a lock of its name while it lives, so that an opening can
 * tell the journal of a tab that is gone from that of one where somebody is typing.
 */
const nameKey = 'portal-writing-tab';
const lockPrefix = 'draft-tab-';
/** After a reload the old page may hold the name a moment longer. */
const handOver = 1000;

let tab: Promise<string> | undefined;

/** The name of this tab: the same after a reload, another one in a duplicate of the tab. */
export function writingTab(): Promise<string> {
  tab ??= claimName();
  return tab;
}

/** Names of the tabs that are open at this moment. */
export async function openTabs(): Promise<ReadonlySet<string>> {
  const { held = [] } =
    (await lockManager()
      ?.query()
      .catch(() => null)) ?? {};
  return new Set(
    held.flatMap(({ name }) => (name?.startsWith(lockPrefix) ? [name.slice(lockPrefix.length)] : [])),
  );
}

async function claimName(): Promise<string> {
  const known = recallName();
  const name = known !== null && (await holdLock(known)) ? known : crypto.randomUUID();
  if (name !== known) await holdLock(name);
  rememberName(name);
  return name;
}

/** Takes the lock and never gives it back; the browser does when the tab ends. */
function holdLock(name: string): Promise<boolean> {
  const manager = lockManager();
  if (!manager) return Promise.resolve(true);
  return new Promise((resolve) => {
    const held = manager.request(lockPrefix + name, { signal: AbortSignal.timeout(handOver) }, () => {
      resolve(true);
      return new Promise(() => undefined);
    });
    held.catch(() => resolve(false));
  });
}

/** Absent outside secure contexts. */
function lockManager(): LockManager | undefined {
  return 'locks' in navigator ? navigator.locks : undefined;
}

function recallName(): string | null {
  try {
    return sessionStorage.getItem(nameKey);
  } catch {
    return null;
  }
}

function rememberName(name: string): void {
  try {
    sessionStorage.setItem(nameKey, name);
  } catch {
    // Closed storage: the name lives as long as the page, and so does nothing that could be found by it.
  }
}
