import { useTranslation } from 'react-i18next';
import { Navigate, useLocation } from 'react-router-dom';
import { signInWithProvider, signUp } from '#src/data/session/commands.ts';
import { useSession, useSessionFailure } from '#src/data/session/useSession.ts';
import { keepReturnPath, returnPathOf, signInPathFor } from '#src/features/sign-in/returnPath.ts';
import { SignUpForm } from '#src/features/sign-in/SignUpForm.tsx';
import { ErrorPanel } from '#src/ui/ErrorPanel.tsx';
import { PageFrame } from '#src/ui/PageFrame.tsx';
import { TextLink } from '#src/ui/TextLink.tsx';

export function SignUpPage() {
  const { t } = useTranslation('access');
  const { identity } = useSession();
  const failure = useSessionFailure();
  const returnPath = returnPathOf(useLocation().search);

  if (identity) return <Navigate to={returnPath} replace />;

  return (
    <PageFrame title={t('signUp.title')} lead={t('signUp.lead')} width="reading">
      {failure !== undefined && <ErrorPanel error={failure} onRetry={() => location.reload()} />}
      <SignUpForm
        onSignUp={(input) => {
          keepReturnPath(returnPath);
          return signUp(input);
        }}
        onProvider={signInWithProvider}
      />
      <p>
        {t('signUp.haveAccount')} <TextLink to={signInPathFor(returnPath)}>{t('signUp.signIn')}</TextLink>
      </p>
    </PageFrame>
  );
}
