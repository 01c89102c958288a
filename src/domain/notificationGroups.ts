import type { Notification } from './notification.ts';

export type SubjectKind = 'caseStudy' | 'adoption' | 'event' | 'question' | 'conversation' | 'report';

/** Everything about one text, one question, one event …, newest first. */
export interface NotificationGroup<N extends Notification = Notification> {
  /** Of the thing, the same from day to day. */
  key: string;
  kind: SubjectKind;
  /** As the newest of them names it. */
  title: string;
  unread: number;
  notifications: readonly [N, ...N[]];
}

/** Groups by what notifications are about: the group with the newest word first, and the newest first in each. */
export function groupNotifications<N extends Notification>(list: readonly N[]): NotificationGroup<N>[] {
  const byKey = new Map<string, N[]>();
  for (const notification of newestFirst(list)) {
    const { kind, id } = subjectOf(notification);
    const key = `${kind}:${id}`;
    byKey.set(key, [...(byKey.get(key) ?? []), notification]);
  }
  return [...byKey].flatMap(([key, [first, ...rest]]) => {
    if (!first) return [];
    const notifications = [first, ...rest] as const;
    return [
      {
        key,
        kind: subjectOf(first).kind,
        title: notifications.find(({ title }) => title !== '')?.title ?? '',
        unread: notifications.filter(({ readAt }) => readAt === null).length,
        notifications,
      },
    ];
  });
}

/** Each once, newest first; those of the same moment in the order of their ids, so that the order is always the same. */
export function newestFirst<N extends Notification>(list: readonly N[]): N[] {
  const byId = new Map<string, N>();
  for (const one of list) {
    const known = byId.get(one.id);
    if (!known || known.at < one.at) byId.set(one.id, one);
  }
  return [...byId.values()].sort(
    (a, b) => b.at.getTime() - a.at.getTime() || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  );
}

/** A text and the case it becomes are one thing; so are an account and its event. */
function subjectOf(notification: Notification): { kind: SubjectKind; id: string } {
  if ('adoptionId' in notification) return { kind: 'adoption', id: notification.adoptionId };
  if ('eventId' in notification) return { kind: 'event', id: notification.eventId };
  if ('conversationId' in notification) return { kind: 'conversation', id: notification.conversationId };
  if ('reportId' in notification) return { kind: 'report', id: notification.reportId };
  if ('questionId' in notification) return { kind: 'question', id: notification.questionId };
  return { kind: 'caseStudy', id: notification.caseStudyId };
}
