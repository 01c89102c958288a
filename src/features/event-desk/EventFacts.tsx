import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import * as v from 'valibot';
import { database } from '#src/data/client/database.ts';
import { saveEvent } from '#src/data/events/commands.ts';
import { eventQuery, publicEventsQuery } from '#src/data/events/queries.ts';
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
  const { form, isRecalled, forget, startOver, isValid } = useKeptForm<TypedEvent>({
    place: { uid: moderator.uid, eventId: event.id, form: 'facts' },
    stored: typedEvent(event),
    typed: typedEventSchema,
    valid: eventFormSchema,
  });

  const saving = useCommand(async () => {
    await saveEvent(database(), moderator, { id: event.id, input: v.parse(eventFormSchema, form.values) });
    forget();
    await Promise.all([
      client.invalidateQueries({ queryKey: eventQuery(event.id).queryKey }),
      client.invalidateQueries({ queryKey: publicEventsQuery().queryKey }),
    ]);
    setOpened(client.getQueryData(eventQuery(event.id).queryKey)?.updatedAt.getTime() ?? opened);
  });

  const handleSubmit = async () => {
    if (isValid() && (await saving.start())) notifications.show({ message: t('event.saved') });
  };

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
