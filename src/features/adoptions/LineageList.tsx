import { useTranslation } from 'react-i18next';
import type { Adoption } from '#src/domain/adoption.ts';
import { paths } from '#src/paths.ts';
import { TextLink } from '#src/ui/TextLink.tsx';
import classes from './Adoptions.module.css';

type LineageListProps = {
  adoptions: readonly Adoption[];
};

/** Who learned from whom in words: each city that taught, and below it who adapts what. */
export function LineageList({ adoptions }: LineageListProps) {
  const { t } = useTranslation('adoptions');
  const sources = [...new Map(adoptions.map(({ sourceId, sourceName }) => [sourceId, sourceName]))].sort(
    ([, a], [, b]) => a.localeCompare(b),
  );
  return (
    <ul className={classes.groups} aria-label={t('lineage.list')}>
      {sources.map(([sourceId, sourceName]) => (
        <li key={sourceId}>
          <h2 className={classes.subtitle} dir="auto">
            {t('lineage.from', { city: sourceName })}
          </h2>
          <ul className={classes.learners}>
            {adoptions
              .filter((adoption) => adoption.sourceId === sourceId)
              .map(({ id, organisationName, caseTitle, stage }) => (
                <li key={id}>
                  <TextLink to={paths.adoption.to(id)} dir="auto">
                    {t('lineage.learner', { city: organisationName, title: caseTitle })}
                  </TextLink>{' '}
                  ({t(`stage.${stage}`)})
                </li>
              ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
