import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCommand } from '#src/ui/useCommand.ts';
import { credentialChecks } from './credentials.ts';
import { EmailField } from './EmailField.tsx';
import { SignInProblem } from './SignInProblem.tsx';
import classes from './signIn.module.css';
import { useFields } from './useFields.ts';

type AddressFormProps = {
  submitLabel: string;
  onSubmit: (email: string) => Promise<void>;
  onDone?: (email: string) => void;
};

/** One address and one button: for a forgotten password, and for a link opened on another device. */
export function AddressForm({ submitLabel, onSubmit, onDone }: AddressFormProps) {
  const { t } = useTranslation('access');
  const fields = useFields({ email: credentialChecks(t).email }, ['email']);
  const command = useCommand(onSubmit);

  const send = async () => {
    const email = fields.textOf('email').trim();
    if (await command.start(email)) onDone?.(email);
  };

  return (
    <form noValidate onSubmit={fields.handleSubmit(() => void send())} className={classes.form}>
      <EmailField {...fields.propsOf('email')} />
      <SignInProblem error={command.error} />
      <Button type="submit" fullWidth loading={command.isBusy}>
        {submitLabel}
      </Button>
    </form>
  );
}
