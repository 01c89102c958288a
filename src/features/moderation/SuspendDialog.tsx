import { Button, Menu, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { database } from '#src/data/client/database.ts';
import { suspendMember } from '#src/data/moderation/memberCommands.ts';
import { useMember } from '#src/data/session/useSession.ts';
import { type Member, memberLimits } from '#src/domain/member.ts';
import classes from './DeskDialog.module.css';
import { DeskDialog } from './DeskDialog.tsx';

type SuspendDialogProps = {
  member: Member;
  name: string;
  onClose: () => void;
};

const readyReasons = ['notMember', 'workAddress', 'otherPurpose'] as const;

/** Closes the portal to a member, or turns an applicant down: one act, in words that fit who will read them. */
export function SuspendDialog({ member, name, onClose }: SuspendDialogProps) {
  const { t } = useTranslation('moderation');
  const moderator = { uid: useMember().identity.uid };
  const words = member.status === 'pending' ? 'turnDown' : 'suspend';
  const [reason, setReason] = useState('');
  const [wasTried, setWasTried] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);
  const most = memberLimits.statusReason;
  const typed = reason.trim();
  const problem =
    typed === '' ? t('reasonMissing') : typed.length > most && t('reasonTooLong', { count: most });

  const suspending = useMutation({
    mutationFn: () => suspendMember(database(), moderator, { uid: member.id, reason: typed }),
    onSuccess: () => {
      notifications.show({ message: t(`${words}.done`, { name }) });
      onClose();
    },
  });

  return (
    <DeskDialog
      onClose={onClose}
      title={t(`${words}.title`, { name })}
      confirmLabel={t(`${words}.confirm`)}
      confirmColor="red"
      onConfirm={() => {
        setWasTried(true);
        if (problem) area.current?.focus();
        else suspending.mutate();
      }}
      isPending={suspending.isPending}
      error={suspending.error}
    >
      <p className={classes.text}>{t(`${words}.text`)}</p>
      <Textarea
        ref={area}
        label={t(`${words}.reason`)}
        description={t(`${words}.reasonHint`, { count: most })}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={wasTried && problem}
        required
        withAsterisk={false}
        autosize
        minRows={3}
        maxRows={10}
        dir="auto"
        data-autofocus
      />
      {words === 'turnDown' && (
        <div>
          <Menu position="bottom-start" width={320} returnFocus={false}>
            <Menu.Target>
              <Button variant="subtle" size="compact-md">
                {t('turnDown.ready.label')}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {readyReasons.map((ready) => (
                <Menu.Item
                  key={ready}
                  onClick={() => {
                    setReason([typed, t(`turnDown.ready.${ready}`)].filter(Boolean).join('\n'));
                    area.current?.focus();
                  }}
                >
                  {t(`turnDown.ready.${ready}`)}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        </div>
      )}
    </DeskDialog>
  );
}
