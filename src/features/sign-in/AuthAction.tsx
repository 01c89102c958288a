import { useTranslation } from 'react-i18next';
import { paths } from '#src/paths.ts';
import { ButtonLink } from '#src/ui/ButtonLink.tsx';
import { PageFrame } from '#src/ui/PageFrame.tsx';
import { Notice } from './Notice.tsx';
import { ResetPassword } from './ResetPassword.tsx';
import { SignInByLink } from './SignInByLink.tsx';
import { VerifyAddress } from './VerifyAddress.tsx';

export type AuthActionCommands = {
  verifyEmail: (code: string) => Promise<void>;
  addressOfPasswordReset: (code: string) => Promise<string>;
  resetPassword: (input: { code: string; password: string }) => Promise<void>;
  addressOfSignInLink: () => string | null;
  signInWithLink: (input: { email: string; link: string }) => Promise<void>;
};

type AuthActionProps = {
  /** The whole address the letter led to. */
  link: string;
  commands: AuthActionCommands;
};

/** Where the links in letters lead. The parameters are those of Firebase Authentication. */
export function AuthAction({ link, commands }: AuthActionProps) {
  const { t } = useTranslation('access');
  const parameters = new URL(link).searchParams;
  const code = parameters.get('oobCode');
  const mode = parameters.get('mode');

  if (code && mode === 'verifyEmail') return <VerifyAddress code={code} onVerify={commands.verifyEmail} />;
  if (code && mode === 'resetPassword') {
    return (
      <ResetPassword code={code} onLook={commands.addressOfPasswordReset} onReset={commands.resetPassword} />
    );
  }
  if (code && mode === 'signIn') {
    return (
      <SignInByLink
        link={link}
        knownAddress={commands.addressOfSignInLink}
        onSignIn={commands.signInWithLink}
      />
    );
  }
  return (
    <PageFrame title={t('action.unknownTitle')} lead={t('action.unknownText')} width="reading">
      <Notice>
        <ButtonLink to={paths.signIn.to()}>{t('signIn.title')}</ButtonLink>
      </Notice>
    </PageFrame>
  );
}
