import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { programmeQuery } from '#src/data/events/queries.ts';
import { accountReasons, type ReaderFacts, rankAccounts } from '#src/domain/accountRelevance.ts';
import type { PortalEvent } from '#src/domain/event.ts';
import type { FirstHandAccount } from '#src/domain/firstHandAccount.ts';
import { listedSessions } from '#src/domain/programme.ts';
import { AccountItem } from './AccountItem.tsx';
import classes from './Accounts.module.css';
import type { AccountsShown } from './useAccountsAddress.ts';

type AccountListProps = {
  event: PortalEvent;
  /** What is loaded, newest first. */
  accounts: readonly FirstHandAccount[];
  shown: AccountsShown;
  /** Undefined where nothing is known of whoever reads: then newest first, without reasons. */
  reader: ReaderFacts | undefined;
  /** When it was loaded: by the running clock, accounts would change places while somebody reads. */
  loadedAt: Date;
  hasMore: boolean;
  isLoadingMore: boolean;
  onMore: () => void;
};

/** The loaded accounts of one language or of all, in the order that was asked for; how many of them these are. */
export function AccountList(props: AccountListProps) {
  const { event, accounts, shown, reader, loadedAt, hasMore, isLoadingMore, onMore } = props;
  const { t } = useTranslation(['accounts', 'vocabulary']);
  const { language, isNewestFirst } = shown;
  const programme = useQuery(programmeQuery(event.id));
  const sessions = new Map(listedSessions(programme.data ?? null).map((session) => [session.id, session]));
  const chosen = accounts.filter((account) => language === null || account.language === language);
  const isRanked = reader !== undefined && !isNewestFirst;
  const listed = isRanked
    ? rankAccounts(chosen, reader, loadedAt)
    : chosen.map((account) => ({ account, reasons: reader && accountReasons(account, reader) }));
  const counts = { shown: chosen.length, loaded: accounts.length };

  return (
    <>
      <p className={`${classes.soft} ${classes.orderHint}`}>
        {isRanked ? t(hasMore ? 'order.forYouLoaded' : 'order.forYouHint', counts) : t('order.newestHint')}
      </p>
      <p role="status" className={classes.shown}>
        {language !== null && t(hasMore ? 'shown.ofLoaded' : 'shown.ofAll', counts)}
      </p>
      <div className={classes.list}>
        {listed.map(({ account, reasons }) => (
          <AccountItem
            key={account.id}
            eventId={event.id}
            account={account}
            timeZone={event.timeZone}
            session={sessions.get(account.sessionId ?? '')}
            reasons={reasons}
          />
        ))}
        {language !== null && chosen.length === 0 && (
          <p className={classes.soft}>
            {t('shown.none', { language: t(`vocabulary:language.${language}`) })}
          </p>
        )}
        {hasMore && (
          <Button variant="default" loading={isLoadingMore} onClick={onMore}>
            {t('more')}
          </Button>
        )}
      </div>
    </>
  );
}
