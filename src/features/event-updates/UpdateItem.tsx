import { useTranslation } from 'react-i18next';
import type { PortalEvent } from '#src/domain/event.ts';
import type { ListedUpdate } from '#src/domain/eventUpdate.ts';
import type { RelevanceReason } from '#src/domain/relevance.ts';
import { formatMomentIn } from '#src/ui/eventClock.ts';
import { formatCalendarDay } from '#src/ui/format.ts';
import { Tag } from '#src/ui/Tag.tsx';
import { RelevanceReasons } from './RelevanceReasons.tsx';
import classes from './Updates.module.css';
import { useAskedFor } from './useAskedFor.ts';

type UpdateItemProps = {
  event: Pick<PortalEvent, 'timeZone'>;
  update: ListedUpdate;
  reasons?: readonly RelevanceReason[];
  /** It came while the page was open. */
  isNew?: boolean;
  headingLevel?: 2 | 3;
};

/** One update by the secretariat, whole. */
export function UpdateItem({ event, update, reasons, isNew = false, headingLevel = 3 }: UpdateItemProps) {
  const { t } = useTranslation('eventUpdates');
  const askedFor = useAskedFor(`update-${update.id}`);
  const Heading = headingLevel === 2 ? 'h2' : 'h3';
  const { title, body, forCities, day, publishedAt, correctedAt, correction, urgency, pinned } = update;
  return (
    <article {...askedFor} className={classes.update} data-new={isNew || undefined}>
      <p className={classes.marks}>
        {urgency === 'now' && <Tag tone="bad">{t('urgency.now')}</Tag>}
        {urgency === 'soon' && <Tag tone="attention">{t('urgency.soon')}</Tag>}
        {pinned && <Tag>{t('pinned')}</Tag>}
        {isNew && (
          <Tag tone="good" withDot>
            {t('new')}
          </Tag>
        )}
        <span className={classes.when}>
          {t('when', { day: formatCalendarDay(day), at: formatMomentIn(publishedAt, event.timeZone) })}
        </span>
      </p>
      <Heading className={classes.title} dir="auto">
        {title}
      </Heading>
      <p className={classes.body} dir="auto">
        {body}
      </p>
      {forCities !== '' && (
        <div className={classes.forCities}>
          <p className={classes.forCitiesTitle}>{t('forCities')}</p>
          <p className={classes.body} dir="auto">
            {forCities}
          </p>
        </div>
      )}
      {correctedAt && (
        <p className={classes.correction} dir="auto">
          {t('corrected', { at: formatMomentIn(correctedAt, event.timeZone), what: correction })}
        </p>
      )}
      {reasons && <RelevanceReasons reasons={reasons} />}
    </article>
  );
}
