import { SegmentedControl, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ComparedState } from './comparedState.ts';
import classes from './ReviewText.module.css';

type ComparisonToolsProps = {
  states: readonly ComparedState[];
  state: ComparedState;
  onState: (kind: ComparedState['kind']) => void;
  changeCount: number;
  isReduced: boolean;
  onReduced: (isReduced: boolean) => void;
};

/** With what the text is compared, how much differs, and whether the rest is shown. */
export function ComparisonTools(props: ComparisonToolsProps) {
  const { states, state, onState, changeCount, isReduced, onReduced } = props;
  const { t } = useTranslation('review');
  const { kind, version } = state;
  return (
    <div className={classes.changes}>
      {states.length > 1 && (
        <SegmentedControl<ComparedState['kind']>
          className={classes.since}
          aria-label={t('item.changes.since')}
          value={kind}
          onChange={onState}
          data={states.map((one) => ({
            value: one.kind,
            label: t(`item.changes.sinceShort.${one.kind}`, { version: one.version }),
          }))}
        />
      )}
      <p role="status">
        {changeCount === 0
          ? t(`item.changes.none.${kind}`, { version })
          : t(`item.changes.count.${kind}`, { count: changeCount, version })}
      </p>
      {changeCount > 0 && (
        <Switch
          label={t('item.changes.only')}
          checked={isReduced}
          onChange={(event) => onReduced(event.currentTarget.checked)}
        />
      )}
    </div>
  );
}
