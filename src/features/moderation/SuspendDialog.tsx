import { Button, Menu, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useActor } from '#src/data/session/useSession.ts';
import { emptyHandover, firstOpenEnd, type Handover } from '#src/domain/handover.ts';
import { type Member, memberLimits } from '#src/domain/member.ts';
import { Faces } from '#src/ui/Faces.tsx';
import classes from './DeskDialog.module.css';
import { DeskDialog } from './DeskDialog.tsx';
import { HandoverFields } from './HandoverFields.tsx';
import { suspendAfterHandover } from './suspendAfterHandover.ts';
import { useDependents } from './useDependents.ts';

type SuspendDialogProps = {
  member: Member;
  name: string;
  onClose: () => void;
};

const readyReasons = ['notMember', 'workAddress', 'otherPurpose'] as const;

/**
 * Closes the portal to a member, or turns an applicant down: one act, in words that fit who will read them. A member's
 * cases get another contact first, and what only they can open another author.
 */
export function SuspendDialog({ member, name, onClose }: SuspendDialogProps) {
  const { t } = useTranslation('moderation');
  const actor = useActor();
  const words = member.status === 'pending' ? 'turnDown' : 'suspend';
  const dependents = useDependents(member);
  const [handover, setHandover] = useState<Handover>(emptyHandover);
  const [reason, setReason] = useState('');
  const [wasTried, setWasTried] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);
  const form = useRef<HTMLDivElement>(null);
  const most = memberLimits.statusReason;
  const typed = reason.trim();
  const problem =
    typed === '' ? t('reasonMissing') : typed.length > most && t('reasonTooLong', { count: most });
  const openEnd = dependents.data && firstOpenEnd(dependents.data, handover);

  const suspending = useMutation({
    mutationFn: async () => {
      if (!actor || !dependents.data) throw new Error('suspended before it was known who depends on it');
      await suspendAfterHandover(actor, {
        uid: member.id,
        reason: typed,
        dependents: dependents.data,
        handover,
        note: t('handover.note'),
      });
    },
    onSuccess: () => {
      notifications.show({ message: t(`${words}.done`, { name }) });
      onClose();
    },
    // What was handed over already stays so, and is not asked for again.
    onError: () => void dependents.refetch(),
  });

  return (
    <DeskDialog
      onClose={onClose}
      title={t(`${words}.title`, { name })}
      confirmLabel={t(`${words}.confirm`)}
      confirmColor="red"
      onConfirm={() => {
        setWasTried(true);
        if (!dependents.data) return;
        if (openEnd) form.current?.querySelector<HTMLElement>(`[data-end="${openEnd}"]`)?.focus();
        else if (problem) area.current?.focus();
        else suspending.mutate();
      }}
      // Until it is known who depends on this member, there is nothing to confirm.
      isPending={suspending.isPending || (!dependents.data && !dependents.error)}
      error={suspending.error}
    >
      <p className={classes.text}>{t(`${words}.text`)}</p>
      {words === 'suspend' && (
        <div ref={form}>
          <Faces query={dependents}>
            {(known) => (
              <HandoverFields
                name={name}
                dependents={known}
                handover={handover}
                onChange={setHandover}
                wasTried={wasTried}
              />
            )}
          </Faces>
        </div>
      )}
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
