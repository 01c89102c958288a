import { Switch } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { type ComparedCase, comparedLeast } from '#src/domain/comparison.ts';
import { ChosenInComparison } from './ChosenInComparison.tsx';
import classes from './Comparison.module.css';
import { ComparisonList, ComparisonTable } from './ComparisonTable.tsx';
import { GoneCases } from './GoneCases.tsx';
import { TooFew } from './TooFew.tsx';
import { useComparisonGroups } from './useComparisonGroups.tsx';

type ComparisonProps = {
  cases: readonly ComparedCase[];
  /** Cases named in the address that are not in the portal any more. */
  gone: readonly string[];
  onlyDifferences: boolean;
  onOnlyDifferences: (only: boolean) => void;
  onRemove: (ids: readonly string[]) => void;
  onAdd: () => void;
};

/** Cases side by side, all of it or only where they differ. */
export function Comparison(props: ComparisonProps) {
  const { cases, gone, onlyDifferences, onOnlyDifferences, onRemove, onAdd } = props;
  const { t } = useTranslation('compare');
  const all = useComparisonGroups(cases);
  const isTable = useMediaQuery(`(min-width: ${widthFor(cases.length)}em)`, true, {
    getInitialValueInEffect: false,
  });
  const total = all.flatMap(({ rows }) => rows).length;
  const different = all.flatMap(({ rows }) => rows.filter((row) => row.isDifferent)).length;
  const groups = all
    .map((group) => ({ ...group, rows: group.rows.filter((row) => row.isDifferent || !onlyDifferences) }))
    .filter(({ rows }) => rows.length > 0);
  const Layout = isTable ? ComparisonTable : ComparisonList;

  return (
    <div className={classes.comparison}>
      {gone.length > 0 && <GoneCases count={gone.length} onRemove={() => onRemove(gone)} />}
      {cases.length < comparedLeast ? (
        <TooFew />
      ) : (
        <>
          <ChosenInComparison cases={cases} onRemove={(id) => onRemove([id])} onAdd={onAdd} />
          <div className={classes.choices}>
            <Switch
              label={t('onlyDifferences')}
              checked={onlyDifferences}
              onChange={(event) => onOnlyDifferences(event.currentTarget.checked)}
            />
            <p role="status">
              {different === 0 ? t('noDifferences') : t('shown', { shown: different, total })}
            </p>
          </div>
          <Layout cases={cases} groups={groups} />
        </>
      )}
    </div>
  );
}

/** In em: what the columns need so that words stay whole. */
function widthFor(columns: number): number {
  return columns <= 2 ? 48 : columns === 3 ? 62 : 75;
}
