import { useTranslation } from 'react-i18next';
import type { PortalEvent } from '#src/domain/event.ts';
import type { EventUpdate } from '#src/domain/eventUpdate.ts';
import classes from './EventDesk.module.css';
import { Failure } from './Failure.tsx';
import { usePublishDue } from './usePublishDue.ts';

type DueUpdatesProps = {
  event: PortalEvent;
  updates: readonly EventUpdate[];
};

/** Publishes what is due while the desk is open, and says that it does. */
export function DueUpdates({ event, updates }: DueUpdatesProps) {
  const { t } = useTranslation('eventDesk');
  const waiting = updates.filter(({ status }) => status === 'scheduled');
  const { published, error } = usePublishDue(event.id, waiting);
  return (
    <div className={classes.due}>
      {waiting.length > 0 && <p className={classes.hint}>{t('due.text', { count: waiting.length })}</p>}
      <p role="status" className={classes.hint}>
        {published > 0 && t('due.published', { count: published })}
      </p>
      <Failure error={error} />
    </div>
  );
}
