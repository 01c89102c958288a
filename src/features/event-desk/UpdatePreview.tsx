import { useTranslation } from 'react-i18next';
import type { UpdateInput } from '#src/domain/eventUpdate.ts';
import { formatCalendarDay } from '#src/ui/format.ts';
import { PathwayBadge } from '#src/ui/pathways.tsx';
import { Tag } from '#src/ui/Tag.tsx';
import classes from './EventDesk.module.css';

type UpdatePreviewProps = {
  update: UpdateInput;
  /** What a correction says has changed. */
  correction?: string;
};

/** How it looks to a member, and to whom it will be near the top. */
export function UpdatePreview({ update, correction = '' }: UpdatePreviewProps) {
  const { t } = useTranslation(['eventDesk', 'vocabulary']);
  const { title, body, forCities, day, urgency, pinned } = update;
  return (
    <section className={classes.preview} aria-label={t('preview.label')}>
      <h3 className={classes.small}>{t('preview.label')}</h3>
      <div className={classes.card}>
        <div className={classes.tags}>
          {pinned && <Tag tone="waiting">{t('pinned')}</Tag>}
          {urgency !== 'normal' && (
            <Tag tone={urgency === 'now' ? 'bad' : 'attention'}>{t(`urgency.${urgency}`)}</Tag>
          )}
          {/^\d{4}-\d\d-\d\d$/.test(day) && (
            <span className={classes.hint}>{formatCalendarDay(day, 'short')}</span>
          )}
        </div>
        <h4 className={classes.cardTitle} dir="auto">
          {title.trim() || t('preview.noTitle')}
        </h4>
        <p className={classes.words} dir="auto">
          {body.trim() || t('preview.noBody')}
        </p>
        {forCities.trim() && (
          <>
            <h5 className={classes.small}>{t('preview.forCities')}</h5>
            <p className={classes.words} dir="auto">
              {forCities}
            </p>
          </>
        )}
        {correction.trim() && (
          <p className={classes.words}>
            <strong>{t('preview.corrected')}</strong> <bdi>{correction}</bdi>
          </p>
        )}
        <div className={classes.tags}>
          {update.pathways.map((pathway) => (
            <PathwayBadge key={pathway} pathway={pathway} />
          ))}
          {update.topics.map((topic) => (
            <Tag key={topic}>{t(`vocabulary:topic.${topic}`)}</Tag>
          ))}
          {update.regions.map((region) => (
            <Tag key={region}>{t(`vocabulary:region.${region}`)}</Tag>
          ))}
        </div>
      </div>
      <Audience update={update} />
    </section>
  );
}

function Audience({ update }: { update: UpdateInput }) {
  const { t } = useTranslation(['eventDesk', 'vocabulary']);
  const lists = {
    regions: update.regions.map((region) => t(`vocabulary:region.${region}`)),
    pathways: update.pathways.map((pathway) => t(`vocabulary:pathway.${pathway}`)),
    topics: update.topics.map((topic) => t(`vocabulary:topic.${topic}`)),
  };
  const isForAll = Object.values(lists).every((names) => names.length === 0);
  return (
    <div className={classes.audience}>
      <h4 className={classes.small}>{t('audience.title')}</h4>
      {isForAll ? (
        <p>{t('audience.all')}</p>
      ) : (
        <>
          <p>{t('audience.some')}</p>
          <ul className={classes.plain}>
            {(['regions', 'pathways', 'topics'] as const)
              .filter((kind) => lists[kind].length > 0)
              .map((kind) => (
                <li key={kind}>{t(`audience.${kind}`, { names: lists[kind].join(', ') })}</li>
              ))}
          </ul>
        </>
      )}
      {update.urgency !== 'normal' && <p>{t(`audience.${update.urgency}`)}</p>}
      {update.pinned && <p>{t('audience.pinned')}</p>}
    </div>
  );
}
