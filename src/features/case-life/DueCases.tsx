import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dueCasesQuery } from '#src/data/case-studies/dueCases.ts';
import { paths } from '#src/paths.ts';
import { formatMonth } from '#src/ui/format.ts';
import { TextLink } from '#src/ui/TextLink.tsx';
import classes from './DueCases.module.css';

type DueCasesProps = {
  organisationId: string;
};

/** The city's cases that nobody has confirmed for two years. Nothing when there are none, or when they cannot be read. */
export function DueCases({ organisationId }: DueCasesProps) {
  const { t } = useTranslation('caseLife');
  const [opened] = useState(() => new Date());
  const due = useQuery(dueCasesQuery(organisationId, opened));
  if (!due.data || due.data.length === 0) return null;
  return (
    <section className={classes.due} aria-labelledby="due-cases">
      <h2 id="due-cases" className={classes.title}>
        {t('due.title')}
      </h2>
      <p className={classes.text}>{t('due.text')}</p>
      <ul className={classes.list}>
        {due.data.map(({ id, content, confirmedAt }) => (
          <li key={id}>
            <TextLink to={paths.caseStudy.to(id)} dir="auto">
              {content.title}
            </TextLink>
            <span className={classes.text}> {t('due.confirmed', { month: formatMonth(confirmedAt) })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
