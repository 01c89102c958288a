import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { database } from '#src/data/client/database.ts';
import { hideReply } from '#src/data/first-hand-accounts/commands.ts';
import { useMember } from '#src/data/session/useSession.ts';
import { useCommand } from '#src/ui/useCommand.ts';
import classes from './Accounts.module.css';
import { Failure } from './Failure.tsx';

type HideReplyProps = {
  eventId: string;
  accountId: string;
  replyId: string;
};

/** For moderators: takes a question or an answer from its readers, for a reason that stands in the audit. */
export function HideReply({ eventId, accountId, replyId }: HideReplyProps) {
  const { t } = useTranslation('accounts');
  const { identity } = useMember();
  const [reason, setReason] = useState<string>();
  const hide = useCommand(async (why: string) => {
    await hideReply(database(), { uid: identity.uid }, { eventId, accountId, replyId, reason: why });
    setReason(undefined);
  });
  if (reason === undefined) {
    return (
      <Button size="compact-sm" variant="subtle" onClick={() => setReason('')}>
        {t('desk.hide')}
      </Button>
    );
  }
  return (
    <form
      className={classes.form}
      onSubmit={(submitted) => {
        submitted.preventDefault();
        void hide.start(reason);
      }}
    >
      <Textarea
        label={t('desk.reason')}
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
        maxLength={1000}
        autosize
        minRows={2}
        autoFocus
      />
      <div className={classes.tools}>
        <Button type="submit" color="red" loading={hide.isBusy} disabled={reason.trim().length < 3}>
          {t('desk.hideNow')}
        </Button>
        <Button variant="default" onClick={() => setReason(undefined)}>
          {t('cancel')}
        </Button>
      </div>
      <Failure error={hide.error} />
    </form>
  );
}
