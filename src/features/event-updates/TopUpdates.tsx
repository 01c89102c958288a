import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { feedQuery } from '#src/data/events/queries.ts';
import { listedUpdates } from '#src/domain/eventUpdate.ts';
import { rankByRelevance } from '#src/domain/relevance.ts';
import { paths } from '#src/paths.ts';
import { Faces } from '#src/ui/Faces.tsx';
import { formatRelative } from '#src/ui/format.ts';
import { LoadingLines } from '#src/ui/LoadingLines.tsx';
import { TextLink } from '#src/ui/TextLink.tsx';
import { useNow } from '#src/ui/useNow.ts';
import { RelevanceReasons } from './RelevanceReasons.tsx';
import { tailoredUpdate } from './tailoredUpdate.ts';
import classes from './Updates.module.css';
import { useInterests } from './useInterests.ts';

const updatesMost = 3;

type TopUpdatesProps = {
  eventId: string;
  /** Where it is one part of many, and every read counts. */
  isFrugal?: boolean;
};

/** The three updates of an event that concern the reader most, with the reasons. */
export function TopUpdates({ eventId, isFrugal = false }: TopUpdatesProps) {
  const { t } = useTranslation('eventUpdates');
  const feed = useQuery(feedQuery(eventId));
  const interests = useInterests({ isLive: !isFrugal });
  const now = useNow();
  return (
    <Faces
      query={interests || feed.error ? feed : { ...feed, data: undefined }}
      loading={<LoadingLines lines={3} />}
      isEmpty={(found) => Object.keys(found?.entries ?? {}).length === 0}
      empty={<p>{t('empty.text')}</p>}
    >
      {(found) =>
        interests && (
          <ul className={classes.home}>
            {rankByRelevance(
              listedUpdates(found).map((update) => tailoredUpdate(eventId, update)),
              interests,
              now,
            )
              .slice(0, updatesMost)
              .map(({ item: { update }, reasons }) => (
                <li key={update.id}>
                  <p className={classes.homeTitle} dir="auto">
                    <TextLink to={`${paths.event.to(eventId, 'updates')}#update-${update.id}`}>
                      {update.title}
                    </TextLink>
                  </p>
                  <p className={classes.homeEvent}>{formatRelative(update.publishedAt, now)}</p>
                  <RelevanceReasons reasons={reasons} />
                </li>
              ))}
          </ul>
        )
      }
    </Faces>
  );
}
