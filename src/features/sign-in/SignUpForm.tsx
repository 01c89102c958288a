import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { memberLimits } from '#src/domain/member.ts';
import { useCommand } from '#src/ui/useCommand.ts';
import { credentialChecks } from './credentials.ts';
import { EmailField } from './EmailField.tsx';
import { PasswordField } from './PasswordField.tsx';
import { ProviderButtons, type ProviderName } from './ProviderButtons.tsx';
import { SignInProblem } from './SignInProblem.tsx';
import classes from './signIn.module.css';
import { useFields } from './useFields.ts';

type SignUpFormProps = {
  onSignUp: (input: { email: string; password: string; displayName: string }) => Promise<void>;
  onProvider: (provider: ProviderName) => Promise<void>;
};

export function SignUpForm({ onSignUp, onProvider }: SignUpFormProps) {
  const { t } = useTranslation('access');
  const { email, newPassword } = credentialChecks(t);
  const displayName = (value: string) => (value.trim() === '' ? t('field.nameMissing') : null);
  const fields = useFields({ displayName, email, password: newPassword }, [
    'displayName',
    'email',
    'password',
  ]);
  const [isByProvider, setIsByProvider] = useState(false);
  const attempt = useCommand((run: () => Promise<void>) => run());

  const handleProvider = (provider: ProviderName) => {
    setIsByProvider(true);
    void attempt.start(() => onProvider(provider));
  };
  const handleSubmit = fields.handleSubmit(() => {
    setIsByProvider(false);
    const input = {
      displayName: fields.textOf('displayName').trim(),
      email: fields.textOf('email').trim(),
      password: fields.textOf('password'),
    };
    void attempt.start(() => onSignUp(input));
  });

  return (
    <div className={classes.ways}>
      <form noValidate onSubmit={handleSubmit} className={classes.form}>
        <TextInput
          label={t('field.name')}
          description={t('field.nameHint')}
          autoComplete="name"
          maxLength={memberLimits.displayName}
          required
          withAsterisk={false}
          {...fields.propsOf('displayName')}
        />
        <EmailField {...fields.propsOf('email')} />
        <PasswordField isNew {...fields.propsOf('password')} />
        <SignInProblem error={attempt.error} />
        <Button
          type="submit"
          fullWidth
          loading={attempt.isBusy && !isByProvider}
          disabled={attempt.isBusy && isByProvider}
        >
          {t('signUp.submit')}
        </Button>
        <p className={classes.hint}>{t('signUp.next')}</p>
      </form>
      <p className={classes.or}>{t('signIn.or')}</p>
      <ProviderButtons onChoose={handleProvider} isDisabled={attempt.isBusy} />
    </div>
  );
}
