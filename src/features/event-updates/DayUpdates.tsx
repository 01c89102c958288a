import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { feedQuery, publishedUpdatesQuery } from '#src/data/events/queries.ts';
import type { PortalEvent } from '#src/domain/event.ts';
import { type ListedUpdate, listedUpdates, updateLimits } from '#src/domain/eventUpdate.ts';
import { Faces } from '#src/ui/Faces.tsx';
import { UpdateItem } from './UpdateItem.tsx';
import classes from './Updates.module.css';

type DayUpdatesProps = {
  event: PortalEvent;
  day: string;
};

/** The updates of one day, oldest first, as the day went. Those that have left the full feed are read one by one. */
export function DayUpdates({ event, day }: DayUpdatesProps) {
  const { t } = useTranslation('eventUpdates');
  const feed = useQuery(feedQuery(event.id));
  const inFeed = feed.data ? listedUpdates(feed.data) : [];
  const isFull = inFeed.length >= updateLimits.feed;
  const older = useQuery({ ...publishedUpdatesQuery(event.id), enabled: isFull });
  const known = new Set(inFeed.map(({ id }) => id));
  const all: ListedUpdate[] = [
    ...inFeed,
    ...(older.data ?? []).flatMap((update) =>
      update.publishedAt && !known.has(update.id) ? [{ ...update, publishedAt: update.publishedAt }] : [],
    ),
  ];
  const ofDay = all
    .filter((update) => update.day === day)
    .toSorted((a, b) => a.publishedAt.getTime() - b.publishedAt.getTime());
  return (
    <Faces query={feed} isEmpty={() => ofDay.length === 0} empty={<p>{t('noneOfDay')}</p>}>
      {() => (
        <div className={classes.list}>
          {ofDay.map((update) => (
            <UpdateItem key={update.id} event={event} update={update} />
          ))}
        </div>
      )}
    </Faces>
  );
}
