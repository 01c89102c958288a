import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { freshnessQuery } from '#src/data/offline/queries.ts';
import type { PortalEvent } from '#src/domain/event.ts';
import { formatWhen } from './formatWhen.ts';
import classes from './StaleBanner.module.css';

type StaleBannerProps = {
  event: PortalEvent;
};

/** Says since when what is shown of an event may be old; nothing while the server is heard. Its listener also keeps the event. */
export function StaleBanner({ event }: StaleBannerProps) {
  const { t } = useTranslation('offline');
  const { data } = useQuery(freshnessQuery(event));
  const time = data?.heardAt ? formatWhen(data.heardAt, new Date()) : null;
  return (
    <div role="status" className={classes.place}>
      {!data || data.isFresh ? null : (
        <p className={classes.banner}>
          {time === null
            ? t('stale.never')
            : t(navigator.onLine ? 'stale.unreachable' : 'stale.offline', { time })}
        </p>
      )}
    </div>
  );
}
