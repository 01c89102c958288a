import { Button } from '@mantine/core';
import { IconCheck, IconPencil } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { myAttendanceQuery } from '#src/data/attendance/queries.ts';
import { profileQuery } from '#src/data/members/queries.ts';
import { useMember } from '#src/data/session/useSession.ts';
import type { PortalEvent } from '#src/domain/event.ts';
import { AttendDialog } from './AttendDialog.tsx';
import { usePhase } from './usePhase.ts';

type AttendButtonProps = {
  event: PortalEvent;
};

/** “I am there”, and what was said of it. Out of sight until it is known whether it was. */
export function AttendButton({ event }: AttendButtonProps) {
  const { t } = useTranslation('attendance');
  const { identity } = useMember();
  const attendance = useQuery(myAttendanceQuery(event.id, identity.uid));
  const profile = useQuery(profileQuery(identity.uid));
  const [isOpen, setIsOpen] = useState(false);
  const phase = usePhase(event);
  if (attendance.data === undefined || profile.data === undefined) return null;

  const isThere = attendance.data !== null;
  return (
    <>
      <Button
        variant={isThere ? 'light' : 'default'}
        aria-haspopup="dialog"
        onClick={() => setIsOpen(true)}
        leftSection={isThere && <IconCheck size={18} aria-hidden="true" />}
        rightSection={isThere && <IconPencil size={18} aria-hidden="true" />}
      >
        {isThere ? t(`isThere.${phase}`) : t(`say.${phase}`)}
      </Button>
      {isOpen && (
        <AttendDialog
          event={event}
          attendance={attendance.data}
          displayName={profile.data?.displayName ?? ''}
          title={t(`say.${phase}`)}
          onClose={() => setIsOpen(false)}
        />
      )}
    </>
  );
}
