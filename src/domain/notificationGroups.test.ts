import { describe, expect, it } from 'vitest';
import { buildNotification } from '#firebase/seed/builders.ts';
import type { Notification } from './notification.ts';
import { groupNotifications, newestFirst } from './notificationGroups.ts';

const at = (hour: number) => new Date(Date.UTC(2026, 10, 24, hour));
const text = (id: string, hour: number, fields: Partial<Parameters<typeof buildNotification>[0]> = {}) =>
  buildNotification({ id, at: at(hour), caseStudyId: 'shade', ...fields });
const answer = (id: string, hour: number): Notification => ({
  ...{
    id,
    kind: 'questionAnswered' as const,
    questionId: 'q',
    answerId: id,
    title: 'Who waters?',
    detail: 'Ana',
  },
  ...{ at: at(hour), readAt: null },
});

describe('groups of notifications', () => {
  it('put a text and the case it became together, and another thing apart', () => {
    const groups = groupNotifications([
      text('returned', 8, { kind: 'returned', submissionId: 'first', readAt: at(9) }),
      answer('a1', 10),
      text('published', 12, { kind: 'published', submissionId: 'second', title: 'Shade at stops' }),
    ]);
    expect(
      groups.map(({ key, title, unread, notifications }) => ({
        ...{ key, title, unread },
        ids: notifications.map(({ id }) => id),
      })),
    ).toEqual([
      { key: 'caseStudy:shade', title: 'Shade at stops', unread: 1, ids: ['published', 'returned'] },
      { key: 'question:q', title: 'Who waters?', unread: 1, ids: ['a1'] },
    ]);
  });

  it('begin with the one that has the newest word', () => {
    const groups = groupNotifications([text('old', 1), answer('a1', 3), text('new', 5), answer('a2', 4)]);
    expect(groups.map(({ key }) => key)).toEqual(['caseStudy:shade', 'question:q']);
    expect(groups[1]?.notifications.map(({ id }) => id)).toEqual(['a2', 'a1']);
  });

  it('keep an event, a conversation, a report and an adoption each by itself', () => {
    const common = { title: 'Week', at: at(3), readAt: null };
    const groups = groupNotifications([
      { ...common, id: 'm', kind: 'meetingAsked', eventId: 'cop', accountId: null, detail: '' },
      { ...common, id: 'a', kind: 'accountReleased', eventId: 'cop', accountId: 'one', detail: '' },
      { ...common, id: 'ana~joris', kind: 'message', conversationId: 'ana~joris' },
      { ...common, id: 'r', kind: 'reportResolved', reportId: 'r', detail: '' },
      { ...common, id: 'shade~ghent~1', kind: 'adoptionBegun', adoptionId: 'shade~ghent', detail: 'Ghent' },
      { ...common, id: 'shade~ghent~2', kind: 'adoptionMoved', adoptionId: 'shade~ghent', detail: 'Ghent' },
    ]);
    expect(groups.map(({ key, notifications }) => [key, notifications.length])).toEqual([
      ['event:cop', 2],
      ['conversation:ana~joris', 1],
      ['report:r', 1],
      ['adoption:shade~ghent', 2],
    ]);
  });

  it('take a title from an earlier one where the newest has none', () => {
    const [group] = groupNotifications([text('new', 5, { title: '' }), text('old', 1, { title: 'Shade' })]);
    expect(group?.title).toBe('Shade');
  });

  it('are none where there is nothing', () => expect(groupNotifications([])).toEqual([]));
});

it('what is there twice stands once, as it was last', () => {
  const list = newestFirst([text('one', 2), text('two', 3), text('one', 4), text('three', 3)]);
  expect(list.map(({ id, at }) => [id, at.getUTCHours()])).toEqual([
    ['one', 4],
    ['three', 3],
    ['two', 3],
  ]);
});
