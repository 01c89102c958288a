import type { PluginOption, Rollup } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

/**
 * What has to be on the device for a start without a network: the way in, the member area, home and events with the
 * writing of accounts. Anything else is kept once it was used.
 */
const firstModules = [
  'src/app/Gate.tsx',
  'src/app/MemberArea.tsx',
  'src/app/MembershipScreens.tsx',
  'src/app/PortalShell.tsx',
  'src/data/client/database.ts',
  'src/data/catalog/startFinder.ts',
  'src/data/offline/portalVersion.ts',
  'src/data/session/followMember.ts',
  'src/data/session/forgetDevice.ts',
  'src/pages/HomePage.tsx',
  'src/pages/LandingPage.tsx',
  'src/pages/NotificationsPage.tsx',
  'src/pages/EventsPage.tsx',
  'src/pages/EventPage.tsx',
  'src/pages/EventDayPage.tsx',
  'src/pages/NewAccountPage.tsx',
  'src/pages/AccountPage.tsx',
];
const firstFolders = ['src/i18n/en/'];
/** What features of these folders load late is loaded ahead: without a network there is no later. */
const eagerFeatures =
  /\/src\/(?:features\/(?:events|event-updates|event-search|programme|attendance|first-hand-accounts|offline)|ui\/picture)\//;
/** Files that no chunk imports: the workers of the finder and of pictures, the Latin faces, and what an installed portal shows of itself. */
const firstNames = [
  /^assets\/(?:worker|pictureWorker)-[^/]+\.js$/,
  /^assets\/[^/]+-latin-(?:ext-)?wght-normal-[^/]+\.woff2$/,
  /^assets\/[^/]+-latin-wght-italic-[^/]+\.woff2$/,
  /^assets\/favicon-[^/]+\.svg$/,
  /^index\.html$/,
  /^manifest\.webmanifest$/,
  /^[^/]+\.png$/,
];

/** The manifest and the service worker; the worker's own code is src/service-worker/sw.ts. */
export function installablePortal(): PluginOption[] {
  const first = new Set<string>();
  return [
    {
      name: 'first-files',
      apply: 'build',
      generateBundle: {
        order: 'post',
        handler(_options, bundle) {
          const modules = Object.values(bundle).flatMap((each) =>
            each.type === 'chunk' ? each.moduleIds : [],
          );
          const missing = firstModules.filter((path) => !modules.some((id) => id.endsWith(`/${path}`)));
          if (missing.length > 0) this.error(`not in the build, so not there without a network: ${missing}`);
          for (const file of firstFiles(bundle)) first.add(file);
        },
      },
    },
    VitePWA({
      strategies: 'injectManifest',
      registerType: 'prompt',
      injectRegister: false,
      srcDir: 'src/service-worker',
      filename: 'sw.ts',
      includeManifestIcons: false,
      injectManifest: {
        globPatterns: ['**/*.{js,css,html,svg,woff2,png,webmanifest}'],
        dontCacheBustURLsMatching: /^assets\//,
        manifestTransforms: [
          (entries) => ({
            manifest: entries.filter(
              ({ url }) => first.has(url) || firstNames.some((pattern) => pattern.test(url)),
            ),
          }),
        ],
      },
      manifest: {
        id: '/',
        name: 'ICLEI member portal',
        short_name: 'ICLEI portal',
        description: 'Local governments learn from each other’s experience.',
        lang: 'en',
        dir: 'ltr',
        start_url: '/home',
        scope: '/',
        display: 'standalone',
        theme_color: '#0c3b36',
        background_color: '#faf7f0',
        icons: [
          { src: '/icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
          { src: '/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
          { src: '/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
        ],
        shortcuts: [{ name: 'Events', url: '/events' }],
      },
    }),
  ];
}

function firstFiles(bundle: Rollup.OutputBundle): Set<string> {
  const chunks = new Map<string, Rollup.OutputChunk>();
  for (const [name, output] of Object.entries(bundle)) if (output.type === 'chunk') chunks.set(name, output);
  const files = new Set<string>();
  const add = (name: string) => {
    const chunk = chunks.get(name);
    if (!chunk || files.has(name)) return;
    files.add(name);
    for (const style of chunk.viteMetadata?.importedCss ?? []) files.add(style);
    for (const imported of chunk.imports) add(imported);
    for (const later of chunk.dynamicImports) {
      if (chunks.get(later)?.moduleIds.some((id) => eagerFeatures.test(id))) add(later);
    }
  };
  for (const [name, { isEntry, moduleIds }] of chunks) {
    // The entry's own chunk may be but an import of the one that its modules were grouped into.
    const isFirst =
      isEntry ||
      moduleIds.some(
        (id) =>
          firstModules.some((path) => id.endsWith(`/${path}`)) ||
          firstFolders.some((path) => id.includes(`/${path}`)),
      );
    if (isFirst) add(name);
  }
  return files;
}
