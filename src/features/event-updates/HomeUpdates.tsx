import { useQuery } from '@tanstack/react-query';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { publicEventsQuery } from '#src/data/events/queries.ts';
import { knownFollowsQuery } from '#src/data/follows/queries.ts';
import { useMember } from '#src/data/session/useSession.ts';
import type { ListedEvent } from '#src/domain/event.ts';
import { eventSpan } from '#src/domain/eventDates.ts';
import { phaseOf } from '#src/domain/eventTime.ts';
import { paths } from '#src/paths.ts';
import { Faces } from '#src/ui/Faces.tsx';
import { formatSpan } from '#src/ui/format.ts';
import { TextLink } from '#src/ui/TextLink.tsx';
import { useNow } from '#src/ui/useNow.ts';
import { TopUpdates } from './TopUpdates.tsx';
import classes from './Updates.module.css';

/** Feeds that a visit to the home page reads at the most: of what one follows, or else of the first that runs. */
const followedFeedsMost = 2;
const runningMost = 4;
const comingMost = 3;

/**
 * What the events bring: the most relevant updates of those that run, or else what comes next. The list of events is on
 * the device; a running event costs one read.
 */
export function HomeUpdates() {
  const { t } = useTranslation('eventUpdates');
  const { identity } = useMember();
  const events = useQuery(publicEventsQuery());
  const follows = useQuery(knownFollowsQuery(identity.uid));
  const now = useNow();
  const followed = new Set(follows.data?.events);

  return (
    <Faces
      query={follows.isLoading && !events.error ? { ...events, data: undefined } : events}
      isEmpty={(list) => shownEvents(list, followed, now).length === 0}
      empty={<p>{t('home.none')}</p>}
    >
      {(list) => {
        const shown = shownEvents(list, followed, now);
        const running = shown.filter((event) => phaseOf(event, now) === 'during').slice(0, runningMost);
        if (running.length > 0) {
          const read = running.filter(({ id }) => followed.has(id)).slice(0, followedFeedsMost);
          const withUpdates = read.length > 0 ? read : running.slice(0, 1);
          return running.map((event) => (
            <Fragment key={event.id}>
              <p className={classes.homeEvent}>
                <TextLink to={paths.event.to(event.id)}>{t('home.to', { name: event.name })}</TextLink>
              </p>
              {withUpdates.includes(event) && <TopUpdates eventId={event.id} isFrugal />}
            </Fragment>
          ));
        }
        return (
          <ul className={classes.home}>
            {shown.slice(0, comingMost).map((event) => (
              <li key={event.id}>
                <p className={classes.homeTitle}>
                  <TextLink to={paths.event.to(event.id)}>{event.name}</TextLink>
                </p>
                <p className={classes.homeEvent}>
                  {[formatSpan(eventSpan(event)), event.city, event.country].filter(Boolean).join(' · ')}
                </p>
              </li>
            ))}
          </ul>
        );
      }}
    </Faces>
  );
}

/** Those that run, followed ones first; then those to come, followed ones first. */
function shownEvents(list: readonly ListedEvent[], followed: ReadonlySet<string>, now: Date): ListedEvent[] {
  const place = (event: ListedEvent) => {
    const phase = phaseOf(event, now);
    if (phase === 'during') return followed.has(event.id) ? 0 : 1;
    return followed.has(event.id) ? 2 : 3;
  };
  return list
    .filter((event) => ['during', 'before'].includes(phaseOf(event, now)))
    .toSorted((a, b) => place(a) - place(b) || (a.start ?? '').localeCompare(b.start ?? ''));
}
