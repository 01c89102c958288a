import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './ReviewDesk.module.css';

type OutdatedNoticeProps = {
  liveVersion: number;
  baseVersion: number;
  /** While the text is held. */
  canReturn: boolean;
  /** Given a reason in words, which the reviewer may change. */
  onReturn: (reason: string) => void;
};

/** The library moved on since the text was begun, so it can only go back to its author. */
export function OutdatedNotice({ liveVersion, baseVersion, canReturn, onReturn }: OutdatedNoticeProps) {
  const { t } = useTranslation('review');
  return (
    <div className={classes.outdated} role="note">
      <p>
        <strong>{t('outdated.title', { version: liveVersion })}</strong>{' '}
        {t('outdated.text', { version: baseVersion })}
      </p>
      {canReturn ? (
        <Button variant="default" onClick={() => onReturn(t('outdated.reason', { version: liveVersion }))}>
          {t('outdated.return')}
        </Button>
      ) : (
        <p>{t('outdated.start')}</p>
      )}
    </div>
  );
}
