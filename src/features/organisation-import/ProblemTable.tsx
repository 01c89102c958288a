import { Box } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { OrganisationProblem } from '#src/domain/organisationImport.ts';
import classes from './Import.module.css';

type ProblemTableProps = {
  problems: readonly OrganisationProblem[];
};

/** Somebody who is told so many puts those right and comes back. */
const most = 200;

/** Everything that is wrong, in the order of the file; the words are those of the operators' command. */
export function ProblemTable({ problems }: ProblemTableProps) {
  const { t } = useTranslation('organisationImport');
  return (
    <section aria-labelledby="import-problems" className={classes.part}>
      <h3 id="import-problems" className={classes.subheading}>
        {t('problem.title')}
      </h3>
      <Box component="section" className={classes.scroll} aria-labelledby="import-problems" tabIndex={0}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('problem.line')}</th>
              <th scope="col">{t('problem.government')}</th>
              <th scope="col">{t('problem.column')}</th>
              <th scope="col">{t('problem.what')}</th>
            </tr>
          </thead>
          <tbody>
            {problems.slice(0, most).map(({ line, organisationName, field, message }) => (
              <tr key={`${line} ${field} ${message}`}>
                <th scope="row">{line}</th>
                <td dir="auto">{organisationName}</td>
                <td>
                  <code dir="ltr">{field}</code>
                </td>
                <td dir="auto" lang="en">
                  {message}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Box>
      {problems.length > most && (
        <p className={classes.text}>{t('more', { count: problems.length - most })}</p>
      )}
    </section>
  );
}
