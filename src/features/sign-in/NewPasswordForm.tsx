import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCommand } from '#src/ui/useCommand.ts';
import { credentialChecks } from './credentials.ts';
import { PasswordField } from './PasswordField.tsx';
import { SignInProblem } from './SignInProblem.tsx';
import classes from './signIn.module.css';
import { useFields } from './useFields.ts';

type NewPasswordFormProps = {
  /** For password managers, which keep it beside the new password. */
  email: string;
  onSubmit: (password: string) => Promise<void>;
  onDone: () => void;
};

export function NewPasswordForm({ email, onSubmit, onDone }: NewPasswordFormProps) {
  const { t } = useTranslation('access');
  const fields = useFields({ password: credentialChecks(t).newPassword }, ['password']);
  const command = useCommand(onSubmit);

  const send = async () => {
    if (await command.start(fields.textOf('password'))) onDone();
  };

  return (
    <form noValidate onSubmit={fields.handleSubmit(() => void send())} className={classes.form}>
      <input type="email" name="email" autoComplete="username" value={email} readOnly hidden />
      <PasswordField isNew {...fields.propsOf('password')} />
      <SignInProblem error={command.error} />
      <Button type="submit" fullWidth loading={command.isBusy}>
        {t('action.reset.submit')}
      </Button>
    </form>
  );
}
