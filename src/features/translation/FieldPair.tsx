import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContentLanguage } from '#src/domain/classification.ts';
import type { TranslatedField } from '#src/domain/reading.ts';
import { directionOf } from '#src/domain/textDirection.ts';
import { RichTextView } from '#src/ui/RichTextView.tsx';
import classes from './FieldPair.module.css';

type FieldPairProps = {
  field: TranslatedField;
  original: ReactNode;
  translation: ReactNode;
};

/** One field in both languages: side by side, the original first; on phones one above the other. */
export function FieldPair({ field, original, translation }: FieldPairProps) {
  const { t } = useTranslation('translation');
  return (
    <section className={classes.pair} aria-labelledby={`field-${field}`}>
      <h2 id={`field-${field}`} className={classes.heading}>
        {t(`field.${field}`)}
      </h2>
      <div className={classes.side}>{original}</div>
      <div className={classes.side}>{translation}</div>
    </section>
  );
}

type FieldTextProps = {
  field: TranslatedField;
  text: string;
  language: ContentLanguage;
};

/** A text to read: short ones are plain, long ones have a form. */
export function FieldText({ field, text, language }: FieldTextProps) {
  if (field !== 'title' && field !== 'summary') {
    return <RichTextView text={text} language={language} headingOffset={1} />;
  }
  return (
    <p className={classes[field]} lang={language} dir={directionOf(language)}>
      {text}
    </p>
  );
}

/** Which side this is, for readers of the page's words. */
export function SideLabel({ children }: { children: ReactNode }) {
  return <p className={classes.label}>{children}</p>;
}
