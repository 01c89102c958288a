import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseStudy } from '#src/domain/caseStudy.ts';
import type { ListedOrganisation } from '#src/domain/organisation.ts';
import { CoverArt } from '#src/ui/CoverArt.tsx';
import { formatNumber } from '#src/ui/format.ts';
import { PathwayBadge } from '#src/ui/pathways.tsx';
import { BriefFigures } from './BriefFigures.tsx';
import { BriefStory } from './BriefStory.tsx';
import classes from './CaseBrief.module.css';
import { placeName } from './caseAddress.ts';

type CaseBriefProps = {
  caseStudy: CaseStudy;
  city: ListedOrganisation | null;
  /** The stored text, only where it was released. */
  whatDidNotWork: string;
  /** The cover, where the case has one; a drawing stands there otherwise. */
  picture?: ReactNode;
};

/**
 * Two sheets for A4 and Letter alike. Every part has a bounded number of lines, so that two pages are two pages
 * whatever the author wrote. Always light: paper is.
 */
export function CaseBrief({ caseStudy, city, whatDidNotWork, picture }: CaseBriefProps) {
  const { t } = useTranslation(['sharing', 'vocabulary']);
  const { id, content, checkLevel, demonstration } = caseStudy;
  const { title, summary, language, pathways, topics, authors, stage } = content;
  const [cover] = content.pictures;

  return (
    <div className={classes.sheets} data-mantine-color-scheme="light">
      <article className={classes.sheet} aria-label={t('brief.page', { page: 1 })}>
        <Strip page={1} />
        <figure className={classes.cover}>
          {picture ?? <CoverArt seed={id} pathways={pathways} shape="banner" />}
          {picture && cover && (
            <figcaption className={classes.credit}>
              <bdi>{t('brief.picture', { credit: cover.credit })}</bdi>
            </figcaption>
          )}
        </figure>
        <div className={classes.pathways}>
          {pathways.map((pathway) => (
            <PathwayBadge key={pathway} pathway={pathway} />
          ))}
        </div>
        <h2 className={classes.title} dir="auto" lang={language}>
          {title}
        </h2>
        <p className={classes.byline} dir="auto">
          {demonstration ? t('brief.demonstration') : authors.join(', ')}
        </p>
        <p className={classes.summary} dir="auto" lang={language}>
          {summary}
        </p>
        <dl className={classes.facts}>
          <Fact term={t('brief.city')}>
            <bdi>{placeName(city) || t('brief.unknown')}</bdi>
            {city?.population ? (
              <small>{t('brief.population', { number: formatNumber(city.population) })}</small>
            ) : null}
          </Fact>
          <Fact term={t('brief.period')}>{usePeriod(content)}</Fact>
          <Fact term={t('brief.stage')}>{stage ? t(`vocabulary:stage.${stage}`) : t('brief.unknown')}</Fact>
          <Fact term={t('brief.check')}>{t(`vocabulary:checkLevel.${checkLevel}`)}</Fact>
        </dl>
        <BriefFigures results={content.results} language={language} />
        <p className={classes.topics}>
          <b>{t('brief.topics')}</b> {topics.map((topic) => t(`vocabulary:topic.${topic}`)).join(' · ')}
        </p>
      </article>
      <article className={classes.sheet} aria-label={t('brief.page', { page: 2 })}>
        <Strip page={2} />
        <p className={classes.running} dir="auto">
          <bdi>{title}</bdi>
        </p>
        <BriefStory caseStudy={caseStudy} city={city} whatDidNotWork={whatDidNotWork} />
      </article>
    </div>
  );
}

/** The head of a sheet: whose it is, and which of the two. */
function Strip({ page }: { page: number }) {
  const { t } = useTranslation(['sharing', 'common']);
  return (
    <p className={classes.strip}>
      <span>{t('common:portal')}</span>
      <span>{t('brief.kind')}</span>
      <span>{t('brief.page', { page })}</span>
    </p>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className={classes.fact}>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function usePeriod({ startYear, endYear }: CaseStudy['content']): string {
  const { t } = useTranslation('sharing');
  if (startYear === null) return t('brief.unknown');
  if (endYear === null) return t('brief.since', { start: startYear });
  return endYear === startYear ? String(startYear) : t('brief.years', { start: startYear, end: endYear });
}
