import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { buildNotification } from '#firebase/seed/builders.ts';
import type { Notification } from '#src/domain/notification.ts';
import { renderPage } from '#tests/support/renderPage.tsx';
import { NotificationAnnouncer } from './NotificationAnnouncer.tsx';
import { NotificationCentre } from './NotificationCentre.tsx';
import { NotificationList } from './NotificationList.tsx';

const returned = buildNotification({
  id: 'r',
  kind: 'returned',
  submissionId: 's1',
  caseStudyId: 'c1',
  title: 'Shade',
  readAt: null,
});
const published = buildNotification({
  id: 'p',
  kind: 'published',
  submissionId: 's2',
  caseStudyId: 'c2',
  title: 'Rain',
  readAt: null,
});
const declined = buildNotification({
  id: 'd',
  kind: 'declined',
  submissionId: 's3',
  caseStudyId: 'c3',
  title: 'Tender',
  readAt: new Date('2026-10-01'),
});
const all = [returned, published, declined];
type EventNotification = Extract<Notification, { eventId: string }>;
const ofEvent = (fields: Partial<EventNotification>): EventNotification => ({
  id: fields.kind ?? 'e',
  kind: 'accountReleased',
  eventId: 'cop',
  accountId: 'a1',
  title: 'Example week',
  detail: '',
  at: new Date('2026-10-12'),
  readAt: null,
  ...fields,
});

it('leads a returned or declined text to the text, and a published one to the library', () => {
  renderPage(<NotificationList notifications={all} onOpen={vi.fn()} />);
  expect(screen.getByRole('link', { name: 'Shade' })).toHaveAttribute('href', '/submissions/s1');
  expect(screen.getByRole('link', { name: 'Rain' })).toHaveAttribute('href', '/case-studies/c2');
  expect(screen.getByRole('link', { name: 'Tender' })).toHaveAttribute('href', '/submissions/s3');
});

it('says in words what happened and what is new', () => {
  renderPage(<NotificationList notifications={all} onOpen={vi.fn()} />);
  const [first, , last] = screen.getAllByRole('listitem');
  expect(first).toHaveTextContent('NewCame back with remarks');
  expect(last).toHaveTextContent('Was not accepted');
  expect(within(last ?? document.body).queryByText('New')).toBeNull();
});

it('tells which one was followed', async () => {
  const onOpen = vi.fn();
  renderPage(<NotificationList notifications={all} onOpen={onOpen} />);
  await userEvent.click(screen.getByRole('link', { name: 'Rain' }));
  expect(onOpen).toHaveBeenCalledExactlyOnceWith(published);
});

it('marks all that are unread at once, and only those', async () => {
  const onRead = vi.fn();
  renderPage(<NotificationCentre notifications={all} onRead={onRead} isMarking={false} error={null} />);
  expect(screen.getByRole('status')).toHaveTextContent('2 not read yet');
  await userEvent.click(screen.getByRole('button', { name: 'Mark all as read' }));
  expect(onRead).toHaveBeenCalledExactlyOnceWith([returned, published]);
});

it('announces what comes in, and not what was there already', () => {
  const { rerender } = renderPage(<NotificationAnnouncer notifications={undefined} />);
  expect(screen.getByRole('status')).toBeEmptyDOMElement();
  rerender(<NotificationAnnouncer notifications={[declined]} />);
  expect(screen.getByRole('status')).toBeEmptyDOMElement();
  rerender(<NotificationAnnouncer notifications={[published, declined]} />);
  expect(screen.getByRole('status')).toHaveTextContent(
    'New notification: your case study was published: Rain',
  );
});

it('leads what concerns an account to the account, and a meeting to the people of the event', () => {
  const asked = ofEvent({ kind: 'meetingAsked', accountId: null, detail: 'Ana from Porto' });
  const hidden = ofEvent({ kind: 'accountHidden', detail: 'Not about the event.' });
  renderPage(<NotificationList notifications={[asked, hidden]} onOpen={vi.fn()} />);
  const [meeting, account] = screen.getAllByRole('link', { name: 'Example week' });
  expect(meeting).toHaveAttribute('href', '/events/cop?tab=people');
  expect(account).toHaveAttribute('href', '/events/cop/accounts/a1');
  expect(screen.getByText('Ana from Porto')).toBeVisible();
  expect(screen.getByText('Not about the event.')).toBeVisible();
});
