import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Notification } from '#src/domain/notification.ts';

type NotificationAnnouncerProps = {
  /** Newest first; undefined until they are known. */
  notifications: readonly Notification[] | undefined;
};

/** Says politely that something came in, to those who do not see the bell change. What was there already is not news. */
export function NotificationAnnouncer({ notifications }: NotificationAnnouncerProps) {
  // Part of the shell: it must not wait for a catalogue of words.
  const { t } = useTranslation('notifications', { useSuspense: false });
  const known = useRef<ReadonlySet<string>>(undefined);
  const [news, setNews] = useState<Notification>();

  useEffect(() => {
    if (!notifications) return;
    const before = known.current;
    known.current = new Set(notifications.map(({ id }) => id));
    const fresh = before && notifications.find(({ id, readAt }) => readAt === null && !before.has(id));
    if (fresh) setNews(fresh);
  }, [notifications]);

  return (
    <p role="status" className="portal-visually-hidden">
      {news && `${t(`announce.${news.kind}`)}: ${news.title}`}
    </p>
  );
}
