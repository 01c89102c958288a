import { CloseButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '#src/ui/format.ts';
import { fieldNameOf } from './fieldNames.ts';
import { useWritingInHand, useWritingState } from './WritingContext.ts';
import classes from './WritingNotes.module.css';

/** Quiet words about what happened to the text without the author's hand: found again, or changed elsewhere. */
export function WritingNotes() {
  const { t } = useTranslation('editor');
  const writing = useWritingInHand();
  const recoveredAt = useWritingState((state) => state.recoveredAt);
  const takenOver = useWritingState((state) => state.takenOver);
  const fields = takenOver.flatMap((path) => fieldNameOf(path) ?? []).map((name) => t(`field.${name}.label`));
  const notes = [
    ...(recoveredAt === null ? [] : [t('note.recovered', { when: formatDateTime(new Date(recoveredAt)) })]),
    ...(fields.length === 0
      ? []
      : [t('note.takenOver', { count: fields.length, fields: fields.join(', ') })]),
  ];

  return (
    <div role="status">
      {notes.length > 0 && (
        <div className={classes.note}>
          <div>
            {notes.map((note) => (
              <p key={note}>{note}</p>
            ))}
          </div>
          <CloseButton aria-label={t('note.dismiss')} onClick={() => writing.send({ type: 'noted' })} />
        </div>
      )}
    </div>
  );
}
