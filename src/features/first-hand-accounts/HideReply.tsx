import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { database } from '#src/data/client/database.ts';
import { hideReply } from '#src/data/first-hand-accounts/commands.ts';
import { useMember } from '#src/data/session/useSession.ts';
import { useCommand } from '#src/ui/useCommand.ts';
import { useFocusBack } from '#src/ui/useFocusBack.ts';
import { Failure } from './Failure.tsx';
import { HideForm } from './HideForm.tsx';

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
  const opener = useFocusBack(reason !== undefined);
  const hide = useCommand(async (why: string) => {
    await hideReply(database(), { uid: identity.uid }, { eventId, accountId, replyId, reason: why });
    setReason(undefined);
  });
  if (reason === undefined) {
    return (
      <Button ref={opener} size="compact-sm" variant="subtle" onClick={() => setReason('')}>
        {t('desk.hide')}
      </Button>
    );
  }
  return (
    <>
      <HideForm
        reason={reason}
        isBusy={hide.isBusy}
        onChange={setReason}
        onHide={(why) => void hide.start(why)}
        onCancel={() => setReason(undefined)}
      />
      <Failure error={hide.error} />
    </>
  );
}
