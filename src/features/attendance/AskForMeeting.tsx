import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Attendance } from '#src/domain/attendance.ts';
import type { PortalEvent } from '#src/domain/event.ts';
import { DialogFrame } from '#src/ui/DialogFrame.tsx';
import { MeetingForm } from './MeetingForm.tsx';

type AskForMeetingProps = {
  event: PortalEvent;
  person: Attendance;
};

/** Opens the request for a meeting with somebody. */
export function AskForMeeting({ event, person }: AskForMeetingProps) {
  const { t } = useTranslation('attendance');
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button
        variant="default"
        size="sm"
        aria-haspopup="dialog"
        aria-label={t('ask.openTo', { name: person.displayName })}
        onClick={() => setIsOpen(true)}
      >
        {t('ask.open')}
      </Button>
      {isOpen && (
        <DialogFrame title={t('ask.title', { name: person.displayName })} onClose={() => setIsOpen(false)}>
          <MeetingForm event={event} person={person} onDone={() => setIsOpen(false)} />
        </DialogFrame>
      )}
    </>
  );
}
