import { SegmentedControl, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router-dom';
import { programmeQuery, publishedUpdatesQuery } from '#src/data/events/queries.ts';
import { allAccountsQuery } from '#src/data/first-hand-accounts/queries.ts';
import { isOneOf } from '#src/domain/classification.ts';
import type { PortalEvent } from '#src/domain/event.ts';
import { buildEventSearch, eventFindKinds, eventFinds } from '#src/domain/eventSearch.ts';
import { listedSessions } from '#src/domain/programme.ts';
import { Faces } from '#src/ui/Faces.tsx';
import { EventHitItem } from './EventHitItem.tsx';
import classes from './EventSearch.module.css';

const kinds = ['all', ...eventFindKinds] as const;

type EventSearchProps = {
  event: PortalEvent;
};

/**
 * All of an event, by its words: published updates, accounts that members may read, sessions. They are read once when
 * somebody comes to search, a document each, at most 1,100; the search itself reads nothing.
 */
export function EventSearch({ event }: EventSearchProps) {
  const { t } = useTranslation(['eventSearch', 'vocabulary']);
  const [params, setParams] = useSearchParams();
  const updates = useQuery(publishedUpdatesQuery(event.id));
  const accounts = useQuery(allAccountsQuery(event.id));
  const programme = useQuery(programmeQuery(event.id));
  const [words, setWords] = useState(params.get('q') ?? '');
  const askedKind = params.get('kind');
  const kind = isOneOf(kinds, askedKind) ? askedKind : 'all';
  const kindsId = useId();
  const isThere = updates.data && accounts.data && programme.data !== undefined;

  const find = useMemo(() => {
    if (!updates.data || !accounts.data) return undefined;
    return buildEventSearch(
      eventFinds({
        updates: updates.data.flatMap((one) =>
          one.publishedAt ? [{ ...one, publishedAt: one.publishedAt }] : [],
        ),
        accounts: accounts.data,
        sessions: listedSessions(programme.data ?? null),
        timeZone: event.timeZone,
        label: ({ pathways, topics }) =>
          [
            ...pathways.map((one) => t(`vocabulary:pathway.${one}`)),
            ...topics.map((one) => t(`vocabulary:topic.${one}`)),
          ].join(' '),
      }),
    );
  }, [updates.data, accounts.data, programme.data, event.timeZone, t]);
  const hits = (find?.(words) ?? []).filter((hit) => kind === 'all' || hit.find.kind === kind);
  const ask = (change: Record<string, string>) =>
    setParams(
      (before) =>
        Object.entries({ ...Object.fromEntries(before), ...change }).filter(([, value]) => value !== ''),
      { replace: true },
    );

  return (
    <>
      <search className={classes.fields}>
        <TextInput
          type="search"
          className={classes.words}
          label={t('words')}
          placeholder={t('example')}
          leftSection={<IconSearch size={20} aria-hidden="true" />}
          value={words}
          onChange={({ currentTarget: { value } }) => {
            setWords(value);
            ask({ q: value });
          }}
        />
        <div>
          <p id={kindsId} className={classes.label}>
            {t('kind.label')}
          </p>
          <SegmentedControl
            aria-labelledby={kindsId}
            className={classes.kinds}
            data={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
            value={kind}
            onChange={(value) => ask({ kind: value === 'all' ? '' : value })}
          />
        </div>
      </search>
      <Faces
        query={{
          data: isThere ? hits : undefined,
          error: updates.error ?? accounts.error ?? programme.error,
          refetch: () => Promise.all([updates.refetch(), accounts.refetch(), programme.refetch()]),
        }}
        isEmpty={() => words.trim() === ''}
        empty={<p className={classes.hint}>{t('hint')}</p>}
      >
        {(found) => (
          <>
            <p role="status" className={classes.hint}>
              {t('found', { count: found.length })}
            </p>
            <ol className={classes.hits}>
              {found.slice(0, 100).map((hit) => (
                <EventHitItem key={`${hit.find.kind}~${hit.find.id}`} event={event} hit={hit} />
              ))}
            </ol>
          </>
        )}
      </Faces>
    </>
  );
}
