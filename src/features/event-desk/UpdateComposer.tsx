import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { database } from '#src/data/client/database.ts';
import { publishUpdate, saveUpdate, scheduleUpdate } from '#src/data/events/updateCommands.ts';
import { useMember } from '#src/data/session/useSession.ts';
import type { PortalEvent } from '#src/domain/event.ts';
import { dayAt } from '#src/domain/eventTime.ts';
import type { EventUpdate } from '#src/domain/eventUpdate.ts';
import { useCommand } from '#src/ui/useCommand.ts';
import { useNow } from '#src/ui/useNow.ts';
import { ChangedMeanwhile } from './ChangedMeanwhile.tsx';
import { ComposerHeading } from './ComposerHeading.tsx';
import classes from './EventDesk.module.css';
import { Failure } from './Failure.tsx';
import { momentAt, timeOf } from './moment.ts';
import { Recalled } from './Recalled.tsx';
import { UpdateFields } from './UpdateFields.tsx';
import { UpdatePreview } from './UpdatePreview.tsx';
import {
  emptyUpdate,
  isMoment,
  type TypedUpdate,
  typedUpdateSchema,
  updateFormSchema,
  updateInputOf,
} from './updateForm.ts';
import { useKeptForm } from './useKeptForm.ts';
import { WhenFields } from './WhenFields.tsx';

type UpdateComposerProps = {
  event: PortalEvent;
  /** The draft or scheduled update that is worked on; null for a new one. As it is now: somebody else may change it. */
  update: EventUpdate | null;
  onClose: () => void;
};

/** Writes an update: a draft, one for later, or one that goes out at once. */
export function UpdateComposer({ event, update, onClose }: UpdateComposerProps) {
  const { t } = useTranslation(['eventDesk', 'common']);
  const moderator = { uid: useMember().identity.uid };
  const now = useNow();
  const { timeZone } = event;
  const [opened, setOpened] = useState(update);
  // If only the second step fails, trying again must not write the update twice.
  const saved = useRef(update?.id ?? null);
  const [hasSaved, setHasSaved] = useState(false);
  const { form, isRecalled, forget, startOver, isValid } = useKeptForm<TypedUpdate>({
    place: { uid: moderator.uid, eventId: event.id, form: `update.${update?.id ?? 'new'}` },
    stored: storedUpdate(update, timeZone, now),
    typed: typedUpdateSchema,
    valid: updateFormSchema,
  });
  const [isOver, setIsOver] = useState(false);
  const { when, at } = form.values;

  const sending = useCommand(async () => {
    // Only drafts are changed: while it is being written again it must not go out.
    if (update?.status === 'scheduled') {
      const target = { eventId: event.id, updateId: update.id, publishAt: null };
      await scheduleUpdate(database(), moderator, target);
    }
    const id = await saveUpdate(database(), moderator, {
      eventId: event.id,
      updateId: saved.current,
      input: updateInputOf(form.values),
    });
    saved.current = id;
    setHasSaved(true);
    const target = { eventId: event.id, updateId: id };
    if (when === 'now') await publishUpdate(database(), moderator, target);
    if (when === 'later')
      await scheduleUpdate(database(), moderator, { ...target, publishAt: timeOf(at, timeZone) });
    forget();
  });

  const handleSubmit = async () => {
    if (!isValid()) return;
    const isTooLate = when === 'later' && timeOf(at, timeZone) <= new Date();
    setIsOver(isTooLate);
    if (isTooLate) {
      form.getInputNode('at')?.focus();
    } else if (await sending.start()) {
      notifications.show({ message: t(`done.${when}`) });
      onClose();
    }
  };

  return (
    <form
      noValidate
      className={classes.composer}
      aria-label={t(update ? 'update.edit' : 'update.new')}
      onSubmit={(submitted) => {
        submitted.preventDefault();
        void handleSubmit();
      }}
    >
      <ComposerHeading>{t(update ? 'update.edit' : 'update.new')}</ComposerHeading>
      <div className={classes.split}>
        <div className={classes.form}>
          {isRecalled && <Recalled onStartOver={startOver} />}
          {opened && update && update.version !== opened.version && !sending.isBusy && !hasSaved && (
            <ChangedMeanwhile
              onTakeTheirs={() => {
                form.setValues(storedUpdate(update, timeZone, now));
                setOpened(update);
              }}
            />
          )}
          <UpdateFields values={form.values} errors={form.errors} inputProps={form.getInputProps} />
          <WhenFields
            values={form.values}
            place={event}
            problem={whenProblem()}
            inputProps={form.getInputProps}
          />
          <Failure error={sending.error} />
          <div className={classes.acts}>
            <Button type="submit" loading={sending.isBusy}>
              {t(`submit.${when}`)}
            </Button>
            <Button variant="default" onClick={onClose}>
              {t('common:close')}
            </Button>
          </div>
          <p className={classes.hint}>{t('kept')}</p>
        </div>
        <UpdatePreview update={updateInputOf(form.values)} />
      </div>
    </form>
  );

  function whenProblem(): string | null {
    if (form.errors.at) return t('error.noTime');
    return isOver && isMoment(at) ? t('error.timeOver') : null;
  }
}

function storedUpdate(update: EventUpdate | null, timeZone: string, now: Date): TypedUpdate {
  return {
    ...(update ? updateInputOf(update) : emptyUpdate(dayAt(now, timeZone))),
    when: update?.status === 'scheduled' ? 'later' : 'draft',
    at: update?.publishAt ? momentAt(update.publishAt, timeZone) : '',
  };
}
