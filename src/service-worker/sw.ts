import { cacheNames, clientsClaim } from 'workbox-core';
import { ExpirationPlugin } from 'workbox-expiration';
import {
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  type PrecacheEntry,
  precacheAndRoute,
} from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { CacheFirst, NetworkFirst } from 'workbox-strategies';

/**
 * Keeps the portal's own files, so that it opens without a network. It never sees what members write: that travels
 * between the page and Firestore, on addresses that no route here answers.
 */
declare const self: {
  /** The files of the first screens, filled in by the build. */
  __WB_MANIFEST: readonly (PrecacheEntry & { url: string })[];
  location: Location;
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install', listener: (event: WaitingEvent) => void): void;
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
};
interface WaitingEvent {
  waitUntil(work: Promise<unknown>): void;
}

const aMonth = 30 * 24 * 60 * 60;
const earlierFiles = 'portal-earlier';
const configuration = new URL('/__/firebase/init.json', self.location.origin).href;
const firstFiles = self.__WB_MANIFEST;

// The very first visit is served by the network; from then on the same page is looked after too. A later version waits
// until somebody asks for it, or until no page is open: see `message`.
clientsClaim();
cleanupOutdatedCaches();
precacheAndRoute([...firstFiles]);

registerRoute(new NavigationRoute(createHandlerBoundToURL('/index.html'), { denylist: [/^\/__\//] }));

const configurations = new NetworkFirst({ cacheName: 'portal-configuration', networkTimeoutSeconds: 3 });
registerRoute(({ url }) => url.href === configuration, configurations);

const laterFiles = new CacheFirst({
  cacheName: 'portal-files',
  plugins: [
    // A host answers an unknown address with the portal's own page: that is no script, and must not be kept as one.
    {
      cacheWillUpdate: async ({ response }) =>
        response.ok && !response.headers.get('content-type')?.startsWith('text/html') ? response : null,
    },
    new ExpirationPlugin({ maxEntries: 300, maxAgeSeconds: aMonth, purgeOnQuotaError: true }),
  ],
});
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith('/assets/'),
  async (options) =>
    (await caches.match(options.request, { cacheName: earlierFiles })) ?? laterFiles.handle(options),
);

self.addEventListener('install', (event) => {
  event.waitUntil(keepEarlierFiles());
  // The page asked for it before this worker was there; without it a later visit has no network to ask.
  event.waitUntil(
    caches
      .open('portal-configuration')
      .then((cache) => cache.add(configuration))
      .catch(() => undefined),
  );
});

self.addEventListener('message', ({ data }) => {
  if (data === 'takeOver') void self.skipWaiting();
});

/** A tab with the version that is about to leave may still ask for its files, which the host no longer has. */
async function keepEarlierFiles(): Promise<void> {
  const wanted = new Set(firstFiles.map(({ url }) => new URL(url, self.location.origin).pathname));
  const current = await caches.open(cacheNames.precache);
  const leaving = (await current.keys()).filter(({ url }) => {
    const { pathname } = new URL(url);
    return pathname.startsWith('/assets/') && !wanted.has(pathname);
  });
  if (leaving.length === 0) return;
  await caches.delete(earlierFiles);
  const earlier = await caches.open(earlierFiles);
  for (const request of leaving) {
    const response = await current.match(request);
    if (response) await earlier.put(request, response);
  }
}
