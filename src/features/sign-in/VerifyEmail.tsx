import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageFrame } from '#src/ui/PageFrame.tsx';
import { useCommand } from '#src/ui/useCommand.ts';
import { SignInProblem } from './SignInProblem.tsx';
import classes from './signIn.module.css';

type VerifyEmailProps = {
  email: string;
  /** Asks the service again; when the address is confirmed, the gate leaves this screen. */
  onCheck: () => Promise<void>;
  onResend: () => Promise<void>;
  onSignOut: () => Promise<void>;
};

const lookEverySeconds = 8;

/** For somebody signed in whose address is not confirmed yet. */
export function VerifyEmail({ email, onCheck, onResend, onSignOut }: VerifyEmailProps) {
  const { t } = useTranslation('access');
  const [last, setLast] = useState<'check' | 'resend' | 'signOut'>();
  const attempt = useCommand((run: () => Promise<void>) => run());
  const start = (chosen: NonNullable<typeof last>, run: () => Promise<void>) => {
    setLast(chosen);
    void attempt.start(run);
  };
  useLookAgain(onCheck);

  return (
    <PageFrame title={t('verify.title')} lead={t('verify.lead', { email })} width="reading">
      <div className={classes.notice}>
        <p>{t('verify.text')}</p>
        <div className={classes.buttons}>
          <Button onClick={() => start('check', onCheck)} loading={attempt.isBusy && last === 'check'}>
            {t('verify.check')}
          </Button>
          <Button
            variant="default"
            onClick={() => start('resend', onResend)}
            loading={attempt.isBusy && last === 'resend'}
          >
            {t('verify.resend')}
          </Button>
        </div>
        <div role="status">
          {attempt.isDone && last === 'check' && <p>{t('verify.notYet')}</p>}
          {attempt.isDone && last === 'resend' && <p>{t('verify.resent')}</p>}
        </div>
        <SignInProblem error={attempt.error} />
        <p className={classes.soft}>{t('verify.wrongAddress')}</p>
        <Button variant="subtle" px={0} onClick={() => start('signOut', onSignOut)}>
          {t('gate.signOut')}
        </Button>
      </div>
    </PageFrame>
  );
}

/** Looks by itself while the screen is visible, and at once when somebody comes back from their mail. */
function useLookAgain(look: () => Promise<void>) {
  useEffect(() => {
    const lookIfSeen = () => {
      // A failure is no news here: the button says what is wrong.
      if (document.visibilityState === 'visible') look().catch(() => undefined);
    };
    const timer = setInterval(lookIfSeen, lookEverySeconds * 1000);
    addEventListener('focus', lookIfSeen);
    return () => {
      clearInterval(timer);
      removeEventListener('focus', lookIfSeen);
    };
  }, [look]);
}
