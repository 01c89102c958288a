import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { outboxQuery } from '#src/data/first-hand-accounts/outbox.ts';
import { useMember } from '#src/data/session/useSession.ts';
import type { PortalEvent } from '#src/domain/event.ts';
import classes from './Accounts.module.css';
import { useFocusWhenFewer } from './useFocusWhenFewer.ts';
import { WaitingAccount } from './WaitingAccount.tsx';

type WaitingAccountsProps = {
  event: PortalEvent;
};

/** What was written on this device and is not at the portal yet, with the time it was written. */
export function WaitingAccounts({ event }: WaitingAccountsProps) {
  const { t } = useTranslation('accounts');
  const { identity } = useMember();
  const waiting = (useQuery(outboxQuery(identity.uid)).data ?? []).filter(
    ({ eventId }) => eventId === event.id,
  );
  const [hasDiscarded, setDiscarded] = useState(false);
  const said = useFocusWhenFewer<HTMLParagraphElement>(waiting.length);
  return (
    <>
      {waiting.length > 0 && (
        <section aria-label={t('waiting.title')} className={classes.own}>
          <h2 className={classes.ownTitle}>{t('waiting.title')}</h2>
          <p className={classes.soft}>{t('waiting.text')}</p>
          <ul className={classes.ownList}>
            {waiting.map((entry) => (
              <li key={entry.id}>
                <WaitingAccount event={event} entry={entry} onDiscarded={() => setDiscarded(true)} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <p ref={said} tabIndex={-1} role="status" className={classes.soft}>
        {hasDiscarded && t('waiting.discarded')}
      </p>
    </>
  );
}
