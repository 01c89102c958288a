import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import type { Match, MatchReason } from '#src/domain/matching.ts';
import { paths } from '#src/paths.ts';
import { ButtonLink } from '#src/ui/ButtonLink.tsx';
import { CoverArt } from '#src/ui/CoverArt.tsx';
import { EmptyPanel } from '#src/ui/EmptyPanel.tsx';
import classes from './LikeYours.module.css';

type LikeYoursProps = {
  matches: readonly Match[];
};

/** Cases of cities that have something in common with the reader's, and what that is. */
export function LikeYours({ matches }: LikeYoursProps) {
  const { t } = useTranslation('home');
  if (matches.length === 0) {
    return (
      <EmptyPanel
        title={t('match.none')}
        text={t('match.noneText')}
        action={
          <ButtonLink variant="default" to={paths.profile.to()}>
            {t('match.noneAction')}
          </ButtonLink>
        }
      />
    );
  }

  return (
    <ul className={classes.cases}>
      {matches.map(({ item, reasons }) => (
        <li key={item.id} className={classes.case}>
          <div className={classes.art}>
            <CoverArt seed={item.id} pathways={item.pathways} />
          </div>
          <div className={classes.text}>
            <h3 className={classes.title} dir="auto" lang={item.language}>
              <Link to={paths.caseStudy.to(item.id)} className={classes.link}>
                {item.title}
              </Link>
            </h3>
            <p className={classes.place} dir="auto">
              {[item.city, item.country].filter(Boolean).join(', ')}
            </p>
            <ul className={classes.reasons} aria-label={t('match.reasons')}>
              {reasons.map((reason) => (
                <li key={reason.kind === 'pathway' ? reason.pathway : reason.kind}>
                  <Reason reason={reason} />
                </li>
              ))}
            </ul>
          </div>
        </li>
      ))}
    </ul>
  );
}

function Reason({ reason }: { reason: MatchReason }) {
  const { t } = useTranslation(['home', 'vocabulary']);
  if (reason.kind === 'region') return t('match.region', { region: t(`vocabulary:region.${reason.region}`) });
  if (reason.kind === 'pathway')
    return t('match.pathway', { pathway: t(`vocabulary:pathway.${reason.pathway}`) });
  return t('match.size');
}
