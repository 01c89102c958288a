import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { paths } from '#src/paths.ts';
import { ButtonLink } from '#src/ui/ButtonLink.tsx';
import { errorKindOf } from '#src/ui/ErrorPanel.tsx';
import { LoadingLines } from '#src/ui/LoadingLines.tsx';
import { PageFrame } from '#src/ui/PageFrame.tsx';
import { AddressForm } from './AddressForm.tsx';
import { Notice } from './Notice.tsx';
import { SignInProblem } from './SignInProblem.tsx';
import { useOnArrival } from './useOnArrival.ts';

type SignInByLinkProps = {
  link: string;
  /** The address the link was asked for on this device; null on another. */
  knownAddress: () => string | null;
  onSignIn: (input: { email: string; link: string }) => Promise<void>;
};

/** Signing in by a link; the session that follows leads away from here. */
export function SignInByLink({ link, knownAddress, onSignIn }: SignInByLinkProps) {
  const [email] = useState(knownAddress);
  return email === null ? (
    <AskedAddress onSubmit={(typed) => onSignIn({ email: typed, link })} />
  ) : (
    <KnownAddress onArrival={() => onSignIn({ email, link })} />
  );
}

function KnownAddress({ onArrival }: { onArrival: () => Promise<void> }) {
  const { t } = useTranslation('access');
  const { error } = useOnArrival(onArrival);
  const isExpired = errorKindOf(error) === 'linkExpired';
  return (
    <PageFrame title={t(isExpired ? 'action.expiredTitle' : 'action.link.title')} width="reading">
      {error === undefined ? (
        <LoadingLines lines={3} />
      ) : (
        <Notice>
          {isExpired ? <p>{t('action.link.expiredText')}</p> : <SignInProblem error={error} />}
          <ButtonLink to={paths.signIn.to()}>{t('action.link.askAgain')}</ButtonLink>
        </Notice>
      )}
    </PageFrame>
  );
}

function AskedAddress({ onSubmit }: { onSubmit: (email: string) => Promise<void> }) {
  const { t } = useTranslation('access');
  return (
    <PageFrame title={t('action.link.askTitle')} lead={t('action.link.askLead')} width="reading">
      <AddressForm submitLabel={t('action.link.submit')} onSubmit={onSubmit} />
    </PageFrame>
  );
}
