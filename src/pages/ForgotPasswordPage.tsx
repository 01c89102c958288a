import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sendPasswordReset } from '#src/data/session/commands.ts';
import { AddressForm } from '#src/features/sign-in/AddressForm.tsx';
import { Notice } from '#src/features/sign-in/Notice.tsx';
import { paths } from '#src/paths.ts';
import { ButtonLink } from '#src/ui/ButtonLink.tsx';
import { PageFrame } from '#src/ui/PageFrame.tsx';

export function ForgotPasswordPage() {
  const { t } = useTranslation('access');
  const [sentTo, setSentTo] = useState<string>();

  if (sentTo) {
    return (
      <PageFrame title={t('forgot.sentTitle')} width="reading">
        <Notice>
          <p>{t('forgot.sentText', { email: sentTo })}</p>
          <p>{t('link.sentSpam')}</p>
          <ButtonLink to={paths.signIn.to()} variant="default">
            {t('forgot.back')}
          </ButtonLink>
        </Notice>
      </PageFrame>
    );
  }
  return (
    <PageFrame
      title={t('forgot.title')}
      lead={t('forgot.lead')}
      width="reading"
      backTo={{ to: paths.signIn.to(), label: t('forgot.back') }}
    >
      <AddressForm submitLabel={t('forgot.submit')} onSubmit={sendPasswordReset} onDone={setSentTo} />
    </PageFrame>
  );
}
