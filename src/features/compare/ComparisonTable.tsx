import { useTranslation } from 'react-i18next';
import type { ComparedCase } from '#src/domain/comparison.ts';
import { CaseHeading } from './CaseHeading.tsx';
import classes from './Comparison.module.css';
import type { ComparisonGroup } from './useComparisonGroups.tsx';

type ComparisonProps = {
  cases: readonly ComparedCase[];
  groups: readonly ComparisonGroup[];
};

/** A column for each case. */
export function ComparisonTable({ cases, groups }: ComparisonProps) {
  const { t } = useTranslation('compare');
  return (
    <table className={classes.table}>
      <caption className="portal-visually-hidden">
        {t('table', { titles: cases.map(({ caseStudy }) => caseStudy.content.title).join('; ') })}
      </caption>
      <thead>
        <tr>
          <th scope="col" className={classes.corner}>
            <span className="portal-visually-hidden">{t('aspectColumn')}</span>
          </th>
          {cases.map((compared) => (
            <th key={compared.caseStudy.id} scope="col">
              <CaseHeading compared={compared} />
            </th>
          ))}
        </tr>
      </thead>
      {groups.map(({ key, title, rows }) => (
        <tbody key={key}>
          <tr>
            <th scope="rowgroup" colSpan={cases.length + 1} className={classes.group}>
              {title}
            </th>
          </tr>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row" className={classes.aspect} dir="auto">
                {row.title}
              </th>
              {row.cells.map((cell, place) => (
                <td key={cases[place]?.caseStudy.id}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}

/** Where columns would be too narrow: one aspect after the other, in each the cases below one another. */
export function ComparisonList({ cases, groups }: ComparisonProps) {
  return groups.map(({ key, title, rows }) => (
    <section key={key} className={classes.section}>
      <h2 className={classes.group}>{title}</h2>
      {rows.map((row) => (
        <div key={row.key} className={classes.row}>
          <h3 className={classes.aspect} dir="auto">
            {row.title}
          </h3>
          <dl className={classes.cells}>
            {row.cells.map((cell, place) => (
              <div key={cases[place]?.caseStudy.id}>
                <dt dir="auto" lang={cases[place]?.caseStudy.content.language}>
                  {cases[place]?.caseStudy.content.title}
                </dt>
                <dd>{cell}</dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
    </section>
  ));
}
