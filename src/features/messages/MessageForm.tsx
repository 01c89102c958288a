import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keepMessage, keptMessage } from '#src/data/conversations/drafts.ts';
import { DataError } from '#src/data/errors.ts';
import { isOneOf } from '#src/domain/classification.ts';
import { conversationLimits } from '#src/domain/conversation.ts';
import { useCommand } from '#src/ui/useCommand.ts';
import classes from './Messages.module.css';
import { sendInTurn } from './sendInTurn.ts';

type MessageFormProps = {
  conversationId: string;
  uid: string;
  /** Of the other. */
  name: string;
  isFirst: boolean;
};

const failures = ['denied', 'offline', 'conflict', 'invalid', 'notFound'] as const;

/** What is being written stays on the device until it is sent. */
export function MessageForm({ conversationId, uid, name, isFirst }: MessageFormProps) {
  const { t } = useTranslation('messages');
  const [text, setText] = useState(() => keptMessage(uid, conversationId));
  const [isSlow, setSlow] = useState(false);
  const write = (words: string) => {
    setText(words);
    keepMessage(uid, conversationId, words);
  };
  const sending = useCommand(async () => {
    try {
      await sendInTurn(uid, { conversationId, text: text.trim() }, () => setSlow(true));
      write('');
    } finally {
      setSlow(false);
    }
  });
  const kind =
    sending.error instanceof DataError && isOneOf(failures, sending.error.kind)
      ? sending.error.kind
      : 'unknown';
  return (
    <form
      className={classes.form}
      onSubmit={(submitted) => {
        submitted.preventDefault();
        if (text.trim() !== '') void sending.start();
      }}
    >
      <Textarea
        label={t('form.label')}
        description={isFirst && t('form.firstHint')}
        value={text}
        onChange={({ currentTarget }) => write(currentTarget.value)}
        maxLength={conversationLimits.text}
        autosize
        minRows={3}
        maxRows={14}
        dir="auto"
        readOnly={sending.isBusy}
      />
      <div className={classes.send}>
        <Button type="submit" loading={sending.isBusy} disabled={text.trim() === ''}>
          {t('form.send')}
        </Button>
        <span role="status" className={classes.note}>
          {isSlow ? t('form.slow') : sending.isDone && text === '' && t('form.sent')}
        </span>
      </div>
      <p role="alert" className={classes.failure}>
        {sending.error !== undefined && t(`failed.${kind}`, { name })}
      </p>
    </form>
  );
}
