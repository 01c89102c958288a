import { useTranslation } from 'react-i18next';
import { aspectValues, type ComparedAspect, type ComparedCase } from '#src/domain/comparison.ts';
import { sizeBandOf } from '#src/domain/sizeBand.ts';
import { formatNumber } from '#src/ui/format.ts';
import { PathwayBadge } from '#src/ui/pathways.tsx';
import classes from './Comparison.module.css';
import { LongText } from './LongText.tsx';

type AspectCellProps = {
  compared: ComparedCase;
  aspect: ComparedAspect;
};

/** What one case says of one aspect, in words. */
export function AspectCell({ compared, aspect }: AspectCellProps) {
  const { t, i18n } = useTranslation(['compare', 'vocabulary']);
  const { caseStudy, place, offersCall } = compared;
  const { content } = caseStudy;
  if (aspectValues(compared, aspect).length === 0) {
    return <span className={classes.quiet}>{t('notStated')}</span>;
  }
  switch (aspect) {
    case 'city':
      return <span dir="auto">{place ? `${place.name}, ${place.country}` : t('unknownCity')}</span>;
    case 'region':
      return place && t(`vocabulary:region.${place.region}`);
    case 'size': {
      const band = sizeBandOf(place?.population ?? null);
      return (
        <>
          {band && t(`size.${band}`)}
          <span className={classes.more}>
            {t('people', { number: formatNumber(place?.population ?? 0) })}
          </span>
        </>
      );
    }
    case 'climate':
      return [
        place?.climateZone && t(`climateZone.${place.climateZone}`),
        place?.coastal != null && t(`coast.${place.coastal ? 'coast' : 'inland'}`),
      ]
        .filter(Boolean)
        .join(', ');
    case 'hazards':
      return place?.hazards.map((hazard) => t(`vocabulary:hazard.${hazard}`)).join(', ');
    case 'years':
      return <Years startYear={content.startYear} endYear={content.endYear} />;
    case 'stage':
      return content.stage && t(`vocabulary:stage.${content.stage}`);
    case 'scale':
      return content.scale && t(`vocabulary:scale.${content.scale}`);
    case 'pathways':
      return (
        <span className={classes.badges}>
          {content.pathways.map((pathway) => (
            <PathwayBadge key={pathway} pathway={pathway} />
          ))}
        </span>
      );
    case 'topics':
      return content.topics.map((topic) => t(`vocabulary:topic.${topic}`)).join(', ');
    case 'checkLevel':
      return t(`vocabulary:checkLevel.${caseStudy.checkLevel}`);
    case 'cost':
      return (
        content.cost && (
          <>
            {new Intl.NumberFormat(i18n.resolvedLanguage, {
              style: 'currency',
              currency: content.cost.currency,
              maximumFractionDigits: 0,
            }).format(content.cost.amount)}
            <span className={classes.more}>
              {t('costYear', { currency: content.cost.currency, year: content.cost.year })}
            </span>
            <span className={classes.more} dir="auto" lang={content.language}>
              {content.cost.covers}
            </span>
          </>
        )
      );
    case 'funding':
    case 'staffing':
      return (
        <span dir="auto" lang={content.language}>
          {content[aspect]}
        </span>
      );
    case 'conditions':
    case 'lessons':
      return <LongText text={content[aspect]} language={content.language} />;
    case 'call':
      return t(offersCall ? 'call.true' : 'call.false');
  }
}

function Years({ startYear, endYear }: { startYear: number | null; endYear: number | null }) {
  const { t } = useTranslation('compare');
  if (endYear === null) return t('years.since', { start: startYear });
  if (endYear === startYear) return t('years.inYear', { start: startYear });
  return t('years.between', { start: startYear, end: endYear });
}
