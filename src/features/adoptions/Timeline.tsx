import { useTranslation } from 'react-i18next';
import type { StageEntry } from '#src/domain/adoption.ts';
import { paths } from '#src/paths.ts';
import { formatDate } from '#src/ui/format.ts';
import { formatFigure } from '#src/ui/resultNumber.ts';
import { TextLink } from '#src/ui/TextLink.tsx';
import { StageTag } from './StageTag.tsx';
import classes from './Timeline.module.css';

type TimelineProps = {
  /** Newest first. */
  entries: readonly StageEntry[];
};

/** What happened, newest first: each step with what was changed, why, and what came of it. */
export function Timeline({ entries }: TimelineProps) {
  const { t } = useTranslation(['adoptions', 'vocabulary']);
  return (
    <ol reversed className={classes.timeline} aria-label={t('timeline.label')}>
      {entries.map(({ id, stage, changed, why, figures, at, byUid, byName }) => (
        <li key={id} className={classes.entry} data-stage={stage}>
          <p className={classes.head}>
            <StageTag stage={stage} />
            <time dateTime={at.toISOString()}>{formatDate(at)}</time>
            <span>
              {t('timeline.by')}{' '}
              <bdi>
                <TextLink to={paths.person.to(byUid)}>{byName}</TextLink>
              </bdi>
            </span>
          </p>
          <dl className={classes.words}>
            <div>
              <dt>{t(stage === 'stopped' ? 'timeline.changedStopped' : 'timeline.changed')}</dt>
              <dd dir="auto">{changed}</dd>
            </div>
            <div>
              <dt>{t(stage === 'stopped' ? 'timeline.whyStopped' : 'timeline.why')}</dt>
              <dd dir="auto">{why}</dd>
            </div>
          </dl>
          {figures.length > 0 && (
            <ul className={classes.figures} aria-label={t('timeline.figures')}>
              {figures.map(({ indicator, value, unit, kind }) => (
                <li key={`${indicator} ${kind} ${unit}`} className={classes.figure}>
                  <span dir="auto">
                    <span className={classes.number}>{formatFigure(value)}</span> {unit}
                  </span>
                  <span dir="auto">{indicator}</span>
                  <span className={classes.kind}>{t(`vocabulary:evidence.${kind}`)}</span>
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ol>
  );
}
