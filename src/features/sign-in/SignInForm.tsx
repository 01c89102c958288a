import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { paths } from '#src/paths.ts';
import { TextLink } from '#src/ui/TextLink.tsx';
import { useCommand } from '#src/ui/useCommand.ts';
import { credentialChecks } from './credentials.ts';
import { EmailField } from './EmailField.tsx';
import { PasswordField } from './PasswordField.tsx';
import { ProviderButtons, type ProviderName } from './ProviderButtons.tsx';
import { SignInProblem } from './SignInProblem.tsx';
import classes from './signIn.module.css';
import { useFields } from './useFields.ts';

type SignInFormProps = {
  onSignIn: (input: { email: string; password: string }) => Promise<void>;
  onSendLink: (email: string) => Promise<void>;
  onProvider: (provider: ProviderName) => Promise<void>;
  onLinkSent: (email: string) => void;
};

type Way = 'password' | 'link' | 'provider';

/** Password, a link by e-mail, or another service: one address field serves the first two. */
export function SignInForm({ onSignIn, onSendLink, onProvider, onLinkSent }: SignInFormProps) {
  const { t } = useTranslation('access');
  const form = useRef<HTMLFormElement>(null);
  const checks = credentialChecks(t);
  const fields = useFields(checks, ['email', 'password']);
  const email = fields.textOf('email').trim();
  const [way, setWay] = useState<Way>();
  const attempt = useCommand((run: () => Promise<void>) => run());
  const start = (chosen: Way, run: () => Promise<void>) => {
    setWay(chosen);
    return attempt.start(run);
  };
  const stateOf = (each: Way) => ({
    loading: attempt.isBusy && way === each,
    disabled: attempt.isBusy && way !== each,
  });

  const handleLink = async () => {
    if (checks.email(email) !== null) fields.fail(form.current, 'email', t('link.needsAddress'));
    else if (await start('link', () => onSendLink(email))) onLinkSent(email);
  };

  return (
    <div className={classes.ways}>
      <form
        ref={form}
        noValidate
        className={classes.form}
        onSubmit={fields.handleSubmit(
          () => void start('password', () => onSignIn({ email, password: fields.textOf('password') })),
        )}
      >
        <EmailField {...fields.propsOf('email')} />
        <PasswordField {...fields.propsOf('password')} />
        <TextLink to={paths.forgotPassword.to()} className={classes.forgot}>
          {t('signIn.forgot')}
        </TextLink>
        <SignInProblem error={attempt.error} />
        <Button type="submit" fullWidth {...stateOf('password')}>
          {t('signIn.submit')}
        </Button>
      </form>
      <p className={classes.or}>{t('signIn.or')}</p>
      <div className={classes.others}>
        <Button variant="default" fullWidth onClick={() => void handleLink()} {...stateOf('link')}>
          {t('signIn.link')}
        </Button>
        <ProviderButtons
          onChoose={(name) => void start('provider', () => onProvider(name))}
          isDisabled={attempt.isBusy}
        />
      </div>
    </div>
  );
}
