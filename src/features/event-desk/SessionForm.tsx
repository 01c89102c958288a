import { Autocomplete, Radio, Textarea, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { database } from '#src/data/client/database.ts';
import { saveSession } from '#src/data/events/programmeCommands.ts';
import { useMember } from '#src/data/session/useSession.ts';
import type { PortalEvent } from '#src/domain/event.ts';
import { type ListedSession, meetingKinds, programmeLimits } from '#src/domain/programme.ts';
import { sessionDifference } from '#src/domain/programmeDifference.ts';
import { useCommand } from '#src/ui/useCommand.ts';
import { ChangedMeanwhile } from './ChangedMeanwhile.tsx';
import { DeskDialog } from './DeskDialog.tsx';
import classes from './EventDesk.module.css';
import type { ChangeView } from './ProgrammeDesk.tsx';
import { Recalled } from './Recalled.tsx';
import {
  emptySession,
  roomNames,
  sessionFormSchema,
  sessionInputFrom,
  type TypedSession,
  typedSession,
  typedSessionSchema,
} from './sessionForm.ts';
import { TagsFields } from './TagsFields.tsx';
import { Told } from './Told.tsx';
import { useKeptForm } from './useKeptForm.ts';

type SessionFormProps = {
  event: PortalEvent;
  /** As it is now; null for a new one. */
  session: ListedSession | null;
  /** Where a new one begins. */
  day: string;
  Change: ChangeView;
  onClose: () => void;
};

/** Adds a session or changes one, and shows before saving what followers will be told. */
export function SessionForm({ event, session, day, Change, onClose }: SessionFormProps) {
  const { t } = useTranslation(['eventDesk', 'common']);
  const moderator = { uid: useMember().identity.uid };
  const { timeZone } = event;
  const [opened, setOpened] = useState(session);
  const stored = session ? typedSession(session, timeZone) : emptySession(day);
  const { form, isRecalled, forget, startOver, isValid } = useKeptForm<TypedSession>({
    place: { uid: moderator.uid, eventId: event.id, form: `session.${session?.id ?? 'new'}` },
    stored,
    typed: typedSessionSchema,
    valid: sessionFormSchema,
  });
  const { values, errors } = form;
  const input = sessionInputFrom(values, session?.status ?? 'planned', timeZone);

  const saving = useCommand(async () => {
    if (!input) return;
    await saveSession(database(), moderator, { eventId: event.id, sessionId: session?.id ?? null, input });
    forget();
  });

  const handleConfirm = async () => {
    if (!isValid() || !(await saving.start())) return;
    notifications.show({ message: t(session ? 'session.changed' : 'session.added') });
    onClose();
  };

  return (
    <DeskDialog
      title={t(session ? 'session.edit' : 'session.new')}
      confirmLabel={t(session ? 'session.save' : 'session.add')}
      onConfirm={() => void handleConfirm()}
      onClose={onClose}
      isBusy={saving.isBusy}
      error={saving.error}
    >
      {isRecalled && <Recalled onStartOver={startOver} />}
      {session && opened && session.sequence !== opened.sequence && !saving.isBusy && (
        <ChangedMeanwhile
          onTakeTheirs={() => {
            form.setValues(stored);
            setOpened(session);
          }}
        />
      )}
      <TextInput
        label={t('session.title')}
        dir="auto"
        {...form.getInputProps('title')}
        error={errors.title && t('error.title120', { most: programmeLimits.title })}
      />
      <TextInput
        type="date"
        label={t('session.day')}
        {...form.getInputProps('day')}
        error={errors.day && t('error.day')}
        className={classes.short}
      />
      <div className={classes.columns}>
        <TextInput
          type="time"
          label={t('session.from', { place: event.city || timeZone })}
          {...form.getInputProps('from')}
          error={errors.from && t('error.noTime')}
        />
        <TextInput
          type="time"
          label={t('session.to')}
          {...form.getInputProps('to')}
          error={errors.to && t(errors.to === 'endsFirst' ? 'error.endsFirst' : 'error.noTime')}
        />
      </div>
      <Autocomplete
        label={`${t('session.room')} (${t('common:optional')})`}
        data={roomNames(event.rooms)}
        dir="auto"
        {...form.getInputProps('room')}
        error={errors.room && t('error.tooLong', { most: programmeLimits.room })}
      />
      <Radio.Group label={t('session.meeting')} {...form.getInputProps('meeting')}>
        <div className={classes.choices}>
          {meetingKinds.map((kind) => (
            <Radio
              key={kind}
              value={kind}
              label={t(`meeting.${kind}`)}
              description={t(`meetingHint.${kind}`)}
            />
          ))}
        </div>
      </Radio.Group>
      <Textarea
        label={`${t('session.about')} (${t('common:optional')})`}
        description={t('counter', { count: values.about.length, most: programmeLimits.about })}
        autosize
        minRows={2}
        maxRows={6}
        dir="auto"
        {...form.getInputProps('about')}
        error={errors.about && t('error.tooLong', { most: programmeLimits.about })}
      />
      <TagsFields fields={['pathways', 'topics']} most={programmeLimits} inputProps={form.getInputProps} />
      {input && <Told differences={sessionDifference(session, input)} Change={Change} timeZone={timeZone} />}
    </DeskDialog>
  );
}
