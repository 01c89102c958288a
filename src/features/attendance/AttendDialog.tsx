import { Button, Checkbox, Switch, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { attend, leaveEvent } from '#src/data/attendance/commands.ts';
import { database } from '#src/data/client/database.ts';
import { useMember } from '#src/data/session/useSession.ts';
import { type Attendance, type AttendanceInput, attendanceLimits } from '#src/domain/attendance.ts';
import type { PortalEvent } from '#src/domain/event.ts';
import { daysOf } from '#src/domain/eventTime.ts';
import { paths } from '#src/paths.ts';
import { DialogFrame } from '#src/ui/DialogFrame.tsx';
import { formatCalendarDay } from '#src/ui/format.ts';
import { TextLink } from '#src/ui/TextLink.tsx';
import classes from './EventDialog.module.css';
import { Failure } from './Failure.tsx';

type AttendDialogProps = {
  event: PortalEvent;
  attendance: Attendance | null;
  /** As in the profile; empty without one. */
  displayName: string;
  title: string;
  onClose: () => void;
};

/** On which days, a note, and whether others may ask for a meeting. */
export function AttendDialog({ event, attendance, displayName, title, onClose }: AttendDialogProps) {
  const { t } = useTranslation('attendance');
  const { identity, member } = useMember();
  const client = useQueryClient();
  const days = daysOf(event);
  const [chosen, setChosen] = useState(attendance?.days ?? []);
  const [note, setNote] = useState(attendance?.note ?? '');
  const [meets, setMeets] = useState(attendance?.meets ?? true);
  const onSuccess = async () => {
    await client.invalidateQueries({ queryKey: ['events', event.id, 'attendance'] });
    onClose();
  };
  const saving = useMutation({
    mutationFn: (input: AttendanceInput) =>
      attend(
        database(),
        { uid: identity.uid, displayName, organisationId: member.organisationId },
        { eventId: event.id, input },
      ),
    onSuccess,
  });
  const leaving = useMutation({
    mutationFn: () => leaveEvent(database(), { uid: identity.uid }, { eventId: event.id }),
    onSuccess,
  });
  const isBusy = saving.isPending || leaving.isPending;
  const handleSubmit = (submitted: FormEvent) => {
    submitted.preventDefault();
    if (isBusy) return;
    saving.mutate({ days: days.filter((day) => chosen.includes(day)), note: note.trim(), meets });
  };

  if (displayName === '') {
    return (
      <DialogFrame title={title} onClose={onClose}>
        <p>{t('profileFirst')}</p>
        <TextLink to={paths.profile.to()}>{t('toProfile')}</TextLink>
      </DialogFrame>
    );
  }
  return (
    <DialogFrame title={title} onClose={onClose}>
      <form noValidate onSubmit={handleSubmit} className={classes.form}>
        <p>{t('form.lead')}</p>
        {days.length > 1 && (
          <Checkbox.Group
            label={t('form.days')}
            description={t('form.daysHint')}
            value={chosen}
            onChange={setChosen}
          >
            <div className={classes.days}>
              {days.map((day) => (
                <Checkbox key={day} value={day} label={formatCalendarDay(day, 'short')} />
              ))}
            </div>
          </Checkbox.Group>
        )}
        <Textarea
          label={t('form.note')}
          description={t('form.noteHint')}
          maxLength={attendanceLimits.note}
          autosize
          minRows={2}
          value={note}
          onChange={({ currentTarget: { value } }) => setNote(value)}
          dir="auto"
        />
        <Switch
          label={t('form.meets')}
          checked={meets}
          onChange={({ currentTarget: { checked } }) => setMeets(checked)}
        />
        <Failure error={saving.error ?? leaving.error} />
        <div className={classes.acts}>
          {attendance && (
            <Button
              variant="default"
              className={classes.leave}
              loading={leaving.isPending}
              onClick={() => !isBusy && leaving.mutate()}
            >
              {t('form.leave')}
            </Button>
          )}
          <Button type="submit" loading={saving.isPending}>
            {attendance ? t('form.change') : title}
          </Button>
        </div>
      </form>
    </DialogFrame>
  );
}
