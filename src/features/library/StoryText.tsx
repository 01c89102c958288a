import { useTranslation } from 'react-i18next';
import type { ContentLanguage } from '#src/domain/classification.ts';
import type { ReadText } from '#src/domain/reading.ts';
import { RichTextView } from '#src/ui/RichTextView.tsx';
import classes from './StoryText.module.css';

/** A long text in the language it is read in; marked where the original stands in for a translation. */
export function StoryText({ text, language, standsIn }: ReadText) {
  return (
    <div className={classes.text}>
      {standsIn && <NotTranslated language={language} />}
      <RichTextView text={text} language={language} headingOffset={1} />
    </div>
  );
}

/** Said above what stays in the original while the rest is read in a translation. */
export function NotTranslated({ language }: { language: ContentLanguage }) {
  const { t } = useTranslation(['library', 'vocabulary']);
  return (
    <p className={classes.mark}>{t('notTranslated', { language: t(`vocabulary:language.${language}`) })}</p>
  );
}
