import { Button, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseStudyContent } from '#src/domain/caseStudy.ts';
import { type Note, noteLimits } from '#src/domain/submission.ts';
import { formatDateTime } from '#src/ui/format.ts';
import classes from './Conversation.module.css';
import { NoteCorrection } from './NoteCorrection.tsx';
import { useFailureText } from './useFailureText.ts';
import { useLengthError } from './useFieldText.ts';

type ConversationProps = {
  notes: readonly Note[];
  uid: string;
  authorUids: readonly string[];
  /** Of the text. */
  language: CaseStudyContent['language'];
  onSend: (text: string) => Promise<void>;
};

/** What author and secretariat write to each other about a text. */
export function Conversation({ notes, uid, authorUids, language, onSend }: ConversationProps) {
  const { t } = useTranslation('editor');
  const whoIs = (note: Note) => {
    if (note.authorUid === uid) return t('conversation.you');
    return authorUids.includes(note.authorUid) ? t('conversation.coauthor') : t('conversation.secretariat');
  };

  return (
    <section className={classes.conversation} aria-labelledby="conversation-title">
      <h2 id="conversation-title" className={classes.title}>
        {t('conversation.title')}
      </h2>
      <p className={classes.lead}>{t('conversation.text')}</p>
      {notes.length === 0 && <p className={classes.lead}>{t('conversation.empty')}</p>}
      <ol className={classes.notes}>
        {notes.map((note) => (
          <li key={note.id} className={classes.note}>
            <p className={classes.meta}>
              <strong>{whoIs(note)}</strong> <span>{formatDateTime(note.at)}</span>
              {note.outcome && (
                <span className={classes.outcome}>{t(`conversation.outcome.${note.outcome}`)}</span>
              )}
            </p>
            {note.text !== '' && (
              <p className={classes.text} dir="auto">
                {note.text}
              </p>
            )}
            {note.correction && <NoteCorrection correction={note.correction} language={language} />}
          </li>
        ))}
      </ol>
      <MessageForm onSend={onSend} />
    </section>
  );
}

function MessageForm({ onSend }: Pick<ConversationProps, 'onSend'>) {
  const { t } = useTranslation('editor');
  const [text, setText] = useState('');
  const [isEmpty, setIsEmpty] = useState(false);
  const failureText = useFailureText('conversation');
  const tooLong = useLengthError(text.length, noteLimits.text);
  const { mutate, isPending, error } = useMutation({
    mutationFn: onSend,
    onSuccess: () => setText(''),
  });

  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    const message = text.trim();
    setIsEmpty(message === '');
    if (message !== '' && !tooLong && !isPending) mutate(message);
  };

  return (
    <form onSubmit={handleSubmit} className={classes.form}>
      <Textarea
        label={t('conversation.label')}
        autosize
        minRows={2}
        maxRows={10}
        dir="auto"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        error={tooLong ?? (isEmpty ? t('conversation.needed') : error ? failureText(error) : undefined)}
      />
      <Button type="submit" variant="default" loading={isPending} mt="sm">
        {t('conversation.send')}
      </Button>
    </form>
  );
}
