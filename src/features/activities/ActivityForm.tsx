import { Button, Textarea } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import * as v from 'valibot';
import { publicOrganisationsQuery } from '#src/data/organisations/queries.ts';
import type { ActivityInput } from '#src/domain/activity.ts';
import { auditReasonMax } from '#src/domain/audit.ts';
import { Faces } from '#src/ui/Faces.tsx';
import { useCommand } from '#src/ui/useCommand.ts';
import classes from './Activities.module.css';
import { ActivityFields } from './ActivityFields.tsx';
import { activityFormSchema, type TypedActivity } from './activityForm.ts';
import { useActivityFailure } from './useActivityFailure.ts';

type ActivityFormProps = {
  label: string;
  sendLabel: string;
  initial: TypedActivity;
  /** Stores it; what is typed stays where that fails. */
  send: (input: ActivityInput, reason: string) => Promise<void>;
};

/** The fields and how they are sent. Waits for the cities: one that has no name yet could not be read. */
export function ActivityForm(props: ActivityFormProps) {
  const organisations = useQuery(publicOrganisationsQuery());
  return (
    <Faces query={organisations} isEmpty={() => false}>
      {(list) => <Fields {...props} organisations={list} />}
    </Faces>
  );
}

type FieldsProps = ActivityFormProps & Pick<Parameters<typeof ActivityFields>[0], 'organisations'>;

function Fields({ label, sendLabel, initial, send, organisations }: FieldsProps) {
  const { t } = useTranslation(['activities', 'common']);
  const [reason, setReason] = useState('');
  const form = useForm<TypedActivity>({
    initialValues: initial,
    validate: schemaResolver(activityFormSchema, { sync: true }),
  });
  const sending = useCommand(() => send(v.parse(activityFormSchema, form.values), reason));
  const failure = useActivityFailure(sending.error);
  const handleSubmit = () => {
    const { hasErrors, errors } = form.validate();
    if (!hasErrors) {
      void sending.start();
      return;
    }
    const [first = ''] = Object.keys(errors);
    form.getInputNode(first.split('.')[0] ?? '')?.focus();
  };
  return (
    <form
      noValidate
      className={classes.form}
      aria-label={label}
      onSubmit={(submitted) => {
        submitted.preventDefault();
        handleSubmit();
      }}
    >
      <ActivityFields form={form} organisations={organisations} />
      <Textarea
        label={`${t('form.reason')} (${t('common:optional')})`}
        description={t('form.reasonHint')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        maxLength={auditReasonMax}
        autosize
        minRows={2}
        dir="auto"
      />
      <p role="alert" className={classes.failure}>
        {failure}
      </p>
      <div className={classes.acts}>
        <Button type="submit" loading={sending.isBusy}>
          {sendLabel}
        </Button>
      </div>
    </form>
  );
}
