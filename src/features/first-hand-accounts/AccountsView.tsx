import { Button, Select } from '@mantine/core';
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router-dom';
import { programmeQuery } from '#src/data/events/queries.ts';
import { accountsQuery, newAccountsQuery } from '#src/data/first-hand-accounts/queries.ts';
import type { PortalEvent } from '#src/domain/event.ts';
import { listedSessions } from '#src/domain/programme.ts';
import { paths } from '#src/paths.ts';
import { ButtonLink } from '#src/ui/ButtonLink.tsx';
import { EmptyPanel } from '#src/ui/EmptyPanel.tsx';
import { Faces } from '#src/ui/Faces.tsx';
import { formatCalendarDay } from '#src/ui/format.ts';
import { useNow } from '#src/ui/useNow.ts';
import { AccountItem } from './AccountItem.tsx';
import classes from './Accounts.module.css';
import { OwnAccounts } from './OwnAccounts.tsx';
import { WaitingAccounts } from './WaitingAccounts.tsx';

type AccountsViewProps = {
  event: PortalEvent;
};

/** What peers tell, newest first, in pages; how many came since is counted once a minute. */
export function AccountsView({ event }: AccountsViewProps) {
  const { t } = useTranslation('accounts');
  const client = useQueryClient();
  const now = useNow();
  const [params, setParams] = useSearchParams();
  const begun = Object.entries(event.days).flatMap(([day, begins]) => (begins <= now ? [day] : []));
  const asked = params.get('day');
  const day = begun.find((one) => one === asked);
  const [seenAt, setSeenAt] = useState(() => new Date());
  const query = accountsQuery(event.id, day === undefined ? {} : { day });
  const pages = useInfiniteQuery(query);
  const programme = useQuery(programmeQuery(event.id));
  const fresh = useQuery(newAccountsQuery(event.id, seenAt)).data ?? 0;
  const sessions = new Map(listedSessions(programme.data ?? null).map((session) => [session.id, session]));

  return (
    <>
      <WaitingAccounts event={event} />
      <OwnAccounts event={event} />
      {begun.length > 1 && (
        <div className={classes.filters}>
          <Select
            label={t('filter.day')}
            placeholder={t('filter.anyDay')}
            data={begun.toSorted().map((one) => ({ value: one, label: formatCalendarDay(one) }))}
            value={day ?? null}
            onChange={(value) =>
              setParams({ tab: 'accounts', ...(value && { day: value }) }, { replace: true })
            }
            clearable
            clearButtonProps={{ 'aria-label': t('filter.anyDay') }}
          />
        </div>
      )}
      <div role="status" className={classes.new}>
        {fresh > 0 && (
          <Button
            variant="light"
            onClick={() => {
              setSeenAt(new Date());
              void client.resetQueries({ queryKey: query.queryKey });
            }}
          >
            {t('newOnes', { count: fresh })}
          </Button>
        )}
      </div>
      <Faces
        query={{ data: pages.data?.pages.flat(), error: pages.error, refetch: pages.refetch }}
        empty={
          <EmptyPanel
            title={t('empty.title')}
            text={t('empty.text')}
            action={
              begun.length > 0 && (
                <ButtonLink to={paths.newAccount.to(event.id)}>{t('empty.write')}</ButtonLink>
              )
            }
          />
        }
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
    </>
  );
}
