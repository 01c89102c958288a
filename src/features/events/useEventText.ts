import { useTranslation } from 'react-i18next';
import type { ListedEvent } from '#src/domain/event.ts';
import { countdownOf, eventSpan } from '#src/domain/eventDates.ts';
import { formatDaysAway, formatNumber, formatSpan } from '#src/ui/format.ts';

/** What of an event is said in words: when, where, how long until then. */
export function useEventText() {
  const { t } = useTranslation('events');
  return {
    dates: (event: Pick<ListedEvent, 'start' | 'end' | 'precision'>) =>
      formatSpan(eventSpan(event)) ?? t('dates.open'),
    place: ({ city, country }: Pick<ListedEvent, 'city' | 'country'>) =>
      [city, country].filter(Boolean).join(', ') || t('place.open'),
    countdown: (event: ListedEvent, now: Date): string | null => {
      const countdown = countdownOf(event, now);
      if (countdown === null) return null;
      if (countdown.kind === 'during') {
        const { day, of } = countdown;
        return of === 1
          ? t('countdown.today')
          : t('countdown.during', { day: formatNumber(day), of: formatNumber(of) });
      }
      return countdown.kind === 'before'
        ? t('countdown.before', { when: formatDaysAway(countdown.days) })
        : t('countdown.after', { when: formatDaysAway(-countdown.days) });
    },
  };
}
