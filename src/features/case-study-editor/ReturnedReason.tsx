import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Note } from '#src/domain/submission.ts';
import { formatDate } from '#src/ui/format.ts';
import { fieldNameOf } from './fieldNames.ts';
import { focusField } from './focusField.ts';
import classes from './ReturnedReason.module.css';

type ReturnedReasonProps = {
  note: Note;
};

/** Why the text came back, and the way to each remark. */
export function ReturnedReason({ note }: ReturnedReasonProps) {
  const { t } = useTranslation('editor');
  const placed = note.remarks.flatMap((remark) => fieldNameOf(remark.field) ?? []);
  // A remark on a field that this version of the form does not have must not get lost.
  const unplaced = note.remarks.filter((remark) => fieldNameOf(remark.field) === null);

  return (
    <section className={classes.reason} aria-labelledby="returned-title">
      <h2 id="returned-title" className={classes.title}>
        {t('remarks.title')}
      </h2>
      <p className={classes.when}>{formatDate(note.at)}</p>
      <p className={classes.text} dir="auto">
        {note.text}
      </p>
      {unplaced.map((remark) => (
        <p key={`${remark.field} ${remark.text}`} className={classes.text} dir="auto">
          {remark.text}
        </p>
      ))}
      {placed.length > 0 && (
        <>
          <p className={classes.count}>{t('remarks.count', { count: placed.length })}</p>
          <ul className={classes.links}>
            {[...new Set(placed)].map((name) => (
              <li key={name}>
                <UnstyledButton
                  className={classes.link}
                  aria-label={t('remarks.list', { field: t(`field.${name}.label`) })}
                  onClick={() => focusField(name)}
                >
                  {t(`field.${name}.label`)}
                </UnstyledButton>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
