import { useTranslation } from 'react-i18next';
import { waitingTime } from './waitingTime.ts';

/** Words for how long something has waited: "3 days". */
export function useWaitingTime(): (since: Date, now: Date) => string {
  const { t } = useTranslation('review');
  return (since, now) => {
    const time = waitingTime(since, now);
    return time.unit === 'now' ? t('age.now') : t(`age.${time.unit}`, { count: time.count });
  };
}
