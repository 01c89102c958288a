import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '#src/data/session/useSession.ts';
import { pathways } from '#src/domain/classification.ts';
import { paths } from '#src/paths.ts';
import { ButtonLink } from '#src/ui/ButtonLink.tsx';
import { PathwayPoster } from '#src/ui/PathwayPoster.tsx';
import { PathwayStrip } from '#src/ui/PathwayStrip.tsx';
import { PathwayGlyph, pathwayColors } from '#src/ui/pathways.tsx';
import { Wordmark } from '#src/ui/Wordmark.tsx';
import classes from './LandingPage.module.css';

const offers = ['cases', 'review', 'peers'] as const;
const entrances = ['staff', 'others', 'invited'] as const;

/** For visitors: what membership offers, and how to get in. Nothing of members is in it. */
export function LandingPage() {
  const { t } = useTranslation('landing');
  const { t: tCommon } = useTranslation();
  const isSignedIn = Boolean(useSession().identity);

  useEffect(() => {
    document.title = tCommon('pageTitle', { title: t('pageTitle') });
  }, [t, tCommon]);

  return (
    <div className={classes.page}>
      <PathwayStrip />
      <header className={classes.header}>
        <Wordmark />
        <Ways isSignedIn={isSignedIn} />
      </header>
      <main>
        <div className={classes.hero}>
          <div className={classes.opening}>
            <h1 className={classes.title}>{t('title')}</h1>
            <p className={classes.lead}>{t('lead')}</p>
            {!isSignedIn && (
              <ButtonLink to={paths.signUp.to()} size="lg">
                {t('joinLong')}
              </ButtonLink>
            )}
          </div>
          <div className={classes.poster}>
            <PathwayPoster shape="skyline" />
          </div>
        </div>
        <section className={classes.section}>
          <h2>{t('what.title')}</h2>
          <ol className={classes.offers}>
            {offers.map((offer) => (
              <li key={offer}>
                <h3>{t(`what.${offer}.title`)}</h3>
                <p>{t(`what.${offer}.text`)}</p>
              </li>
            ))}
          </ol>
          <p className={classes.coming}>{t('coming')}</p>
        </section>
        <Pathways />
        <section className={classes.section}>
          <h2>{t('activities.text')}</h2>
          <ButtonLink to={paths.activities.to()} variant="default" size="lg">
            {t('activities.link')}
          </ButtonLink>
        </section>
        <section className={classes.section}>
          <h2>{t('who.title')}</h2>
          <dl className={classes.entrances}>
            {entrances.map((entrance) => (
              <div key={entrance}>
                <dt>{t(`who.${entrance}.title`)}</dt>
                <dd>{t(`who.${entrance}.text`)}</dd>
              </div>
            ))}
          </dl>
        </section>
        <section className={classes.close}>
          <h2>{t('close.title')}</h2>
          <p>{t('close.text')}</p>
          <ButtonLink to={isSignedIn ? paths.home.to() : paths.signUp.to()} size="lg" className={classes.sun}>
            {t(isSignedIn ? 'toPortal' : 'joinLong')}
          </ButtonLink>
        </section>
      </main>
      <footer className={classes.footer}>
        <p>{tCommon('footer.text')}</p>
      </footer>
    </div>
  );
}

function Ways({ isSignedIn }: { isSignedIn: boolean }) {
  const { t } = useTranslation('landing');
  if (isSignedIn) return <ButtonLink to={paths.home.to()}>{t('toPortal')}</ButtonLink>;
  return (
    <div className={classes.ways}>
      <ButtonLink to={paths.signIn.to()} variant="default">
        {t('signIn')}
      </ButtonLink>
      <ButtonLink to={paths.signUp.to()} className={classes.joinShort}>
        {t('join')}
      </ButtonLink>
    </div>
  );
}

function Pathways() {
  const { t } = useTranslation('landing');
  const { t: tag } = useTranslation('vocabulary');
  return (
    <section className={classes.section}>
      <h2>{t('pathways.title')}</h2>
      <ul className={classes.pathways}>
        {pathways.map((pathway) => (
          <li key={pathway} style={{ borderColor: pathwayColors(pathway).band }}>
            <h3 style={{ color: pathwayColors(pathway).text }}>
              <PathwayGlyph pathway={pathway} />
              {tag(`pathway.${pathway}`)}
            </h3>
            <p>{t(`pathways.${pathway}`)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
