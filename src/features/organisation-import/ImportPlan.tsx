import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { partsOf } from '#src/domain/organisationPlan.ts';
import classes from './Import.module.css';
import { PlanPreview } from './PlanPreview.tsx';
import { ProblemTable } from './ProblemTable.tsx';
import { RunImport } from './RunImport.tsx';
import type { FoundInTable } from './useTableReading.ts';

type ImportPlanProps = {
  found: FoundInTable;
  /** Compares the same table once more. */
  onAgain: () => void;
  onOther: () => void;
};

/** What a table would do: how many it adds and changes, what is wrong with it, and how it was understood. */
export function ImportPlan({ found, onAgain, onOther }: ImportPlanProps) {
  const { t } = useTranslation('organisationImport');
  const { plan, problems } = found;
  const { fresh, changed, same } = partsOf(plan);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);

  return (
    <div className={classes.plan}>
      <section aria-labelledby="import-plan">
        <h2 id="import-plan" ref={heading} tabIndex={-1} className={classes.heading}>
          {problems.length > 0 ? t('plan.problems', { count: problems.length }) : t('plan.ready')}
        </h2>
        <ul className={classes.counts}>
          <li>{t('plan.fresh', { count: fresh.length })}</li>
          <li>{t('plan.changed', { count: changed.length })}</li>
          <li>{t('plan.same', { count: same.length })}</li>
        </ul>
        {problems.length > 0 && <p className={classes.text}>{t('plan.problemsText')}</p>}
        {problems.length === 0 && <RunImport fresh={fresh} changed={changed} onAgain={onAgain} />}
        <Button variant="default" onClick={onOther}>
          {t('plan.other')}
        </Button>
      </section>
      <div className={classes.beside}>
        {problems.length > 0 && <ProblemTable problems={problems} />}
        {plan.length > 0 && <PlanPreview plan={plan} />}
      </div>
    </div>
  );
}
