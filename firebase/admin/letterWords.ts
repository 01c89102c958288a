import i18next from 'i18next';
import { type LetterWords, letterCatalogue } from '#src/domain/letter.ts';
import messages from '#src/i18n/en/notifications.json' with { type: 'json' };

/** The words of the portal on the command line: the same messages, by the same rules for plurals. */
export async function letterWords(): Promise<LetterWords> {
  const speaker = i18next.createInstance();
  await speaker.init({
    lng: 'en',
    ns: [letterCatalogue],
    resources: { en: { [letterCatalogue]: messages } },
    // Whoever writes HTML escapes.
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  const t = speaker.getFixedT('en', letterCatalogue);
  return (message, values) => t(message, { ...values });
}
