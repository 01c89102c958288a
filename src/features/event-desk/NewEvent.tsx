import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router-dom';
import * as v from 'valibot';
import { database } from '#src/data/client/database.ts';
import { saveEvent } from '#src/data/events/commands.ts';
import { refreshPublicEvents } from '#src/data/events/queries.ts';
import { useMember } from '#src/data/session/useSession.ts';
import { paths } from '#src/paths.ts';
import { useCommand } from '#src/ui/useCommand.ts';
import classes from './EventDesk.module.css';
import { EventFields } from './EventFields.tsx';
import { emptyEvent, eventFormSchema, newEventId, type TypedEvent, typedEventSchema } from './eventForm.ts';
import { Failure } from './Failure.tsx';
import { Recalled } from './Recalled.tsx';
import { useKeptForm } from './useKeptForm.ts';

/** Adds an event and goes on at its desk. */
export function NewEvent() {
  const { t } = useTranslation('eventDesk');
  const moderator = { uid: useMember().identity.uid };
  const client = useQueryClient();
  const navigate = useNavigate();
  // Made once, so that trying again after a failure never adds the event twice.
  const id = useRef<string | null>(null);
  const { form, isRecalled, forget, startOver, isValid } = useKeptForm<TypedEvent>({
    place: { uid: moderator.uid, eventId: 'new', form: 'facts' },
    stored: emptyEvent,
    typed: typedEventSchema,
    valid: eventFormSchema,
  });

  const adding = useCommand(async () => {
    const input = v.parse(eventFormSchema, form.values);
    id.current ??= newEventId(input.name, crypto.randomUUID());
    await saveEvent(database(), moderator, { id: id.current, input });
    forget();
    await refreshPublicEvents(client);
  });

  const handleSubmit = async () => {
    if (isValid() && (await adding.start()) && id.current) void navigate(paths.eventDesk.to(id.current));
  };

  return (
    <form
      noValidate
      className={`${classes.form} ${classes.facts}`}
      aria-label={t('event.new')}
      onSubmit={(submitted) => {
        submitted.preventDefault();
        void handleSubmit();
      }}
    >
      {isRecalled && <Recalled onStartOver={startOver} />}
      <EventFields values={form.values} errors={form.errors} inputProps={form.getInputProps} />
      <Failure error={adding.error} />
      <div className={classes.acts}>
        <Button type="submit" loading={adding.isBusy}>
          {t('event.add')}
        </Button>
      </div>
    </form>
  );
}
