import { Button } from '@mantine/core';
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { accountsQuery, newAccountsQuery } from '#src/data/first-hand-accounts/queries.ts';
import type { PortalEvent } from '#src/domain/event.ts';
import { paths } from '#src/paths.ts';
import { ButtonLink } from '#src/ui/ButtonLink.tsx';
import { EmptyPanel } from '#src/ui/EmptyPanel.tsx';
import { Faces } from '#src/ui/Faces.tsx';
import { useNow } from '#src/ui/useNow.ts';
import { AccountFilters } from './AccountFilters.tsx';
import { AccountList } from './AccountList.tsx';
import classes from './Accounts.module.css';
import { OwnAccounts } from './OwnAccounts.tsx';
import { useAccountsAddress } from './useAccountsAddress.ts';
import { useReaderFacts } from './useReaderFacts.ts';
import { WaitingAccounts } from './WaitingAccounts.tsx';

type AccountsViewProps = {
  event: PortalEvent;
};

/**
 * What peers tell, in pages of the newest. Of what is loaded, what concerns the reader comes first; or newest first. How
 * many came since is counted once a minute.
 */
export function AccountsView({ event }: AccountsViewProps) {
  // All that the list speaks, at once: asked for by the first account, a catalogue would blank what stands there.
  const { t } = useTranslation(['accounts', 'eventUpdates', 'vocabulary']);
  const client = useQueryClient();
  const now = useNow();
  const begun = Object.entries(event.days).flatMap(([day, begins]) => (begins <= now ? [day] : []));
  const { shown, show } = useAccountsAddress(begun);
  const { day, language, isNewestFirst } = shown;
  const [seenAt, setSeenAt] = useState(() => new Date());
  const query = accountsQuery(event.id, day === null ? {} : { day });
  const pages = useInfiniteQuery(query);
  const reader = useReaderFacts(event.id);
  const fresh = useQuery(newAccountsQuery(event.id, seenAt)).data ?? 0;
  const loaded = pages.data?.pages.flat();
  const hasNothingToChoose = loaded?.length === 0 && day === null && language === null;
  const isReady = isNewestFirst || reader !== undefined || pages.error !== null;

  return (
    <>
      <WaitingAccounts event={event} />
      <OwnAccounts event={event} />
      {!hasNothingToChoose && (
        <AccountFilters
          days={begun}
          languages={[...new Set(loaded?.map((account) => account.language))]}
          shown={shown}
          onShow={show}
        />
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
        query={{ data: isReady ? loaded : undefined, error: pages.error, refetch: pages.refetch }}
        empty={
          day === null ? (
            <EmptyPanel
              title={t('empty.title')}
              text={t('empty.text')}
              action={
                begun.length > 0 && (
                  <ButtonLink to={paths.newAccount.to(event.id)}>{t('empty.write')}</ButtonLink>
                )
              }
            />
          ) : (
            <p className={classes.soft}>{t('noneOfDay')}</p>
          )
        }
      >
        {(accounts) => (
          <AccountList
            event={event}
            accounts={accounts}
            shown={shown}
            reader={reader}
            loadedAt={seenAt}
            hasMore={pages.hasNextPage}
            isLoadingMore={pages.isFetchingNextPage}
            onMore={() => void pages.fetchNextPage()}
          />
        )}
      </Faces>
    </>
  );
}
