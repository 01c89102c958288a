import { useTranslation } from 'react-i18next';
import type { DataError } from '#src/data/errors.ts';
import type { Note, Submission } from '#src/domain/submission.ts';
import { LazyCaseDifference } from '#src/ui/difference/LazyCaseDifference.tsx';
import { Faces } from '#src/ui/Faces.tsx';
import { formatDateTime } from '#src/ui/format.ts';
import { Tag } from '#src/ui/Tag.tsx';
import classes from './Conversation.module.css';
import { InternalNoteForm } from './InternalNoteForm.tsx';
import { PersonName } from './PersonName.tsx';
import { isReviewField } from './reviewFields.ts';

type ConversationProps = {
  submission: Submission;
  notes: { data: Note[] | undefined; error: DataError | null; refetch: () => unknown };
  /** Ids of the notes whose decision was taken back. */
  takenBack: ReadonlySet<string>;
};

/** Everything that was said about a text, oldest first; below it, a word to the next reviewer. */
export function Conversation({ submission, notes, takenBack }: ConversationProps) {
  const { t } = useTranslation('review');
  return (
    <section id="conversation" className={classes.conversation} aria-labelledby="conversation-title">
      <h2 id="conversation-title" className={classes.heading}>
        {t('conversation.title')}
      </h2>
      <Faces query={notes} empty={<p className={classes.empty}>{t('conversation.empty')}</p>}>
        {(all) => (
          <ol className={classes.notes}>
            {all.map((note) => (
              <NoteItem
                key={note.id}
                note={note}
                submission={submission}
                isTakenBack={takenBack.has(note.id)}
              />
            ))}
          </ol>
        )}
      </Faces>
      <InternalNoteForm submission={submission} />
    </section>
  );
}

const outcomeTones = { returned: 'attention', published: 'good', declined: 'bad' } as const;

type NoteItemProps = {
  note: Note;
  submission: Submission;
  isTakenBack: boolean;
};

function NoteItem({ note, submission, isTakenBack }: NoteItemProps) {
  const { t } = useTranslation('review');
  return (
    <li className={classes.note} data-internal={note.internal}>
      <p className={classes.by}>
        <strong>
          <PersonName uid={note.authorUid} />
        </strong>
        <time dateTime={note.at.toISOString()}>{formatDateTime(note.at)}</time>
        {note.outcome && (
          <Tag tone={outcomeTones[note.outcome]}>{t(`conversation.outcome.${note.outcome}`)}</Tag>
        )}
        {isTakenBack && <Tag>{t('conversation.takenBack')}</Tag>}
        {note.correction && <Tag>{t('conversation.corrected')}</Tag>}
        {note.internal && <Tag>{t('conversation.internal')}</Tag>}
      </p>
      {note.text !== '' && (
        <p className={classes.text} dir="auto">
          {note.text}
        </p>
      )}
      {note.correction && <CorrectionShown correction={note.correction} submission={submission} />}
      {note.remarks.length > 0 && (
        <ul className={classes.remarks}>
          {note.remarks.map(({ field, text }) => (
            <li key={`${field} ${text}`}>
              <span className={classes.field}>{isReviewField(field) ? t(`field.${field}`) : field}:</span>{' '}
              <bdi>{text}</bdi>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

type CorrectionShownProps = {
  correction: NonNullable<Note['correction']>;
  submission: Submission;
};

/** A reviewer's correction as both wordings at once, which is how its author sees it too. */
function CorrectionShown({ correction: { field, before, after }, submission }: CorrectionShownProps) {
  const { t } = useTranslation('review');
  const withText = (text: string) => ({ content: { ...submission.content, [field]: text } });
  return (
    <div className={classes.correction}>
      <p className={classes.field}>{t(`field.${field}`)}</p>
      <LazyCaseDifference
        before={withText(before)}
        after={withText(after)}
        fields={[field]}
        withNames={false}
        headingLevel={4}
      />
    </div>
  );
}
