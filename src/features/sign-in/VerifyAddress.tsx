import { useTranslation } from 'react-i18next';
import { ButtonLink } from '#src/ui/ButtonLink.tsx';
import { errorKindOf } from '#src/ui/ErrorPanel.tsx';
import { LoadingLines } from '#src/ui/LoadingLines.tsx';
import { PageFrame } from '#src/ui/PageFrame.tsx';
import { Notice } from './Notice.tsx';
import { keptReturnPath } from './returnPath.ts';
import { SignInProblem } from './SignInProblem.tsx';
import { useOnArrival } from './useOnArrival.ts';

type VerifyAddressProps = {
  code: string;
  onVerify: (code: string) => Promise<void>;
};

export function VerifyAddress({ code, onVerify }: VerifyAddressProps) {
  const { t } = useTranslation('access');
  const { isDone, error } = useOnArrival(() => onVerify(code));

  if (!isDone && error === undefined) {
    return (
      <PageFrame title={t('action.verify.title')} width="reading">
        <LoadingLines lines={3} />
      </PageFrame>
    );
  }
  const isExpired = errorKindOf(error) === 'linkExpired';
  return (
    <PageFrame title={t(isDone ? 'action.verify.doneTitle' : 'action.expiredTitle')} width="reading">
      <Notice>
        {isDone && <p>{t('action.verify.doneText')}</p>}
        {isExpired && <p>{t('action.verify.expiredText')}</p>}
        {!isDone && !isExpired && <SignInProblem error={error} />}
        <ButtonLink to={keptReturnPath()}>{t('action.verify.continue')}</ButtonLink>
      </Notice>
    </PageFrame>
  );
}
