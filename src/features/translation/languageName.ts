import type { ContentLanguage } from '#src/domain/classification.ts';

/** A language as its own speakers write it, so that they find it in a foreign screen: "Français", "العربية". */
export function ownNameOf(language: ContentLanguage): string {
  const name = new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}
