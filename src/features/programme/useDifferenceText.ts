import { useTranslation } from 'react-i18next';
import { dayAt } from '#src/domain/eventTime.ts';
import type { SessionDifference, SessionTimes } from '#src/domain/programmeDifference.ts';
import { formatMomentIn, formatTimeIn, formatTimes } from '#src/ui/eventClock.ts';

/** What changed about a session, in a sentence, in the time of the event. */
export function useDifferenceText(timeZone: string): (difference: SessionDifference) => string {
  const { t } = useTranslation('programme');
  return (difference) => {
    switch (difference.kind) {
      case 'room':
        return roomText(difference);
      case 'renamed':
        return t('difference.renamed', { from: isolated(difference.from) });
      case 'earlier':
      case 'later':
        return t(`difference.${difference.kind}`, startTexts(difference));
      case 'endsEarlier':
      case 'endsLater':
        return t(`difference.${difference.kind}`, {
          from: formatTimeIn(difference.from.endsAt, timeZone),
          to: formatTimeIn(difference.to.endsAt, timeZone),
        });
      default:
        return t(`difference.${difference.kind}`);
    }
  };

  function roomText({ from, to }: { from: string; to: string }): string {
    const names = { from: isolated(from), to: isolated(to) };
    if (from === '') return t('difference.roomNamed', names);
    return to === '' ? t('difference.roomLost', names) : t('difference.room', names);
  }

  /** With the days where the session is on another one now. */
  function startTexts({ from, to }: { from: SessionTimes; to: SessionTimes }) {
    const isSameDay = dayAt(from.startsAt, timeZone) === dayAt(to.startsAt, timeZone);
    const text = ({ startsAt, endsAt }: SessionTimes) =>
      isSameDay ? formatTimes(startsAt, endsAt, timeZone) : formatMomentIn(startsAt, timeZone);
    return { from: text(from), to: text(to) };
  }
}

/** People's words in their own direction, whatever that of the sentence. */
function isolated(words: string): string {
  return `\u2068${words}\u2069`;
}
