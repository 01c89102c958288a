import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { buildNotification } from '#firebase/seed/builders.ts';
import type { Notification } from '#src/domain/notification.ts';
import { renderPage } from '#tests/support/renderPage.tsx';
import { NotificationCentre } from './NotificationCentre.tsx';

const hour = (n: number) => new Date(Date.UTC(2026, 9, 12, n));
const answer = (id: string, n: number, readAt: Date | null = null): Notification => ({
  ...{ id, kind: 'questionAnswered' as const, questionId: 'q', answerId: id, title: 'Who waters?' },
  ...{ detail: `Person ${id}`, at: hour(n), readAt },
});
const published = buildNotification({
  id: 'p',
  kind: 'published',
  title: 'Shade',
  at: hour(3),
  readAt: null,
});
const list = [answer('1', 9), answer('2', 8), published, answer('3', 1, hour(2))];

function show(notifications: readonly Notification[] = list, error: unknown = null) {
  const acts = { onRead: vi.fn(), onReadAll: vi.fn() };
  renderPage(<NotificationCentre notifications={notifications} {...acts} isMarking={false} error={error} />);
  return acts;
}

describe('one’s own notifications', () => {
  it('stand in groups, the newest first, each with how many are new', () => {
    show();
    expect(screen.getByRole('status')).toHaveTextContent('3 not read yet');
    const headings = screen.getAllByRole('heading', { level: 2 });
    expect(headings.map(({ textContent }) => textContent)).toEqual(['Who waters?', 'Shade']);
    const question = screen.getByRole('article', { name: 'Who waters?' });
    expect(question).toHaveTextContent('Question2 new');
    expect(within(question).getAllByRole('listitem')).toHaveLength(3);
    expect(within(question).getAllByText('You are told because you asked this question.')).toHaveLength(3);
  });

  it('are marked one by one, in groups, and all at once', async () => {
    const { onRead, onReadAll } = show();
    const question = within(screen.getByRole('article', { name: 'Who waters?' }));
    const [first] = question.getAllByRole('button', { name: /^Mark as read: Your question has an answer/ });
    if (first) await userEvent.click(first);
    expect(onRead).toHaveBeenLastCalledWith([list[0]]);
    await userEvent.click(question.getByRole('button', { name: 'Mark these as read' }));
    expect(onRead).toHaveBeenLastCalledWith([list[0], list[1], list[3]]);
    expect(question.getAllByRole('link')[0]).toHaveFocus();
    await userEvent.click(screen.getByRole('button', { name: 'Mark all as read' }));
    expect(onReadAll).toHaveBeenCalledOnce();
  });

  it('can be reached and marked without a mouse, and the focus stays with the line', async () => {
    const { onRead } = show([published]);
    await userEvent.tab();
    await userEvent.tab();
    expect(screen.getByRole('link', { name: 'Published in the library: Shade' })).toHaveFocus();
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    expect(onRead).toHaveBeenCalledExactlyOnceWith([published]);
    expect(screen.getByRole('link')).toHaveFocus();
  });

  it('are marked when they are followed', async () => {
    const { onRead } = show([published]);
    await userEvent.click(screen.getByRole('link'));
    expect(onRead).toHaveBeenCalledExactlyOnceWith([published]);
  });

  it('show four of a long group, and the others when asked', async () => {
    show(Array.from({ length: 7 }, (_, n) => answer(String(n), 20 - n)));
    const more = screen.getByText('Show 3 more');
    expect(screen.getByText('Person 6')).not.toBeVisible();
    await userEvent.click(more);
    expect(screen.getByText('Person 6')).toBeVisible();
  });

  it('leave nothing to mark where all is read', () => {
    show([answer('1', 9, hour(10))]);
    expect(screen.getByRole('status')).toHaveTextContent('Everything is read');
    expect(screen.getByRole('button', { name: 'Mark all as read' })).toBeDisabled();
    expect(screen.queryByRole('button', { name: /^Mark as read/ })).toBeNull();
  });

  it('say when marking failed, and offer it again', async () => {
    const { onReadAll } = show(list, new Error('no'));
    await userEvent.click(screen.getByRole('button', { name: /try again/i }));
    expect(onReadAll).toHaveBeenCalledOnce();
  });
});
