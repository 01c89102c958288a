import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { paths } from '#src/paths.ts';
import { ButtonLink } from '#src/ui/ButtonLink.tsx';
import { errorKindOf } from '#src/ui/ErrorPanel.tsx';
import { LoadingLines } from '#src/ui/LoadingLines.tsx';
import { PageFrame } from '#src/ui/PageFrame.tsx';
import { NewPasswordForm } from './NewPasswordForm.tsx';
import { Notice } from './Notice.tsx';
import { SignInProblem } from './SignInProblem.tsx';
import { useOnArrival } from './useOnArrival.ts';

type ResetPasswordProps = {
  code: string;
  onLook: (code: string) => Promise<string>;
  onReset: (input: { code: string; password: string }) => Promise<void>;
};

export function ResetPassword({ code, onLook, onReset }: ResetPasswordProps) {
  const { t } = useTranslation('access');
  const [email, setEmail] = useState('');
  const [isSaved, setIsSaved] = useState(false);
  const { isDone, error } = useOnArrival(async () => setEmail(await onLook(code)));

  if (error !== undefined) {
    return (
      <PageFrame title={t('action.expiredTitle')} width="reading">
        <Notice>
          {errorKindOf(error) === 'linkExpired' ? (
            <p>{t('action.reset.expiredText')}</p>
          ) : (
            <SignInProblem error={error} />
          )}
          <ButtonLink to={paths.forgotPassword.to()}>{t('action.reset.askAgain')}</ButtonLink>
        </Notice>
      </PageFrame>
    );
  }
  if (isSaved) {
    return (
      <PageFrame title={t('action.reset.doneTitle')} lead={t('action.reset.doneText')} width="reading">
        <Notice>
          <ButtonLink to={paths.signIn.to()}>{t('action.reset.signIn')}</ButtonLink>
        </Notice>
      </PageFrame>
    );
  }
  return (
    <PageFrame
      title={t('action.reset.title')}
      lead={isDone ? t('action.reset.lead', { email }) : undefined}
      width="reading"
    >
      {isDone ? (
        <NewPasswordForm
          email={email}
          onSubmit={(password) => onReset({ code, password })}
          onDone={() => setIsSaved(true)}
        />
      ) : (
        <LoadingLines lines={3} />
      )}
    </PageFrame>
  );
}
