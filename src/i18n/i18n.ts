import i18next, { type BackendModule, type ResourceKey } from 'i18next';
import { initReactI18next } from 'react-i18next';

const catalogues = import.meta.glob<{ default: ResourceKey }>('./*/*.json');

/** Loads one catalogue of one language when a screen first asks for it. */
const backend: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read: (language, namespace, done) => {
    const load = catalogues[`./${language}/${namespace}.json`];
    if (!load) {
      done(new Error(`no catalogue ${language}/${namespace}`), null);
      return;
    }
    load().then(
      (catalogue) => done(null, catalogue.default),
      (error: unknown) => done(error instanceof Error ? error : new Error('catalogue did not load'), null),
    );
  },
};

export async function startI18n(): Promise<void> {
  await i18next
    .use(backend)
    .use(initReactI18next)
    .init({
      lng: 'en',
      fallbackLng: 'en',
      supportedLngs: ['en'],
      ns: ['common'],
      defaultNS: 'common',
      // React escapes; escaping twice would show entities.
      interpolation: { escapeValue: false },
      returnNull: false,
    });
}
