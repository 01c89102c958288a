import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { database } from '#src/data/client/database.ts';
import { saveSession } from '#src/data/events/programmeCommands.ts';
import { useMember } from '#src/data/session/useSession.ts';
import type { PortalEvent } from '#src/domain/event.ts';
import type { ListedSession } from '#src/domain/programme.ts';
import { sessionDifference } from '#src/domain/programmeDifference.ts';
import { useCommand } from '#src/ui/useCommand.ts';
import { DeskDialog } from './DeskDialog.tsx';
import classes from './EventDesk.module.css';
import type { ChangeView } from './ProgrammeDesk.tsx';
import { sessionInputOf } from './sessionForm.ts';
import { Told } from './Told.tsx';

type CancelSessionProps = {
  event: PortalEvent;
  session: ListedSession;
  Change: ChangeView;
  onClose: () => void;
};

/** Calls a session off, or brings one back. Sessions never vanish: whoever meant to go must hear of it. */
export function CancelSession({ event, session, Change, onClose }: CancelSessionProps) {
  const { t } = useTranslation('eventDesk');
  const moderator = { uid: useMember().identity.uid };
  const isOn = session.status === 'planned';
  const act = isOn ? 'cancel' : 'bringBack';
  const input = { ...sessionInputOf(session), status: isOn ? ('cancelled' as const) : ('planned' as const) };
  const saving = useCommand(() =>
    saveSession(database(), moderator, { eventId: event.id, sessionId: session.id, input }),
  );

  const handleConfirm = async () => {
    if (!(await saving.start())) return;
    notifications.show({ message: t(isOn ? 'session.cancelled' : 'session.broughtBack') });
    onClose();
  };

  return (
    <DeskDialog
      title={t(`session.${act}Title`)}
      confirmLabel={t(`session.${act}`)}
      {...(isOn ? { confirmColor: 'red' } : {})}
      onConfirm={() => void handleConfirm()}
      onClose={onClose}
      isBusy={saving.isBusy}
      error={saving.error}
    >
      <p className={classes.rowTitle} dir="auto">
        {session.title}
      </p>
      <Told differences={sessionDifference(session, input)} Change={Change} timeZone={event.timeZone} />
    </DeskDialog>
  );
}
