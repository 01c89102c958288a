/**
 * `ready`: a newer version of the portal is on the device and waits to be asked for. `renewed`: another tab has asked
 * for it, so this one still shows the earlier version.
 */
export type PortalVersion = 'current' | 'ready' | 'renewed';

/** What is asked of the browser, so that tests can stand in for it. */
export type Workers = Pick<ServiceWorkerContainer, 'controller' | 'register' | 'addEventListener'>;

const anHour = 60 * 60_000;
let version: PortalVersion = 'current';
let registration: ServiceWorkerRegistration | undefined;
let isAskedFor = false;
const subscribers = new Set<() => void>();

export function portalVersion(): PortalVersion {
  return version;
}

export function subscribeToPortalVersion(subscriber: () => void): () => void {
  subscribers.add(subscriber);
  return () => subscribers.delete(subscriber);
}

/** Lets this device keep the portal's files, and looks out for newer ones. A newer version never starts by itself. */
export async function keepPortal(workers: Workers, reload: () => void): Promise<void> {
  let isControlled = workers.controller !== null;
  workers.addEventListener('controllerchange', () => {
    if (isAskedFor) reload();
    // The first worker of a first visit takes over a page of its own version.
    else if (isControlled) tell('renewed');
    isControlled = true;
  });
  const found: ServiceWorkerRegistration | undefined = await workers.register('/sw.js', {
    updateViaCache: 'none',
  });
  // A browser that is told to keep nothing, as in tests, answers without one.
  if (!found) return;
  registration = found;
  const look = () => {
    if (found.waiting && workers.controller) tell('ready');
  };
  look();
  found.addEventListener('updatefound', () => found.installing?.addEventListener('statechange', look));
  let lastLook = Date.now();
  const lookAgain = () => {
    if (document.visibilityState === 'hidden' || Date.now() - lastLook < anHour) return;
    lastLook = Date.now();
    // Without a network there is nothing newer.
    found.update().catch(() => undefined);
  };
  setInterval(lookAgain, anHour / 4);
  document.addEventListener('visibilitychange', lookAgain);
}

/** Starts the version that waits, by loading this tab anew; other tabs stay as they are until their own reload. */
export function startNewVersion(reload: () => void): void {
  const waiting = registration?.waiting;
  isAskedFor = true;
  if (waiting) waiting.postMessage('takeOver');
  else reload();
}

/** After a page failed: its files may be gone with the version they belong to, so a newer one is looked for first. */
export async function startNewestVersion(reload: () => void): Promise<void> {
  const found = registration;
  if (found) {
    await found.update().catch(() => undefined);
    if (found.installing) await settled(found.installing);
  }
  startNewVersion(reload);
}

function settled(worker: ServiceWorker): Promise<void> {
  return new Promise((resolve) => {
    worker.addEventListener('statechange', () => {
      if (worker.state !== 'installing') resolve();
    });
  });
}

function tell(next: PortalVersion) {
  version = next;
  for (const subscriber of subscribers) subscriber();
}
