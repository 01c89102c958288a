import { Button } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { programmeQuery } from '#src/data/events/queries.ts';
import { accountsQuery } from '#src/data/first-hand-accounts/queries.ts';
import type { PortalEvent } from '#src/domain/event.ts';
import { listedSessions } from '#src/domain/programme.ts';
import { Faces } from '#src/ui/Faces.tsx';
import { AccountItem } from './AccountItem.tsx';
import classes from './Accounts.module.css';

type DayAccountsProps = {
  event: PortalEvent;
  day: string;
};

/** What peers tell of one day. */
export function DayAccounts({ event, day }: DayAccountsProps) {
  const { t } = useTranslation('accounts');
  const pages = useInfiniteQuery(accountsQuery(event.id, { day }));
  const programme = useQuery(programmeQuery(event.id));
  const sessions = new Map(listedSessions(programme.data ?? null).map((session) => [session.id, session]));
  return (
    <Faces
      query={{ data: pages.data?.pages.flat(), error: pages.error, refetch: pages.refetch }}
      empty={<p className={classes.soft}>{t('noneOfDay')}</p>}
    >
      {(accounts) => (
        <div className={classes.list}>
          {accounts.map((account) => (
            <AccountItem
              key={account.id}
              eventId={event.id}
              account={account}
              timeZone={event.timeZone}
              session={sessions.get(account.sessionId ?? '')}
            />
          ))}
          {pages.hasNextPage && (
            <Button
              variant="default"
              loading={pages.isFetchingNextPage}
              onClick={() => void pages.fetchNextPage()}
            >
              {t('more')}
            </Button>
          )}
        </div>
      )}
    </Faces>
  );
}
