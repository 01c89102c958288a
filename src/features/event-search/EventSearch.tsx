import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { PortalEvent } from '#src/domain/event.ts';
import { buildEventSearch, daysOfFinds, isAsked } from '#src/domain/eventSearch.ts';
import { Faces } from '#src/ui/Faces.tsx';
import { EventHitItem } from './EventHitItem.tsx';
import classes from './EventSearch.module.css';
import { EventSearchFields } from './EventSearchFields.tsx';
import { useEventFinds } from './useEventFinds.ts';
import { useEventQuestion } from './useEventQuestion.ts';

const shownMost = 100;

type EventSearchProps = {
  event: PortalEvent;
};

/** All of an event, by its words, kind by kind and day by day: nothing of it is lost afterwards. */
export function EventSearch({ event }: EventSearchProps) {
  const { t } = useTranslation('eventSearch');
  const finds = useEventFinds(event);
  const days = useMemo(() => daysOfFinds(finds.data ?? []), [finds.data]);
  const search = useMemo(() => buildEventSearch(finds.data ?? []), [finds.data]);
  const { question, ask } = useEventQuestion(days);

  return (
    <>
      <EventSearchFields question={question} days={days} onChange={ask} />
      <Faces
        query={{ ...finds, data: finds.data && search(question) }}
        isEmpty={() => !isAsked(question)}
        empty={<p className={classes.hint}>{t('hint')}</p>}
      >
        {(hits) => (
          <>
            <p role="status" className={classes.hint}>
              {hits.length === 0 ? t('none') : t('found', { count: hits.length })}
            </p>
            <ol className={classes.hits}>
              {hits.slice(0, shownMost).map((hit) => (
                <EventHitItem key={`${hit.find.kind}~${hit.find.id}`} event={event} hit={hit} />
              ))}
            </ol>
            {hits.length > shownMost && (
              <p className={classes.hint}>{t('more', { count: hits.length - shownMost })}</p>
            )}
          </>
        )}
      </Faces>
    </>
  );
}
