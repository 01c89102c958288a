import { Button, CopyButton } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewStanding } from '#src/domain/reviewStanding.ts';
import classes from './DecisionBar.module.css';
import type { DecisionFailure } from './decisionFailure.ts';
import { minutesLeft } from './waitingTime.ts';

export type DecisionBarProps = {
  standing: ReviewStanding;
  now: Date;
  remarkCount: number;
  /** Remarks and reason as plain text, to take them elsewhere when the item is gone. */
  writtenText: string;
  isBusy: boolean;
  failure: DecisionFailure | null;
  onStart: () => void;
  onGiveBack: () => void;
  onReturn: () => void;
  onPublish: () => void;
  onDecline: () => void;
  onShowNew: () => void;
  renderPerson: (uid: string) => ReactNode;
  /** Takes back a decision just made. */
  undo?: ReactNode;
};

/** Always in reach: how I stand to this text, and what I can do about it. */
export function DecisionBar(props: DecisionBarProps) {
  const { standing, remarkCount, isBusy, failure, onStart, onGiveBack, onShowNew } = props;
  const { t } = useTranslation('review');
  return (
    <section className={classes.bar} aria-label={t('bar.label')} data-standing={standing.kind}>
      <div className={classes.message}>
        <div className={classes.standing}>
          <p role="status">
            <StandingMessage {...props} />
          </p>
          {standing.kind === 'mine' && (
            <Button variant="subtle" size="compact-md" onClick={onGiveBack} loading={isBusy}>
              {t('bar.giveBack')}
            </Button>
          )}
        </div>
        {failure && (
          <p role="alert" className={classes.failure}>
            {t(`bar.failed.${failure === 'invalid' ? 'unknown' : failure}`)}
          </p>
        )}
        {remarkCount > 0 && standing.kind !== 'mine' && (
          <p className={classes.kept}>
            {t('bar.remarksKept', { count: remarkCount })} <CopyWritten text={props.writtenText} />
          </p>
        )}
      </div>
      <div className={classes.actions}>
        {standing.kind === 'free' && (
          <Button onClick={onStart} loading={isBusy}>
            {t('bar.start')}
          </Button>
        )}
        {standing.kind === 'lapsed' && (
          <Button onClick={onStart} loading={isBusy}>
            {t('bar.continue')}
          </Button>
        )}
        {standing.kind === 'decided' && props.undo}
        {standing.kind === 'changed' && <Button onClick={onShowNew}>{t('bar.showNew')}</Button>}
        {standing.kind === 'mine' && (
          <>
            <Button variant="subtle" color="red" onClick={props.onDecline}>
              {t('bar.decline')}
            </Button>
            <Button variant="default" onClick={props.onReturn}>
              {remarkCount > 0 ? t('bar.returnCount', { count: remarkCount }) : t('bar.return')}
            </Button>
            <Button onClick={props.onPublish}>{t('bar.publish')}</Button>
          </>
        )}
      </div>
    </section>
  );
}

function StandingMessage({
  standing,
  now,
  renderPerson,
}: Pick<DecisionBarProps, 'standing' | 'now' | 'renderPerson'>) {
  const { t } = useTranslation('review');
  switch (standing.kind) {
    case 'mine':
      return t('bar.mine', { count: minutesLeft(standing.until, now) });
    case 'held':
      return (
        <>
          {t('bar.heldBy')} <strong>{renderPerson(standing.by)}</strong>,{' '}
          {t('bar.heldFor', { count: minutesLeft(standing.until, now) })}
        </>
      );
    case 'decided':
      return t(`bar.decided.${standing.outcome}`);
    case 'free':
      return t('bar.startHint');
    default:
      return t(`bar.${standing.kind}`);
  }
}

function CopyWritten({ text }: { text: string }) {
  const { t } = useTranslation('review');
  return (
    <CopyButton value={text}>
      {({ copied, copy }) => (
        <Button variant="subtle" size="compact-md" onClick={copy}>
          {copied ? t('bar.copied') : t('bar.copy')}
        </Button>
      )}
    </CopyButton>
  );
}
