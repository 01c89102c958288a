import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useLocation } from 'react-router-dom';
import { sendSignInLink, signIn, signInWithProvider } from '#src/data/session/commands.ts';
import { useSession, useSessionFailure } from '#src/data/session/useSession.ts';
import { LinkSent } from '#src/features/sign-in/LinkSent.tsx';
import { keepReturnPath, returnPathOf, withReturnPath } from '#src/features/sign-in/returnPath.ts';
import { SignInForm } from '#src/features/sign-in/SignInForm.tsx';
import { paths } from '#src/paths.ts';
import { ErrorPanel } from '#src/ui/ErrorPanel.tsx';
import { PageFrame } from '#src/ui/PageFrame.tsx';
import { TextLink } from '#src/ui/TextLink.tsx';

export function SignInPage() {
  const { t } = useTranslation('access');
  const { identity } = useSession();
  const failure = useSessionFailure();
  const returnPath = returnPathOf(useLocation().search);
  const [linkSentTo, setLinkSentTo] = useState<string>();

  if (identity) return <Navigate to={returnPath} replace />;
  if (linkSentTo) return <LinkSent email={linkSentTo} onBack={() => setLinkSentTo(undefined)} />;

  return (
    <PageFrame title={t('signIn.title')} lead={t('signIn.lead')} width="reading">
      {failure !== undefined && <ErrorPanel error={failure} onRetry={() => location.reload()} />}
      <SignInForm
        onSignIn={signIn}
        onSendLink={(email) => {
          keepReturnPath(returnPath);
          return sendSignInLink(email);
        }}
        onProvider={signInWithProvider}
        onLinkSent={setLinkSentTo}
      />
      <p>
        {t('signIn.noAccount')}{' '}
        <TextLink to={withReturnPath(paths.signUp.to(), returnPath)}>{t('signIn.join')}</TextLink>
      </p>
    </PageFrame>
  );
}
