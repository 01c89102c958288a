import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PageFrame } from '#src/ui/PageFrame.tsx';
import { Notice } from './Notice.tsx';

type LinkSentProps = {
  email: string;
  onBack: () => void;
};

export function LinkSent({ email, onBack }: LinkSentProps) {
  const { t } = useTranslation('access');
  return (
    <PageFrame title={t('link.sentTitle')} width="reading">
      <Notice>
        <p>{t('link.sentText', { email })}</p>
        <p>{t('link.sentSpam')}</p>
        <Button variant="default" onClick={onBack}>
          {t('link.back')}
        </Button>
      </Notice>
    </PageFrame>
  );
}
