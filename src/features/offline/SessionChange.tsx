import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { PortalEvent } from '#src/domain/event.ts';
import { dayAt } from '#src/domain/eventTime.ts';
import type { SessionFacts } from '#src/domain/programme.ts';
import type { SessionDifference, SessionTimes } from '#src/domain/programmeDifference.ts';
import { formatMomentIn, formatTimeIn, formatTimes } from '#src/ui/eventClock.ts';

type SessionChangeProps = {
  event: Pick<PortalEvent, 'timeZone'>;
  /** As it is now. */
  session: SessionFacts;
  differences: readonly SessionDifference[];
};

/** "Adaptation finance moved from Room 3 to Room 5", by the clocks of the event. */
export function SessionChange({ event, session, differences }: SessionChangeProps) {
  const { t } = useTranslation('offline');
  return (
    <>
      <strong dir="auto">{session.title}</strong>{' '}
      {differences.map((difference) => words(t, difference, session, event.timeZone)).join('; ')}.
    </>
  );
}

function words(
  t: TFunction<'offline'>,
  difference: SessionDifference,
  session: SessionFacts,
  timeZone: string,
): string {
  switch (difference.kind) {
    case 'new': {
      const times = `${formatMomentIn(session.startsAt, timeZone)}–${formatTimeIn(session.endsAt, timeZone)}`;
      return session.room === ''
        ? t('changes.newWithoutRoom', { times })
        : t('changes.new', { times, room: session.room });
    }
    case 'renamed':
      return t('changes.renamed', { from: difference.from });
    case 'room':
      return roomWords(t, difference);
    case 'earlier':
    case 'later': {
      const { from, to } = difference;
      const isSameDay = dayAt(from.startsAt, timeZone) === dayAt(to.startsAt, timeZone);
      const format = (times: SessionTimes) =>
        isSameDay
          ? formatTimes(times.startsAt, times.endsAt, timeZone)
          : formatMomentIn(times.startsAt, timeZone);
      return t('changes.moved', { from: format(from), to: format(to) });
    }
    case 'endsEarlier':
    case 'endsLater': {
      const { from, to } = difference;
      return t('changes.ends', {
        from: formatTimeIn(from.endsAt, timeZone),
        to: formatTimeIn(to.endsAt, timeZone),
      });
    }
    default:
      return t(`changes.${difference.kind}`);
  }
}

function roomWords(t: TFunction<'offline'>, { from, to }: { from: string; to: string }): string {
  if (from === '') return t('changes.roomNamed', { to });
  if (to === '') return t('changes.roomGone', { from });
  return t('changes.room', { from, to });
}
