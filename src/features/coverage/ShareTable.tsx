import { Progress } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Share } from '#src/domain/coverage.ts';
import classes from './Coverage.module.css';

type ShareTableProps = {
  title: string;
  rows: readonly (Share & { id: string; name: string })[];
};

/** How many governments of each group have a case study: as a bar, and in figures that need no eye for it. */
export function ShareTable({ title, rows }: ShareTableProps) {
  const { t } = useTranslation('coverage');
  const heading = useId();
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading} className={classes.heading}>
        {title}
      </h2>
      <table className={classes.table} aria-labelledby={heading}>
        <thead>
          <tr>
            <th scope="col">{t('table.name')}</th>
            <th scope="col">{t('table.writing')}</th>
            <th scope="col">{t('table.cases')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name, writing, governments, cases }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td>
                {t('table.of', { writing, governments })}
                <Progress
                  className={classes.bar}
                  size="sm"
                  value={governments === 0 ? 0 : (100 * writing) / governments}
                  aria-hidden="true"
                />
              </td>
              <td>{cases}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
