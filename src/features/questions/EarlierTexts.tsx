import { useTranslation } from 'react-i18next';
import { formatDateTime } from '#src/ui/format.ts';
import classes from './Questions.module.css';

type EarlierTextsProps = {
  edits: readonly { title?: string; text: string; at: Date }[];
  /** When the present text was written. */
  textAt: Date;
};

/** That a text was changed, and what it said before. */
export function EarlierTexts({ edits, textAt }: EarlierTextsProps) {
  const { t } = useTranslation('questions');
  if (edits.length === 0) return null;
  return (
    <details className={classes.earlier}>
      <summary>{t('edited', { at: formatDateTime(textAt) })}</summary>
      <ol>
        {edits.map(({ title, text, at }) => (
          <li key={at.getTime()}>
            <p className={classes.soft}>{t('earlier', { at: formatDateTime(at) })}</p>
            {title !== undefined && (
              <p className={classes.who} dir="auto">
                {title}
              </p>
            )}
            <p className={classes.said} dir="auto">
              {text}
            </p>
          </li>
        ))}
      </ol>
    </details>
  );
}
