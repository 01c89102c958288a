import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PageFrame } from '#src/ui/PageFrame.tsx';

type LeftMembershipProps = {
  onSignOut: () => Promise<void>;
};

/** Somebody who left by their own act: what that means, and the way back. */
export function LeftMembership({ onSignOut }: LeftMembershipProps) {
  const { t } = useTranslation('membership');
  return (
    <PageFrame title={t('left.title')} width="reading">
      <p>{t('left.text')}</p>
      <p>{t('left.back')}</p>
      <Button variant="default" onClick={() => void onSignOut()}>
        {t('left.signOut')}
      </Button>
    </PageFrame>
  );
}
