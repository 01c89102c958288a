import { Button, Checkbox, Progress, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { auditReasonMax } from '#src/domain/audit.ts';
import type { FileOrganisation } from '#src/domain/organisationImport.ts';
import type { OrganisationChange } from '#src/domain/organisationPlan.ts';
import { paths } from '#src/paths.ts';
import { ButtonLink } from '#src/ui/ButtonLink.tsx';
import { errorKindOf } from '#src/ui/ErrorPanel.tsx';
import classes from './Import.module.css';
import { useImport } from './useImport.ts';

type RunImportProps = {
  fresh: readonly FileOrganisation[];
  changed: readonly OrganisationChange[];
  onAgain: () => void;
};

/** Does what was planned, a few governments at a time; it can be stopped at any time, and gone on with. */
export function RunImport({ fresh, changed, onAgain }: RunImportProps) {
  const { t } = useTranslation(['organisationImport', 'common']);
  const [withChanges, setWithChanges] = useState(false);
  const [reason, setReason] = useState('');
  const { state, start, stop } = useImport();
  const chosen = withChanges ? changed : [];
  const total = fresh.length + chosen.length;

  if (state.step === 'done') {
    return (
      <div className={classes.run}>
        <p role="status" className={classes.said}>
          {t('run.done', { count: state.added })}{' '}
          {chosen.length > 0 && t('run.changed', { count: chosen.length })}
        </p>
        <div className={classes.buttons}>
          <ButtonLink to={paths.organisations.to()}>{t('back')}</ButtonLink>
          <Button variant="default" onClick={onAgain}>
            {t('run.compare')}
          </Button>
        </div>
      </div>
    );
  }
  const isRunning = state.step === 'running';
  const isBegun = state.settled > 0;
  return (
    <form
      noValidate
      className={classes.run}
      onSubmit={(event) => {
        event.preventDefault();
        void start({ fresh, changed: chosen, reason: reason.trim() });
      }}
    >
      {changed.length > 0 && (
        <Checkbox
          label={t('run.withChanges', { count: changed.length })}
          description={t('run.withChangesHint')}
          checked={withChanges}
          disabled={isRunning || isBegun}
          onChange={({ currentTarget: { checked } }) => setWithChanges(checked)}
        />
      )}
      <Textarea
        label={`${t('run.reason')} (${t('common:optional')})`}
        description={t('run.reasonHint')}
        value={reason}
        onChange={({ currentTarget: { value } }) => setReason(value)}
        maxLength={auditReasonMax}
        disabled={isRunning}
        autosize
        minRows={2}
        maxRows={6}
        dir="auto"
      />
      <p role="status" className={classes.text}>
        {(isRunning || isBegun) && t('run.progress', { settled: state.settled, count: total })}
      </p>
      {(isRunning || isBegun) && (
        <Progress value={(100 * state.settled) / Math.max(total, 1)} aria-label={t('run.progressLabel')} />
      )}
      <div role="alert" className={classes.refusal}>
        {state.error !== undefined &&
          t(errorKindOf(state.error) === 'offline' ? 'run.offline' : 'run.failed')}
      </div>
      <div className={classes.buttons}>
        {isRunning ? (
          <Button variant="default" onClick={stop}>
            {t('run.stop')}
          </Button>
        ) : (
          <Button type="submit" disabled={total === 0}>
            {isBegun ? t('run.goOn') : t('run.start', { count: total })}
          </Button>
        )}
      </div>
    </form>
  );
}
