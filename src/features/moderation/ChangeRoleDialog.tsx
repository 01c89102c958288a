import { Radio, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { database } from '#src/data/client/database.ts';
import { changeRole } from '#src/data/moderation/memberCommands.ts';
import { useMember } from '#src/data/session/useSession.ts';
import { auditReasonMax } from '#src/domain/audit.ts';
import { isOneOf } from '#src/domain/classification.ts';
import { type Member, type Role, roles } from '#src/domain/member.ts';
import classes from './DeskDialog.module.css';
import { DeskDialog } from './DeskDialog.tsx';

type ChangeRoleDialogProps = {
  member: Member;
  name: string;
  onClose: () => void;
};

/** For admins: gives or takes the powers of a moderator or an admin, always with a note. */
export function ChangeRoleDialog({ member, name, onClose }: ChangeRoleDialogProps) {
  const { t } = useTranslation(['moderation', 'vocabulary']);
  const admin = { uid: useMember().identity.uid };
  const [role, setRole] = useState<Role>(member.role);
  const [reason, setReason] = useState('');
  const [wasTried, setWasTried] = useState(false);
  const present = useRef<HTMLInputElement>(null);
  const note = useRef<HTMLTextAreaElement>(null);
  const isSame = role === member.role;
  const isNoteMissing = reason.trim() === '';

  const changing = useMutation({
    mutationFn: () => changeRole(database(), admin, { uid: member.id, role, reason: reason.trim() }),
    onSuccess: () => {
      notifications.show({ message: t('role.done', { name, role: t(`vocabulary:role.${role}`) }) });
      onClose();
    },
  });

  return (
    <DeskDialog
      onClose={onClose}
      title={t('role.title', { name })}
      confirmLabel={t('role.confirm')}
      onConfirm={() => {
        setWasTried(true);
        if (isSame) present.current?.focus();
        else if (isNoteMissing) note.current?.focus();
        else changing.mutate();
      }}
      isPending={changing.isPending}
      error={changing.error}
    >
      <Radio.Group
        size="md"
        label={t('role.role')}
        value={role}
        onChange={(value) => isOneOf(roles, value) && setRole(value)}
        error={wasTried && isSame ? t('role.same') : undefined}
      >
        <div className={classes.levels}>
          {roles.map((value) => (
            <Radio
              key={value}
              ref={value === member.role ? present : undefined}
              value={value}
              label={t(`vocabulary:role.${value}`)}
              description={t(`role.meaning.${value}`)}
            />
          ))}
        </div>
      </Radio.Group>
      <Textarea
        ref={note}
        label={t('role.reason')}
        description={t('role.reasonHint')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={wasTried && isNoteMissing ? t('role.noteMissing') : undefined}
        maxLength={auditReasonMax}
        required
        withAsterisk={false}
        autosize
        minRows={2}
        maxRows={8}
        dir="auto"
      />
    </DeskDialog>
  );
}
