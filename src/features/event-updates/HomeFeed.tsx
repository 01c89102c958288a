import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { feedQuery } from '#src/data/events/queries.ts';
import type { ListedEvent } from '#src/domain/event.ts';
import { listedUpdates } from '#src/domain/eventUpdate.ts';
import { type Interests, rankByRelevance } from '#src/domain/relevance.ts';
import { paths } from '#src/paths.ts';
import { Faces } from '#src/ui/Faces.tsx';
import { formatRelative } from '#src/ui/format.ts';
import { LoadingLines } from '#src/ui/LoadingLines.tsx';
import { TextLink } from '#src/ui/TextLink.tsx';
import { RelevanceReasons } from './RelevanceReasons.tsx';
import { tailoredUpdate } from './tailoredUpdate.ts';
import classes from './Updates.module.css';

const updatesMost = 3;

type HomeFeedProps = {
  event: ListedEvent;
  interests: Interests;
  now: Date;
  withName: boolean;
};

/** The three updates of a running event that concern the reader most. */
export function HomeFeed({ event, interests, now, withName }: HomeFeedProps) {
  const { t } = useTranslation('eventUpdates');
  const feed = useQuery(feedQuery(event.id));
  return (
    <>
      <p className={classes.homeEvent}>
        <TextLink to={paths.event.to(event.id)}>
          {withName ? event.name : t('home.to', { name: event.name })}
        </TextLink>
      </p>
      <Faces
        query={feed}
        loading={<LoadingLines lines={3} />}
        isEmpty={(found) => Object.keys(found?.entries ?? {}).length === 0}
        empty={<p>{t('empty.text')}</p>}
      >
        {(found) => (
          <ul className={classes.home}>
            {rankByRelevance(
              listedUpdates(found).map((update) => tailoredUpdate(event.id, update)),
              interests,
              now,
            )
              .slice(0, updatesMost)
              .map(({ item: { update }, reasons }) => (
                <li key={update.id}>
                  <p className={classes.homeTitle} dir="auto">
                    <TextLink to={`${paths.event.to(event.id, 'updates')}#update-${update.id}`}>
                      {update.title}
                    </TextLink>
                  </p>
                  <p className={classes.homeEvent}>{formatRelative(update.publishedAt, now)}</p>
                  <RelevanceReasons reasons={reasons} />
                </li>
              ))}
          </ul>
        )}
      </Faces>
    </>
  );
}
