import { Button, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { database } from '#src/data/client/database.ts';
import { correctUpdate } from '#src/data/events/updateCommands.ts';
import { useMember } from '#src/data/session/useSession.ts';
import type { PortalEvent } from '#src/domain/event.ts';
import { type EventUpdate, updateLimits } from '#src/domain/eventUpdate.ts';
import { useCommand } from '#src/ui/useCommand.ts';
import { ChangedMeanwhile } from './ChangedMeanwhile.tsx';
import { ComposerHeading } from './ComposerHeading.tsx';
import classes from './EventDesk.module.css';
import { Failure } from './Failure.tsx';
import { Recalled } from './Recalled.tsx';
import { UpdateFields } from './UpdateFields.tsx';
import { UpdatePreview } from './UpdatePreview.tsx';
import {
  correctionFormSchema,
  type TypedCorrection,
  typedCorrectionSchema,
  updateInputOf,
} from './updateForm.ts';
import { useKeptForm } from './useKeptForm.ts';

type CorrectionFormProps = {
  event: PortalEvent;
  /** A published update, as it is now. */
  update: EventUpdate;
  onClose: () => void;
};

/** Changes a published update; readers are told what changed. */
export function CorrectionForm({ event, update, onClose }: CorrectionFormProps) {
  const { t } = useTranslation(['eventDesk', 'common']);
  const moderator = { uid: useMember().identity.uid };
  const [opened, setOpened] = useState(update);
  const { form, isRecalled, forget, startOver, isValid } = useKeptForm<TypedCorrection>({
    place: { uid: moderator.uid, eventId: event.id, form: `correction.${update.id}` },
    stored: { ...updateInputOf(update), correction: '' },
    typed: typedCorrectionSchema,
    valid: correctionFormSchema,
  });
  const { correction } = form.values;

  const correcting = useCommand(async () => {
    await correctUpdate(database(), moderator, {
      eventId: event.id,
      updateId: update.id,
      input: updateInputOf(form.values),
      correction: correction.trim(),
    });
    forget();
  });

  const handleSubmit = async () => {
    if (isValid() && (await correcting.start())) {
      notifications.show({ message: t('done.correction') });
      onClose();
    }
  };

  return (
    <form
      noValidate
      className={classes.composer}
      aria-label={t('correction.title')}
      onSubmit={(submitted) => {
        submitted.preventDefault();
        void handleSubmit();
      }}
    >
      <ComposerHeading>{t('correction.title')}</ComposerHeading>
      <div className={classes.split}>
        <div className={classes.form}>
          <p className={classes.hint}>{t('correction.text')}</p>
          {isRecalled && <Recalled onStartOver={startOver} />}
          {update.version !== opened.version && !correcting.isBusy && (
            <ChangedMeanwhile
              onTakeTheirs={() => {
                form.setValues({ ...updateInputOf(update), correction });
                setOpened(update);
              }}
            />
          )}
          <UpdateFields values={form.values} errors={form.errors} inputProps={form.getInputProps} />
          <Textarea
            label={t('correction.what')}
            description={t('counter', { count: correction.length, most: updateLimits.correction })}
            autosize
            minRows={2}
            maxRows={6}
            dir="auto"
            {...form.getInputProps('correction')}
            error={form.errors.correction && t('error.correction', { most: updateLimits.correction })}
          />
          <Failure error={correcting.error} />
          <div className={classes.acts}>
            <Button type="submit" loading={correcting.isBusy}>
              {t('correction.submit')}
            </Button>
            <Button variant="default" onClick={onClose}>
              {t('common:close')}
            </Button>
          </div>
        </div>
        <UpdatePreview update={updateInputOf(form.values)} correction={correction} />
      </div>
    </form>
  );
}
