import { Button, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { database } from '#src/data/client/database.ts';
import { useMember } from '#src/data/session/useSession.ts';
import { addNote } from '#src/data/submissions/commands.ts';
import { noteLimits, type Submission } from '#src/domain/submission.ts';
import classes from './Conversation.module.css';
import { decisionFailure } from './decisionFailure.ts';

type InternalNoteFormProps = {
  submission: Submission;
};

/** A word among reviewers, which authors never see. */
export function InternalNoteForm({ submission }: InternalNoteFormProps) {
  const { t } = useTranslation('review');
  const { uid } = useMember().identity;
  const [text, setText] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  const adding = useMutation({
    mutationFn: () =>
      addNote(
        database(),
        { uid },
        {
          submissionId: submission.id,
          text: text.trim(),
          internal: true,
          version: submission.version,
        },
      ),
    onSuccess: () => setText(''),
  });
  const failure = decisionFailure(adding.error);

  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setIsMissing(text.trim() === '');
        if (text.trim() !== '') adding.mutate();
      }}
    >
      <Textarea
        label={t('conversation.add')}
        description={t('conversation.addHint')}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setIsMissing(false);
          if (!adding.isIdle && !adding.isPending) adding.reset();
        }}
        error={isMissing ? t('conversation.tooShort') : undefined}
        maxLength={noteLimits.text}
        autosize
        minRows={2}
        maxRows={10}
        dir="auto"
      />
      {failure && (
        <p role="alert" className={classes.failure}>
          {t(`conversation.failed.${failure === 'denied' || failure === 'offline' ? failure : 'unknown'}`)}
        </p>
      )}
      <p role="status" className={classes.saved}>
        {adding.isSuccess && t('conversation.saved')}
      </p>
      <Button type="submit" variant="default" loading={adding.isPending}>
        {t('conversation.save')}
      </Button>
    </form>
  );
}
