import { Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { database } from '#src/data/client/database.ts';
import { setTrust } from '#src/data/moderation/memberCommands.ts';
import { useMember } from '#src/data/session/useSession.ts';
import { auditReasonMax } from '#src/domain/audit.ts';
import type { Member } from '#src/domain/member.ts';
import classes from './DeskDialog.module.css';
import { DeskDialog } from './DeskDialog.tsx';

type TrustDialogProps = {
  kind: 'trust' | 'distrust';
  member: Pick<Member, 'id'>;
  name: string;
  onClose: () => void;
};

/** Says that somebody's accounts of events need no release, or need one again; always with a note. */
export function TrustDialog({ kind, member, name, onClose }: TrustDialogProps) {
  const { t } = useTranslation('moderation');
  const moderator = { uid: useMember().identity.uid };
  const [reason, setReason] = useState('');
  const [wasTried, setWasTried] = useState(false);
  const note = useRef<HTMLTextAreaElement>(null);
  const typed = reason.trim();

  const changing = useMutation({
    mutationFn: () =>
      setTrust(database(), moderator, { uid: member.id, isTrusted: kind === 'trust', reason: typed }),
    onSuccess: () => {
      notifications.show({ message: t(`${kind}.done`, { name }) });
      onClose();
    },
  });

  return (
    <DeskDialog
      onClose={onClose}
      title={t(`${kind}.title`, { name })}
      confirmLabel={t(`${kind}.confirm`)}
      onConfirm={() => {
        setWasTried(true);
        if (typed === '') note.current?.focus();
        else changing.mutate();
      }}
      isPending={changing.isPending}
      error={changing.error}
    >
      <p className={classes.text}>{t(`${kind}.text`)}</p>
      <Textarea
        ref={note}
        label={t('trustReason')}
        description={t(`${kind}.reasonHint`)}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={wasTried && typed === '' ? t('trustNoteMissing') : undefined}
        maxLength={auditReasonMax}
        required
        withAsterisk={false}
        autosize
        minRows={2}
        maxRows={8}
        dir="auto"
        data-autofocus
      />
    </DeskDialog>
  );
}
