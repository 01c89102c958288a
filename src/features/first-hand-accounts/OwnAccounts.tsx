import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { myAccountsQuery } from '#src/data/first-hand-accounts/queries.ts';
import { useMember } from '#src/data/session/useSession.ts';
import type { PortalEvent } from '#src/domain/event.ts';
import { isVisible } from '#src/domain/firstHandAccount.ts';
import { useNow } from '#src/ui/useNow.ts';
import { AccountItem } from './AccountItem.tsx';
import classes from './Accounts.module.css';

type OwnAccountsProps = {
  event: PortalEvent;
};

/** One's own accounts that members do not see, or not yet, and why. */
export function OwnAccounts({ event }: OwnAccountsProps) {
  const { t } = useTranslation('accounts');
  const { identity } = useMember();
  const now = useNow();
  const own = useQuery(myAccountsQuery(event.id, identity.uid));
  const unseen = (own.data ?? []).filter((account) => !isVisible(account, now));
  if (unseen.length === 0) return null;
  return (
    <section aria-label={t('own.title')} className={classes.own}>
      <h2 className={classes.ownTitle}>{t('own.title')}</h2>
      <div className={classes.ownList}>
        {unseen.map((account) => (
          <AccountItem key={account.id} eventId={event.id} account={account} timeZone={event.timeZone} />
        ))}
      </div>
    </section>
  );
}
