import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bookmarkLimits } from '#src/domain/bookmark.ts';
import classes from './Bookmarks.module.css';

type BookmarkNoteProps = {
  note: string;
  onSave: (note: string) => void;
  onCancel: () => void;
};

/** What one says to oneself about something that is kept. */
export function BookmarkNote({ note, onSave, onCancel }: BookmarkNoteProps) {
  const { t } = useTranslation(['saved', 'common']);
  const [text, setText] = useState(note);
  return (
    <form
      noValidate
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        onSave(text);
      }}
      onKeyDown={(event) => event.key === 'Escape' && onCancel()}
    >
      <TextInput
        label={t('note.label')}
        description={t('note.hint')}
        // Somebody has just asked for this field.
        autoFocus
        dir="auto"
        maxLength={bookmarkLimits.note}
        value={text}
        onChange={({ currentTarget: { value } }) => setText(value)}
      />
      <div className={classes.acts}>
        <Button type="submit" size="sm">
          {t('common:save')}
        </Button>
        <Button variant="default" size="sm" onClick={onCancel}>
          {t('common:cancel')}
        </Button>
      </div>
    </form>
  );
}
