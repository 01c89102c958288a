import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PageFrame } from '#src/ui/PageFrame.tsx';
import classes from './membership.module.css';

type SuspendedMembershipProps = {
  reason: string;
  onSignOut: () => Promise<void>;
};

/** A suspended member sees why, and nothing else. */
export function SuspendedMembership({ reason, onSignOut }: SuspendedMembershipProps) {
  const { t } = useTranslation('membership');
  return (
    <PageFrame title={t('suspended.title')} width="reading">
      {reason ? (
        <>
          <p>{t('suspended.reason')}</p>
          <blockquote className={classes.reason} dir="auto">
            {reason}
          </blockquote>
        </>
      ) : (
        <p>{t('suspended.noReason')}</p>
      )}
      <Button variant="default" onClick={() => void onSignOut()}>
        {t('suspended.signOut')}
      </Button>
    </PageFrame>
  );
}
