import { Box } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Result } from '#src/domain/caseStudy.ts';
import { formatNumber } from '#src/ui/format.ts';
import classes from './ResultsTable.module.css';

type ResultsTableProps = {
  results: readonly Result[];
};

/** What came of it, with the kind of each figure in words: a target never looks like a measurement. */
export function ResultsTable({ results }: ResultsTableProps) {
  const { t } = useTranslation(['review', 'vocabulary']);
  return (
    // Scrolls by itself on a narrow screen, so it can be reached by keyboard.
    <Box component="section" className={classes.scroll} aria-label={t('value.result.caption')} tabIndex={0}>
      <table className={classes.table}>
        <thead>
          <tr>
            {(['indicator', 'value', 'kind', 'asOf', 'source'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`value.result.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {results.map((result) => (
            <tr key={`${result.indicator} ${result.value} ${result.asOf} ${result.source}`}>
              <th scope="row" dir="auto">
                {result.indicator}
                {result.baseline && (
                  <span className={classes.detail}>
                    {t('value.result.baseline', { text: result.baseline })}
                  </span>
                )}
                {result.range && (
                  <span className={classes.detail}>{t('value.result.range', { text: result.range })}</span>
                )}
              </th>
              <td>
                <strong className={classes.value}>
                  {result.value === null ? '–' : formatNumber(result.value)}
                </strong>{' '}
                <bdi>{result.unit}</bdi>
              </td>
              <td>
                {result.kind ? t(`vocabulary:evidence.${result.kind}`) : t('value.none')}
                {result.kind && (
                  <span className={classes.detail}>{t(`vocabulary:evidenceMeaning.${result.kind}`)}</span>
                )}
              </td>
              <td>
                <bdi>{result.asOf || t('value.none')}</bdi>
              </td>
              <td dir="auto">{result.source || t('value.none')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Box>
  );
}
