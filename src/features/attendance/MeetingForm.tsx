import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { askForMeeting } from '#src/data/attendance/commands.ts';
import { database } from '#src/data/client/database.ts';
import { profileQuery } from '#src/data/members/queries.ts';
import { useMember } from '#src/data/session/useSession.ts';
import { type Attendance, attendanceLimits, type MeetingRequestInput } from '#src/domain/attendance.ts';
import type { PortalEvent } from '#src/domain/event.ts';
import { dayAt, daysOf, instantAt } from '#src/domain/eventTime.ts';
import { formatCalendarDay } from '#src/ui/format.ts';
import { useNow } from '#src/ui/useNow.ts';
import classes from './EventDialog.module.css';
import { Failure } from './Failure.tsx';

type MeetingFormProps = {
  event: PortalEvent;
  person: Attendance;
  onDone: () => void;
};

/** What it is about, and when and where if one knows. Times are those of the event. */
export function MeetingForm({ event, person, onDone }: MeetingFormProps) {
  const { t } = useTranslation('attendance');
  const { identity } = useMember();
  const profile = useQuery(profileQuery(identity.uid));
  const today = dayAt(useNow(), event.timeZone);
  const days = daysOf(event).filter((day) => day >= today);
  const [text, setText] = useState('');
  const [day, setDay] = useState('');
  const [time, setTime] = useState('');
  const [place, setPlace] = useState('');
  const [missing, setMissing] = useState<'text' | 'time' | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const timeField = useRef<HTMLInputElement>(null);
  const asking = useMutation({
    mutationFn: (input: MeetingRequestInput) =>
      askForMeeting(
        database(),
        { uid: identity.uid, displayName: profile.data?.displayName ?? '' },
        { eventId: event.id, to: person, input },
      ),
    onSuccess: () => {
      notifications.show({ message: t('ask.sent', { name: person.displayName }) });
      onDone();
    },
  });
  const handleSubmit = (submitted: FormEvent) => {
    submitted.preventDefault();
    const lacks = text.trim() === '' ? 'text' : day !== '' && time === '' ? 'time' : null;
    setMissing(lacks);
    if (lacks === 'text') field.current?.focus();
    else if (lacks === 'time') timeField.current?.focus();
    else if (!asking.isPending && profile.data) {
      const proposedAt = day === '' ? null : instantAt(day, time, event.timeZone);
      asking.mutate({ text: text.trim(), proposedAt, place: place.trim() });
    }
  };
  return (
    <form noValidate onSubmit={handleSubmit} className={classes.form}>
      <Textarea
        ref={field}
        label={t('ask.text')}
        description={t('ask.textHint')}
        maxLength={attendanceLimits.requestText}
        autosize
        minRows={3}
        value={text}
        error={missing === 'text' && t('ask.textMissing')}
        onChange={({ currentTarget: { value } }) => setText(value)}
        dir="auto"
        data-autofocus
      />
      {days.length > 0 && (
        <div className={classes.pair}>
          <NativeSelect
            label={t('ask.day')}
            value={day}
            onChange={({ currentTarget: { value } }) => setDay(value)}
            data={[
              { value: '', label: t('ask.anyDay') },
              ...days.map((each) => ({ value: each, label: formatCalendarDay(each, 'short') })),
            ]}
          />
          {day !== '' && (
            <TextInput
              ref={timeField}
              type="time"
              label={t('ask.time')}
              value={time}
              error={missing === 'time' && t('ask.timeMissing')}
              onChange={({ currentTarget: { value } }) => setTime(value)}
            />
          )}
        </div>
      )}
      <TextInput
        label={t('ask.place')}
        description={t('ask.placeHint')}
        maxLength={attendanceLimits.place}
        value={place}
        onChange={({ currentTarget: { value } }) => setPlace(value)}
        dir="auto"
      />
      <Failure error={asking.error} />
      <div className={classes.acts}>
        <Button type="submit" loading={asking.isPending}>
          {t('ask.send')}
        </Button>
      </div>
    </form>
  );
}
