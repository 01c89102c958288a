import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Activity } from '#src/domain/activity.ts';
import type { CityNames } from '#src/domain/activitySearch.ts';
import { paths } from '#src/paths.ts';
import { formatDate } from '#src/ui/format.ts';
import { PathwayBadge } from '#src/ui/pathways.tsx';
import { TextLink } from '#src/ui/TextLink.tsx';
import classes from './Activities.module.css';
import { useActivityPeriod } from './useActivityPeriod.ts';

type ActivityViewProps = {
  activity: Activity;
  names: CityNames;
};

/** All that members may read of an activity. */
export function ActivityView({ activity, names }: ActivityViewProps) {
  const { t } = useTranslation('activities');
  const { body, links, demonstration, hidden, updatedAt } = activity;
  const paragraphs = body.split(/\n\s*\n/).filter((text) => text.trim() !== '');
  return (
    <div className={classes.layout}>
      <div className={classes.main}>
        {hidden && <p className={classes.mark}>{t('hiddenMark')}</p>}
        {demonstration && <p className={classes.mark}>{t('demonstrationText')}</p>}
        <section>
          <h2 className={classes.sectionTitle}>{t('body')}</h2>
          {paragraphs.length === 0 ? (
            <p className={classes.soft}>{t('bodyNone')}</p>
          ) : (
            <div className={classes.body} dir="auto">
              {paragraphs.map((text) => (
                <p key={text}>{text}</p>
              ))}
            </div>
          )}
        </section>
        {links.length > 0 && (
          <section>
            <h2 className={classes.sectionTitle}>{t('links')}</h2>
            <ul className={classes.plain}>
              {links.map((link) => (
                <li key={link}>
                  <a href={link} target="_blank" rel="noopener noreferrer" dir="ltr">
                    {link.replace(/^https:\/\/|\/$/g, '')}{' '}
                    <span className="portal-visually-hidden">{t('newTab')}</span>
                  </a>
                </li>
              ))}
            </ul>
          </section>
        )}
        <p className={classes.soft}>{t('updated', { day: formatDate(updatedAt) })}</p>
      </div>
      <aside className={classes.facts}>
        <ActivityFacts activity={activity} names={names} />
      </aside>
    </div>
  );
}

function ActivityFacts({ activity, names }: ActivityViewProps) {
  const { t } = useTranslation(['activities', 'vocabulary']);
  const period = useActivityPeriod();
  const { status, pathways, topics, regions, leadOrganisationId, partnerOrganisationIds } = activity;
  const facts: [string, ReactNode][] = [
    [t('facts.status'), t(`status.${status}`)],
    [t('facts.years'), period(activity)],
    [t('facts.lead'), leadOrganisationId && <CityLink id={leadOrganisationId} names={names} />],
    [
      t('facts.cities'),
      partnerOrganisationIds.length > 0 && (
        <ul className={classes.plain}>
          {partnerOrganisationIds.map((id) => (
            <li key={id}>
              <CityLink id={id} names={names} />
            </li>
          ))}
        </ul>
      ),
    ],
    [t('facts.partners'), activity.partners && <bdi>{activity.partners}</bdi>],
    [t('facts.funder'), activity.funder && <bdi>{activity.funder}</bdi>],
    [t('facts.regions'), regions.map((region) => t(`vocabulary:region.${region}`)).join(', ')],
    [
      t('facts.pathways'),
      pathways.map((pathway) => (
        <Fragment key={pathway}>
          <PathwayBadge pathway={pathway} />{' '}
        </Fragment>
      )),
    ],
    [t('facts.topics'), topics.map((topic) => t(`vocabulary:topic.${topic}`)).join(', ')],
  ];
  return (
    <dl className={classes.list} aria-label={t('facts.label')}>
      {facts.map(
        ([term, value]) =>
          value && (
            <div key={term} className={classes.fact}>
              <dt className={classes.term}>{term}</dt>
              <dd className={classes.value}>{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}

/** A city by the name it has in the directory; one that has left it has none. */
function CityLink({ id, names }: { id: string; names: CityNames }) {
  const { t } = useTranslation('activities');
  const city = names.get(id);
  if (!city) return t('unknownCity');
  return (
    <bdi>
      <TextLink to={paths.organisation.to(id)}>{city.name}</TextLink>, {city.country}
    </bdi>
  );
}
