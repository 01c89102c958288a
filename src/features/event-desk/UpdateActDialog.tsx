import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { database } from '#src/data/client/database.ts';
import {
  deleteDraftUpdate,
  pinUpdate,
  publishUpdate,
  scheduleUpdate,
  withdrawUpdate,
} from '#src/data/events/updateCommands.ts';
import { useMember } from '#src/data/session/useSession.ts';
import type { EventUpdate } from '#src/domain/eventUpdate.ts';
import { useCommand } from '#src/ui/useCommand.ts';
import { DeskDialog } from './DeskDialog.tsx';
import classes from './EventDesk.module.css';

export type UpdateAct = 'publish' | 'unschedule' | 'pin' | 'unpin' | 'withdraw' | 'delete';

type UpdateActDialogProps = {
  eventId: string;
  update: EventUpdate;
  act: UpdateAct;
  onClose: () => void;
};

/** Says what an act on an update comes to, and does it. */
export function UpdateActDialog({ eventId, update, act, onClose }: UpdateActDialogProps) {
  const { t } = useTranslation('eventDesk');
  const moderator = { uid: useMember().identity.uid };
  const acting = useCommand(() => {
    const target = { eventId, updateId: update.id };
    switch (act) {
      case 'publish':
        return publishUpdate(database(), moderator, target);
      case 'unschedule':
        return scheduleUpdate(database(), moderator, { ...target, publishAt: null });
      case 'pin':
      case 'unpin':
        return pinUpdate(database(), moderator, { ...target, pinned: act === 'pin' });
      case 'withdraw':
        return withdrawUpdate(database(), moderator, target);
      default:
        return deleteDraftUpdate(database(), target);
    }
  });

  const handleConfirm = async () => {
    if (!(await acting.start())) return;
    notifications.show({ message: t(`acted.${act}`) });
    onClose();
  };

  return (
    <DeskDialog
      title={t(`confirm.${act}`)}
      confirmLabel={t(`act.${act}`)}
      {...(act === 'withdraw' || act === 'delete' ? { confirmColor: 'red' } : {})}
      onConfirm={() => void handleConfirm()}
      onClose={onClose}
      isBusy={acting.isBusy}
      error={acting.error}
    >
      <p className={classes.rowTitle} dir="auto">
        {update.title}
      </p>
      <p>{t(`confirmText.${act}`)}</p>
    </DeskDialog>
  );
}
