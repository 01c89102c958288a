import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router-dom';
import { isOneOf } from '#src/domain/classification.ts';
import { eventSeries, type ListedEvent } from '#src/domain/event.ts';
import { groupedEvents, matchingEvents, seriesOf } from '#src/domain/eventDates.ts';
import { EmptyPanel } from '#src/ui/EmptyPanel.tsx';
import { useNow } from '#src/ui/useNow.ts';
import { EventFilters } from './EventFilters.tsx';
import classes from './EventList.module.css';
import { EventRow } from './EventRow.tsx';

type EventListProps = {
  events: readonly ListedEvent[];
  /** The button that follows an event. */
  followOf: (event: ListedEvent) => ReactNode;
};

/** Every event: those on now, those to come, and the past by year. What is asked for stands in the address. */
export function EventList({ events, followOf }: EventListProps) {
  const { t } = useTranslation('events');
  const [params, setParams] = useSearchParams();
  const now = useNow();
  const words = params.get('q') ?? '';
  const asked = params.get('series');
  const series = isOneOf(eventSeries, asked) ? asked : null;
  const found = matchingEvents(events, { words, series });
  const { running, coming, past } = groupedEvents(found, now);
  const ask = (change: Record<string, string>) =>
    setParams(
      (before) => {
        const next = { ...Object.fromEntries(before), ...change };
        return Object.entries(next).filter(([, value]) => value !== '');
      },
      { replace: true },
    );

  return (
    <>
      <EventFilters words={words} series={series} offered={seriesOf(events)} onChange={ask} />
      <p role="status" className={classes.count}>
        {words !== '' || series !== null ? t('filter.found', { count: found.length }) : ''}
      </p>
      {found.length === 0 && (
        <EmptyPanel
          title={t('filter.none')}
          text={t('filter.noneText')}
          action={<Button onClick={() => ask({ q: '', series: '' })}>{t('filter.clear')}</Button>}
        />
      )}
      {running.length > 0 && (
        <Group title={t('list.running')}>
          {running.map((event) => (
            <EventRow key={event.id} event={event} follow={followOf(event)} isRunning withCountdown />
          ))}
        </Group>
      )}
      {coming.length > 0 && (
        <Group title={t('list.coming')}>
          {coming.map((event) => (
            <EventRow key={event.id} event={event} follow={followOf(event)} withCountdown />
          ))}
        </Group>
      )}
      {past.map(({ year, events: ofYear }, index) => (
        <Group key={year} title={t('list.past', { year })}>
          {ofYear.map((event) => (
            // Of the last year it still matters how long ago it was.
            <EventRow key={event.id} event={event} follow={followOf(event)} withCountdown={index === 0} />
          ))}
        </Group>
      ))}
    </>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={classes.group} aria-label={title}>
      <h2 className={classes.title}>{title}</h2>
      <ul className={classes.rows}>{children}</ul>
    </section>
  );
}
