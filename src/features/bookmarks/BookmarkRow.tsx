import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Bookmark } from '#src/domain/bookmark.ts';
import { paths } from '#src/paths.ts';
import { formatDate } from '#src/ui/format.ts';
import { TextLink } from '#src/ui/TextLink.tsx';
import { BookmarkNote } from './BookmarkNote.tsx';
import classes from './Bookmarks.module.css';
import { useBookmarkActs } from './useBookmarkActs.ts';

type BookmarkRowProps = {
  bookmark: Bookmark;
  /** Not one that was removed a moment ago. */
  isKept: boolean;
};

/** Something that is kept: what, since when, one's own note; or what was just removed, and the way back. */
export function BookmarkRow({ bookmark, isKept }: BookmarkRowProps) {
  const { t } = useTranslation('saved');
  const { title, note, savedAt, kind } = bookmark;
  const acts = useBookmarkActs();
  const [isWriting, setWriting] = useState(false);
  const noteButton = useRef<HTMLButtonElement>(null);
  const wasWriting = useRef(false);
  useEffect(() => {
    // Back to where the form was asked for.
    if (wasWriting.current && !isWriting) noteButton.current?.focus();
    wasWriting.current = isWriting;
  }, [isWriting]);

  return (
    <li className={classes.row}>
      <div className={classes.what}>
        <p className={classes.name} dir="auto">
          <TextLink to={addressOf(bookmark)}>{title}</TextLink>
        </p>
        <p className={classes.facts}>
          {t(`one.${kind}`)} · {t('row.saved', { date: formatDate(savedAt) })}
        </p>
        {note !== '' && !isWriting && (
          <p className={classes.note} dir="auto">
            {note}
          </p>
        )}
        {isWriting && (
          <BookmarkNote
            note={note}
            onSave={(written) => {
              acts.setNote(bookmark, written);
              setWriting(false);
            }}
            onCancel={() => setWriting(false)}
          />
        )}
      </div>
      <div className={classes.acts}>
        <span role="status" className={classes.facts}>
          {!isKept && t('row.removed')}
        </span>
        {isKept && !isWriting && (
          <Button
            ref={noteButton}
            variant="default"
            size="compact-md"
            aria-label={t(note === '' ? 'row.addNoteTo' : 'row.editNoteOf', { title })}
            onClick={() => setWriting(true)}
          >
            {t(note === '' ? 'row.addNote' : 'row.editNote')}
          </Button>
        )}
        <Button
          variant="default"
          size="compact-md"
          aria-label={t(isKept ? 'row.removeNamed' : 'row.undoNamed', { title })}
          onClick={() => (isKept ? acts.remove(bookmark) : acts.restore(bookmark))}
        >
          {t(isKept ? 'row.remove' : 'row.undo')}
        </Button>
      </div>
    </li>
  );
}

function addressOf({ kind, id, eventId }: Bookmark): string {
  if (kind === 'account') return paths.account.to(eventId ?? '', id);
  return kind === 'question' ? paths.question.to(id) : paths.caseStudy.to(id);
}
