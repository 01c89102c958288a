import { Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { database } from '#src/data/client/database.ts';
import { reactivateMember } from '#src/data/moderation/memberCommands.ts';
import { useMember } from '#src/data/session/useSession.ts';
import { auditReasonMax } from '#src/domain/audit.ts';
import type { Member } from '#src/domain/member.ts';
import classes from './DeskDialog.module.css';
import { DeskDialog } from './DeskDialog.tsx';

type ReactivateDialogProps = {
  member: Member;
  name: string;
  city: string;
  onClose: () => void;
};

/** Opens the portal again to somebody it was closed to. */
export function ReactivateDialog({ member, name, city, onClose }: ReactivateDialogProps) {
  const { t } = useTranslation(['moderation', 'common']);
  const moderator = { uid: useMember().identity.uid };
  const [reason, setReason] = useState('');
  const reactivating = useMutation({
    mutationFn: () => reactivateMember(database(), moderator, { uid: member.id, reason: reason.trim() }),
    onSuccess: () => {
      notifications.show({ message: t('reactivate.done', { name }) });
      onClose();
    },
  });

  return (
    <DeskDialog
      onClose={onClose}
      title={t('reactivate.title', { name })}
      confirmLabel={t('reactivate.confirm')}
      onConfirm={() => reactivating.mutate()}
      isPending={reactivating.isPending}
      error={reactivating.error}
    >
      <p className={classes.text}>
        {member.organisationId === null
          ? t('reactivate.textApplicant')
          : t(member.status === 'left' ? 'reactivate.textLeft' : 'reactivate.textMember', { city })}
      </p>
      {member.statusReason && (
        <p className={classes.quote} dir="auto">
          {t('reactivate.was', { reason: member.statusReason })}
        </p>
      )}
      <Textarea
        label={`${t('reactivate.reason')} (${t('common:optional')})`}
        description={t('reactivate.reasonHint')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        maxLength={auditReasonMax}
        autosize
        minRows={2}
        maxRows={8}
        dir="auto"
        data-autofocus
      />
    </DeskDialog>
  );
}
