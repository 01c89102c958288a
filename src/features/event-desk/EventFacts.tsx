import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import * as v from 'valibot';
import { database } from '#src/data/client/database.ts';
import { DataError } from '#src/data/errors.ts';
import { saveEvent } from '#src/data/events/commands.ts';
import { eventQuery, refreshPublicEvents } from '#src/data/events/queries.ts';
import { useMember } from '#src/data/session/useSession.ts';
import type { PortalEvent } from '#src/domain/event.ts';
import { useCommand } from '#src/ui/useCommand.ts';
import { ChangedMeanwhile } from './ChangedMeanwhile.tsx';
import classes from './EventDesk.module.css';
import { EventFields } from './EventFields.tsx';
import { eventFormSchema, type TypedEvent, typedEvent, typedEventSchema } from './eventForm.ts';
import { Failure } from './Failure.tsx';
import { Recalled } from './Recalled.tsx';
import { useKeptForm } from './useKeptForm.ts';

type EventFactsProps = {
  event: PortalEvent;
};

/** Changes the facts of an event. */
export function EventFacts({ event }: EventFactsProps) {
  const { t } = useTranslation('eventDesk');
  const moderator = { uid: useMember().identity.uid };
  const client = useQueryClient();
  const [opened, setOpened] = useState(event.updatedAt.getTime());
  // Whose newer facts one has been told of: saving again puts one's own in their place.
  const [told, setTold] = useState<number | null>(null);
  const { form, isRecalled, forget, startOver, isValid } = useKeptForm<TypedEvent>({
    place: { uid: moderator.uid, eventId: event.id, form: 'facts' },
    stored: typedEvent(event),
    typed: typedEventSchema,
    valid: eventFormSchema,
  });

  const saving = useCommand(async () => {
    const latest = await latestChange();
    if (latest !== opened && latest !== told) {
      setTold(latest);
      throw new DataError('conflict');
    }
    await saveEvent(database(), moderator, { id: event.id, input: v.parse(eventFormSchema, form.values) });
    forget();
    setOpened(await latestChange());
    await refreshPublicEvents(client);
  });

  const handleSubmit = async () => {
    if (isValid() && (await saving.start())) notifications.show({ message: t('event.saved') });
  };

  // Facts have no listener: whether somebody else saved is asked before one saves.
  async function latestChange(): Promise<number> {
    const latest = await client.fetchQuery({ ...eventQuery(event.id), staleTime: 0 });
    return latest?.updatedAt.getTime() ?? opened;
  }

  return (
    <form
      noValidate
      className={`${classes.form} ${classes.facts}`}
      aria-label={t('event.edit')}
      onSubmit={(submitted) => {
        submitted.preventDefault();
        void handleSubmit();
      }}
    >
      {isRecalled && <Recalled onStartOver={startOver} />}
      {event.updatedAt.getTime() !== opened && !saving.isBusy && (
        <ChangedMeanwhile
          onTakeTheirs={() => {
            form.setValues(typedEvent(event));
            setOpened(event.updatedAt.getTime());
          }}
        />
      )}
      <EventFields values={form.values} errors={form.errors} inputProps={form.getInputProps} />
      <Failure error={saving.error} />
      <div className={classes.acts}>
        <Button type="submit" loading={saving.isBusy}>
          {t('event.save')}
        </Button>
      </div>
    </form>
  );
}
