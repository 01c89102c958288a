import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContentLanguage } from '#src/domain/classification.ts';
import { isStale, type Translation } from '#src/domain/translation.ts';
import classes from './CaseLanguages.module.css';

type TranslationNoteProps = {
  translation: Pick<Translation, 'kind' | 'ofVersion'>;
  original: ContentLanguage;
  /** Of the original, as it is now. */
  version: number;
  children: ReactNode;
};

/** Who or what translated, from which version, and whether the original has moved on since. */
export function TranslationNote({ translation, original, version, children }: TranslationNoteProps) {
  const { t } = useTranslation(['translation', 'vocabulary']);
  const { kind, ofVersion } = translation;
  return (
    <p role="note" className={classes.note}>
      {t(`note.${kind}`, { version: ofVersion })}{' '}
      {isStale(translation, { version }) && <strong>{t('note.stale', { version })} </strong>}
      {t('note.rest', { language: t(`vocabulary:language.${original}`) })}
      {children}
    </p>
  );
}
