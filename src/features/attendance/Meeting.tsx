import { useTranslation } from 'react-i18next';
import type { MeetingRequest } from '#src/domain/attendance.ts';
import type { PortalEvent } from '#src/domain/event.ts';
import { formatMomentIn } from '#src/ui/eventClock.ts';
import { Tag } from '#src/ui/Tag.tsx';
import { MeetingActs } from './MeetingActs.tsx';
import classes from './People.module.css';

type MeetingProps = {
  event: PortalEvent;
  request: MeetingRequest;
  isIncoming: boolean;
};

const tones = { asked: 'waiting', accepted: 'good', declined: 'quiet', withdrawn: 'quiet' } as const;

/** A request for a meeting and where it stands. */
export function Meeting({ event, request, isIncoming }: MeetingProps) {
  const { t } = useTranslation('attendance');
  const { text, proposedAt, place, status, answer } = request;
  return (
    <li className={classes.meeting}>
      <p className={classes.name}>
        {isIncoming
          ? t('meetings.from', { name: `\u2068${request.fromName}\u2069` })
          : t('meetings.to', { name: `\u2068${request.toName}\u2069` })}{' '}
        <Tag tone={tones[status]}>{t(`meetings.status.${status}`)}</Tag>
      </p>
      <p className={classes.note} dir="auto">
        {text}
      </p>
      {(proposedAt || place !== '') && (
        <p className={classes.facts}>
          {proposedAt && (
            <time dateTime={proposedAt.toISOString()}>
              {t('meetings.when', { time: formatMomentIn(proposedAt, event.timeZone) })}
            </time>
          )}
          {proposedAt && place !== '' && ' · '}
          <bdi>{place}</bdi>
        </p>
      )}
      {answer !== '' && (
        <p className={classes.facts}>
          {t('meetings.answer')} <bdi>{answer}</bdi>
        </p>
      )}
      <MeetingActs eventId={event.id} request={request} isIncoming={isIncoming} />
    </li>
  );
}
