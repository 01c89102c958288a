import { Anchor } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { PossibleDuplicate } from '#src/domain/duplicates.ts';
import { paths } from '#src/paths.ts';
import classes from './DuplicateList.module.css';

type DuplicateListProps = {
  found: readonly (Pick<PossibleDuplicate, 'id' | 'reasons'> & { title: string; city: string })[];
};

/** Possible duplicates with why each is named; opened beside the review, which stays as it is. */
export function DuplicateList({ found }: DuplicateListProps) {
  const { t } = useTranslation('review');
  if (found.length === 0) return null;
  return (
    <section className={classes.duplicates} aria-labelledby="duplicates-title">
      <h2 id="duplicates-title" className={classes.title}>
        {t('duplicate.title', { count: found.length })}
      </h2>
      <ul className={classes.list}>
        {found.map(({ id, title, city, reasons }) => (
          <li key={id}>
            <Anchor href={paths.caseStudy.to(id)} target="_blank" rel="noopener" inherit>
              <bdi>{title}</bdi> <IconExternalLink size={16} className={classes.icon} aria-hidden="true" />
              <span className="portal-visually-hidden">{t('duplicate.newTab')}</span>
            </Anchor>
            <p className={classes.reasons}>
              {city && <bdi>{city}: </bdi>}
              {reasons.map((reason) => t(`duplicate.reason.${reason}`)).join(', ')}
            </p>
          </li>
        ))}
      </ul>
      <p className={classes.hint}>{t('duplicate.hint')}</p>
    </section>
  );
}
