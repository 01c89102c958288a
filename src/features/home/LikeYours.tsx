import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import type { Match } from '#src/domain/matching.ts';
import { paths } from '#src/paths.ts';
import { ButtonLink } from '#src/ui/ButtonLink.tsx';
import { EmptyPanel } from '#src/ui/EmptyPanel.tsx';
import classes from './LikeYours.module.css';
import { MatchCover } from './MatchCover.tsx';
import { MatchReasons } from './MatchReasons.tsx';

type LikeYoursProps = {
  matches: readonly Match[];
};

/** Cases of cities that have something in common with the reader's, and what that is; and of those whose turn it is. */
export function LikeYours({ matches }: LikeYoursProps) {
  const { t } = useTranslation('home');
  if (matches.length === 0) {
    return (
      <EmptyPanel
        title={t('match.none')}
        text={t('match.noneText')}
        action={
          <ButtonLink variant="default" to={paths.caseStudies.to()}>
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
            <MatchCover item={item} />
          </div>
          <div>
            <h3 className={classes.title} dir="auto" lang={item.language}>
              <Link to={paths.caseStudy.to(item.id)} className={classes.link}>
                {item.title}
              </Link>
            </h3>
            <p className={classes.place} dir="auto">
              {[item.city, item.country].filter(Boolean).join(', ')}
            </p>
            <MatchReasons reasons={reasons} />
          </div>
        </li>
      ))}
    </ul>
  );
}
