/** Which packages code may import: a list of their names, or anything except Firebase. */
type Packages = readonly string[] | 'anything' | 'anything but Firebase';

/** A kind of place in the tree. `place` is a file or a folder with all below it; `*` stands for any one name. */
export interface Zone {
  name: string;
  place: string;
  /** Zones it may import; 'itself' is the same folder, which matters where a zone stands for several. */
  may: readonly string[] | 'anything';
  packages: Packages;
  why: string;
}

const data = ['data root', 'data/schema', 'data/client', 'data/session', 'data resource'] as const;

/** LAYOUT.md §2 as data. The first zone that fits a file is its zone. */
export const zones: readonly Zone[] = [
  {
    name: 'test',
    place: 'tests',
    may: 'anything',
    packages: 'anything',
    why: '',
  },
  {
    name: 'domain',
    place: 'src/domain',
    may: ['itself'],
    packages: ['valibot', 'minisearch', 'diff', 'jsonc-parser', 'csv-parse', 'd3-geo', 'supercluster'],
    why: 'the domain is pure: no React, no Firebase, nothing of ours',
  },
  {
    name: 'paths',
    place: 'src/paths.ts',
    may: [],
    packages: [],
    why: 'every layer may name a URL, so this file depends on nothing',
  },
  {
    name: 'data/schema',
    place: 'src/data/schema',
    may: ['itself', 'domain'],
    packages: ['firebase/firestore', 'valibot'],
    why: 'the seed, the operators and the rules tests use it outside the app: no client, no React',
  },
  {
    name: 'data/client',
    place: 'src/data/client',
    may: ['itself', 'domain'],
    packages: ['firebase', 'valibot', 'idb-keyval'],
    why: 'it opens the connection that every resource uses, so it knows none of them',
  },
  {
    name: 'data/session',
    place: 'src/data/session',
    may: ['itself', 'domain', 'data root', 'data/schema', 'data/client'],
    packages: ['firebase', 'valibot', '@tanstack/react-query', 'react'],
    why: 'who is signed in depends on no other resource; its one hook is the only React below the features',
  },
  {
    name: 'data resource',
    place: 'src/data/*',
    may: ['itself', 'domain', 'data root', 'data/schema', 'data/client'],
    packages: ['firebase', 'valibot', '@tanstack/react-query', 'idb-keyval'],
    why: 'two resources do not import each other: a fact that spans them is one command where the verb belongs',
  },
  {
    name: 'data root',
    place: 'src/data',
    may: ['data root', 'domain'],
    packages: ['firebase', 'valibot', '@tanstack/react-query'],
    why: 'errors and listeners serve every resource, so they know none of them',
  },
  {
    name: 'ui',
    place: 'src/ui',
    may: ['itself', 'domain', 'paths'],
    packages: 'anything but Firebase',
    why: 'our look is handed its data: it reads none and belongs to no feature',
  },
  {
    name: 'i18n',
    place: 'src/i18n',
    may: ['itself'],
    packages: ['i18next', 'react-i18next'],
    why: 'messages depend on nothing',
  },
  {
    name: 'feature',
    place: 'src/features/*',
    may: ['itself', 'domain', ...data, 'ui', 'paths'],
    packages: 'anything but Firebase',
    why: 'a feature can be read and removed alone; a page places features side by side',
  },
  {
    name: 'pages',
    place: 'src/pages',
    may: ['itself', 'feature', ...data, 'ui', 'domain', 'paths'],
    packages: 'anything but Firebase',
    why: 'a page reads the URL and places features; the application wires pages, never the other way round',
  },
  {
    name: 'app',
    place: 'src/app',
    may: ['itself', 'pages', 'feature', ...data, 'ui', 'domain', 'paths', 'i18n'],
    packages: 'anything but Firebase',
    why: 'it wires everything, and only src/data knows Firebase',
  },
  {
    name: 'service worker',
    place: 'src/service-worker',
    may: ['itself'],
    packages: [
      'workbox-core',
      'workbox-expiration',
      'workbox-precaching',
      'workbox-routing',
      'workbox-strategies',
    ],
    why: 'it keeps the portal’s files and knows nothing of what the portal shows',
  },
  {
    name: 'main',
    place: 'src/main.tsx',
    may: ['app', 'i18n', 'ui', ...data],
    packages: 'anything but Firebase',
    why: 'it starts the application and does nothing else',
  },
  {
    name: 'firebase/seed',
    place: 'firebase/seed',
    may: ['itself', 'domain', 'data/schema'],
    packages: 'anything',
    why: 'it fills a database from outside the app, by the domain and its schema only',
  },
  {
    name: 'firebase/local',
    place: 'firebase/local',
    may: ['itself', 'firebase/seed', 'domain', 'data/schema'],
    packages: 'anything',
    why: 'it runs outside the app, which it starts and does not import',
  },
  {
    name: 'firebase/admin',
    place: 'firebase/admin',
    may: ['itself', 'firebase/seed', 'firebase/local', 'domain', 'data/schema', 'paths', 'i18n'],
    packages: 'anything',
    why: 'operators’ commands run outside the app, by the domain and its schema; their letters have the portal’s words and lead to its addresses',
  },
  {
    name: 'build',
    place: 'vite.config.ts',
    may: ['firebase/local'],
    packages: 'anything',
    why: 'the build takes its local server from firebase/local and nothing from the app',
  },
];

/** Folders with code; each folder inside them must have a zone. */
export const codeFolders = ['src', 'firebase', 'tests'] as const;

/** Where a `.tsx` would let markup into a layer that has none. */
export const withoutMarkup = ['src/domain', 'src/data'] as const;
