import { Switch } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router-dom';
import type { PortalEvent } from '#src/domain/event.ts';
import { type Feed, listedUpdates, updateLimits } from '#src/domain/eventUpdate.ts';
import { type Interests, rankByRelevance, rankByTime } from '#src/domain/relevance.ts';
import { useNow } from '#src/ui/useNow.ts';
import { OlderUpdates } from './OlderUpdates.tsx';
import { tailoredUpdate } from './tailoredUpdate.ts';
import { UpdateItem } from './UpdateItem.tsx';
import classes from './Updates.module.css';
import { useArrivals } from './useArrivals.ts';

type UpdateListProps = {
  event: PortalEvent;
  feed: Feed;
  interests: Interests;
};

/** The last thirty updates, what concerns the reader first; or all of them, newest first. */
export function UpdateList({ event, feed, interests }: UpdateListProps) {
  const { t } = useTranslation('eventUpdates');
  const [params, setParams] = useSearchParams();
  const now = useNow();
  const isEverything = params.get('all') === '1';
  const updates = useMemo(() => listedUpdates(feed), [feed]);
  const ids = useMemo(() => updates.map(({ id }) => id), [updates]);
  const arrivals = useArrivals(ids);
  const items = updates.map((update) => tailoredUpdate(event.id, update));
  const ranked = isEverything ? rankByTime(items, interests) : rankByRelevance(items, interests, now);

  return (
    <>
      <Switch
        label={t('everything.label')}
        description={isEverything ? t('everything.on') : t('everything.off')}
        checked={isEverything}
        onChange={({ currentTarget: { checked } }) =>
          setParams(
            (before) => {
              const next = new URLSearchParams(before);
              if (checked) next.set('all', '1');
              else next.delete('all');
              return next;
            },
            { replace: true },
          )
        }
      />
      <p role="status" className={classes.arrived}>
        {arrivals.size > 0 && t('arrived', { count: arrivals.size })}
      </p>
      <div className={classes.list}>
        {ranked.map(({ item, reasons }) => (
          <UpdateItem
            key={item.id}
            event={event}
            update={item.update}
            reasons={reasons}
            isNew={arrivals.has(item.id)}
            headingLevel={2}
          />
        ))}
      </div>
      {updates.length >= updateLimits.feed && <OlderUpdates event={event} shown={ids} />}
    </>
  );
}
