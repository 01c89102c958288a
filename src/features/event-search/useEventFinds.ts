import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { programmeQuery, publishedUpdatesQuery } from '#src/data/events/queries.ts';
import { allAccountsQuery } from '#src/data/first-hand-accounts/queries.ts';
import type { PortalEvent } from '#src/domain/event.ts';
import { type EventFind, eventFinds } from '#src/domain/eventSearch.ts';
import { listedSessions } from '#src/domain/programme.ts';

const anHour = 3_600_000;

/**
 * All of an event that can be searched: published updates, accounts that members may read, sessions. Read when somebody
 * comes to search, a document each, at most 100 + 1,000 + 1, and again after an hour; the search itself reads nothing.
 */
export function useEventFinds(event: Pick<PortalEvent, 'id' | 'timeZone'>) {
  const { t } = useTranslation('vocabulary');
  const updates = useQuery({ ...publishedUpdatesQuery(event.id), staleTime: anHour, gcTime: anHour });
  const accounts = useQuery({ ...allAccountsQuery(event.id), staleTime: anHour, gcTime: anHour });
  const programme = useQuery(programmeQuery(event.id));

  const data = useMemo((): EventFind[] | undefined => {
    if (!updates.data || !accounts.data || programme.data === undefined) return undefined;
    return eventFinds({
      updates: updates.data.flatMap((one) =>
        one.publishedAt ? [{ ...one, publishedAt: one.publishedAt }] : [],
      ),
      accounts: accounts.data,
      sessions: listedSessions(programme.data),
      timeZone: event.timeZone,
      label: ({ pathways, topics }) =>
        [...pathways.map((one) => t(`pathway.${one}`)), ...topics.map((one) => t(`topic.${one}`))].join(' '),
    });
  }, [updates.data, accounts.data, programme.data, event.timeZone, t]);

  return {
    data,
    error: updates.error ?? accounts.error ?? programme.error,
    refetch: () => Promise.all([updates.refetch(), accounts.refetch(), programme.refetch()]),
  };
}
