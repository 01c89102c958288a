import { Button, Checkbox, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { EnterInput } from '#src/data/members/commands.ts';
import type { ListedOrganisation } from '#src/domain/organisation.ts';
import { ErrorPanel } from '#src/ui/ErrorPanel.tsx';
import { useCommand } from '#src/ui/useCommand.ts';
import classes from './membership.module.css';
import { OrganisationSelect } from './OrganisationSelect.tsx';
import { useMembershipChecks } from './useMembershipChecks.ts';

export type MembershipFormValues = {
  organisationId: string | null;
  isUnlisted: boolean;
  organisationName: string;
  country: string;
  message: string;
};

type MembershipFormProps = {
  organisations: readonly ListedOrganisation[];
  initialValues: MembershipFormValues;
  submitLabel: string;
  onSubmit: (input: EnterInput) => Promise<unknown>;
  onDone?: () => void;
  onCancel?: () => void;
};

const fields = ['organisationId', 'organisationName', 'country', 'message'] as const;

export function MembershipForm(props: MembershipFormProps) {
  const { organisations, initialValues, submitLabel, onSubmit, onDone, onCancel } = props;
  const { t } = useTranslation('membership');
  const { t: tCommon } = useTranslation();
  const form = useForm({ initialValues, validate: useMembershipChecks() });
  const command = useCommand(onSubmit);
  const { isUnlisted } = form.values;

  const handleSubmit = form.onSubmit(
    async (values) => {
      if (await command.start(inputOf(values))) onDone?.();
    },
    (errors) => {
      const first = fields.find((field) => errors[field]);
      if (first) form.getInputNode(first)?.focus();
    },
  );

  return (
    <form noValidate onSubmit={handleSubmit} className={classes.form}>
      {!isUnlisted && (
        <OrganisationSelect organisations={organisations} {...form.getInputProps('organisationId')} />
      )}
      <Checkbox label={t('form.notListed')} {...form.getInputProps('isUnlisted', { type: 'checkbox' })} />
      {isUnlisted && (
        <>
          <TextInput
            label={t('form.name')}
            autoComplete="organization"
            required
            withAsterisk={false}
            {...form.getInputProps('organisationName')}
          />
          <TextInput
            label={t('form.country')}
            autoComplete="country-name"
            required
            withAsterisk={false}
            {...form.getInputProps('country')}
          />
        </>
      )}
      <Textarea
        label={
          <>
            {t('form.message')} <span className={classes.optional}>({tCommon('optional')})</span>
          </>
        }
        description={t('form.messageHint')}
        autosize
        minRows={3}
        {...form.getInputProps('message')}
      />
      {command.error !== undefined && <ErrorPanel error={command.error} />}
      <div className={classes.buttons}>
        <Button type="submit" loading={command.isBusy}>
          {submitLabel}
        </Button>
        {onCancel && (
          <Button variant="subtle" onClick={onCancel}>
            {t('form.cancel')}
          </Button>
        )}
      </div>
    </form>
  );
}

function inputOf({
  isUnlisted,
  organisationId,
  organisationName,
  country,
  message,
}: MembershipFormValues): EnterInput {
  return isUnlisted
    ? { organisationId: null, application: { organisationName, country, message } }
    : { organisationId, application: { organisationName: '', country: '', message } };
}
