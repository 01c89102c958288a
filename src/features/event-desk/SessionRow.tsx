import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ListedSession } from '#src/domain/programme.ts';
import { formatTimes } from '#src/ui/eventClock.ts';
import { Tag } from '#src/ui/Tag.tsx';
import classes from './EventDesk.module.css';

type SessionRowProps = {
  session: ListedSession;
  timeZone: string;
  onEdit: () => void;
  onCancel: () => void;
};

export function SessionRow({ session, timeZone, onEdit, onCancel }: SessionRowProps) {
  const { t } = useTranslation('eventDesk');
  const { title, startsAt, endsAt, room, meeting, status } = session;
  const isOn = status === 'planned';
  const cancel = t(isOn ? 'session.cancel' : 'session.bringBack');
  return (
    <li className={classes.row} data-cancelled={isOn ? undefined : true}>
      <div className={classes.tags}>
        <span className={classes.hint}>{formatTimes(startsAt, endsAt, timeZone)}</span>
        {room && (
          <span className={classes.hint} dir="auto">
            {room}
          </span>
        )}
        {meeting === 'closed' && <Tag tone="attention">{t('meeting.closed')}</Tag>}
        {!isOn && <Tag tone="bad">{t('session.isCancelled')}</Tag>}
      </div>
      <h3 className={classes.rowTitle} dir="auto">
        {title}
      </h3>
      <div className={classes.acts}>
        <Button
          variant="default"
          size="compact-md"
          onClick={onEdit}
          aria-label={t('act.of', { act: t('act.edit'), title })}
        >
          {t('act.edit')}
        </Button>
        <Button
          variant="subtle"
          size="compact-md"
          color={isOn ? 'red' : undefined}
          onClick={onCancel}
          aria-label={t('act.of', { act: cancel, title })}
        >
          {cancel}
        </Button>
      </div>
    </li>
  );
}
