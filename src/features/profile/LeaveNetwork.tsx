import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useActor } from '#src/data/session/useSession.ts';
import type { Member } from '#src/domain/member.ts';
import { canLeave } from '#src/domain/permissions.ts';
import { LeaveDialog } from './LeaveDialog.tsx';
import classes from './LeaveNetwork.module.css';

type LeaveNetworkProps = {
  member: Member;
};

/** The way out: what it means is said in the dialog, where it can still be thought over. */
export function LeaveNetwork({ member }: LeaveNetworkProps) {
  const { t } = useTranslation('membership');
  const actor = useActor();
  const [isOpen, setOpen] = useState(false);
  return (
    <section aria-labelledby="leave" className={classes.section}>
      <h2 id="leave">{t('leave.title')}</h2>
      {canLeave(actor) ? (
        <>
          <p className={classes.soft}>{t('leave.hint')}</p>
          <Button variant="default" onClick={() => setOpen(true)}>
            {t('leave.open')}
          </Button>
        </>
      ) : (
        <p className={classes.soft}>{t('leave.notYet')}</p>
      )}
      {isOpen && actor && <LeaveDialog actor={actor} member={member} onClose={() => setOpen(false)} />}
    </section>
  );
}
