import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { notificationsAtOnce } from '#src/data/notifications/followNotifications.ts';
import { olderNotificationsQuery } from '#src/data/notifications/queries.ts';
import { useMember } from '#src/data/session/useSession.ts';
import type { Notification } from '#src/domain/notification.ts';
import { newestFirst } from '#src/domain/notificationGroups.ts';
import { ErrorPanel } from '#src/ui/ErrorPanel.tsx';
import { NotificationCentre } from './NotificationCentre.tsx';
import classes from './NotificationGroups.module.css';
import { useMarkAllRead, useMarkRead } from './useMarkRead.ts';

type OwnNotificationsProps = {
  /** The newest, live. */
  newest: readonly Notification[];
};

/** So many may come in, and push as many out of the live list, before one would be in neither list. */
const overlap = 20;
const never = new Date(0);

/** The newest notifications, and older ones when somebody asks for them, in one set of groups. */
export function OwnNotifications({ newest }: OwnNotificationsProps) {
  const { t } = useTranslation('notifications');
  const { identity } = useMember();
  const [from, setFrom] = useState<Date>();
  const older = useInfiniteQuery({
    ...olderNotificationsQuery(identity.uid, from ?? never),
    enabled: from !== undefined,
  });
  const marking = useMarkRead();
  const markingAll = useMarkAllRead();
  const hasMore = from === undefined ? newest.length === notificationsAtOnce : older.hasNextPage;

  return (
    <>
      <NotificationCentre
        notifications={newestFirst([...newest, ...(older.data?.pages.flat() ?? [])])}
        onRead={marking.mutate}
        onReadAll={() => markingAll.mutate()}
        isMarking={markingAll.isPending}
        error={markingAll.error ?? marking.error}
      />
      {older.error && <ErrorPanel error={older.error} onRetry={() => void older.refetch()} />}
      {hasMore && (
        <div className={classes.older}>
          <Button
            variant="default"
            loading={older.isFetching}
            onClick={() => (from ? void older.fetchNextPage() : setFrom(newest.at(-overlap)?.at))}
          >
            {t('older')}
          </Button>
        </div>
      )}
    </>
  );
}
