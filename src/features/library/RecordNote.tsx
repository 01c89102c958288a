import classes from './RecordNote.module.css';

type RecordNoteProps = {
  title: string;
  text: string;
};

/** What a reader must know about the record before believing it. */
export function RecordNote({ title, text }: RecordNoteProps) {
  return (
    <p className={classes.note} role="note">
      <strong>{title}.</strong> {text}
    </p>
  );
}
