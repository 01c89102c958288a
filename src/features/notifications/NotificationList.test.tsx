import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { buildNotification } from '#firebase/seed/builders.ts';
import {
  adoptionNotificationKinds,
  eventNotificationKinds,
  type Notification,
  questionNotificationKinds,
  type TextNotification,
  textNotificationKinds,
} from '#src/domain/notification.ts';
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
const between = { id: 'b', title: 'Example week', at: new Date('2026-10-12'), readAt: null };
const ofPeople = [
  [
    'message',
    ['Wrote you a message', 'Read it and answer', '/messages/ana~lucia'],
    { ...between, kind: 'message', conversationId: 'ana~lucia' },
  ],
  [
    'reportResolved',
    ['The secretariat answered your report', 'All your reports are in your profile', '/profile#reports'],
    { ...between, kind: 'reportResolved', reportId: 'r', detail: 'Corrected.' },
  ],
] as const satisfies readonly (readonly [string, readonly string[], Notification])[];
type QuestionNotification = Extract<Notification, { questionId: string }>;
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

/** What is said of each kind, what comes next, and where it leads. */
const ofTexts = {
  returned: ['Came back with remarks', 'Read the remarks and submit it again', '/submissions/s1'],
  published: ['Published in the library', 'Members can find, read and cite it now', '/case-studies/c1'],
  declined: ['Was not accepted', 'The reason is with the text', '/submissions/s1'],
  shared: ['You can write on this text now', 'A colleague made you one of its authors', '/submissions/s1'],
} as const satisfies Record<TextNotification['kind'], readonly string[]>;
const account = '/events/cop/accounts/a1';
const people = '/events/cop?tab=people';
const ofEvents = {
  accountReleased: ['Members read your first-hand account now', 'The secretariat has read it', account],
  accountHidden: ['Your first-hand account was hidden', 'Members do not see it any more', account],
  accountQuestion: ['A question to your first-hand account', 'Answer below your account', account],
  accountAnswer: ['Your question was answered', 'Read the answer below the account', account],
  meetingAsked: ['Somebody would like to meet you', 'Accept or decline under “Who is there”', people],
  meetingAnswered: ['An answer to your request to meet', 'See it under “Who is there”', people],
} as const satisfies Record<EventNotification['kind'], readonly string[]>;
const question = '/questions/q1';
const ofQuestions = {
  questionAsked: ['A question to you or your city', 'Answer below the question', question],
  questionAnswered: ['Your question has an answer', 'Read it, and say whether it helped', question],
  questionFollowed: ['A question you follow has an answer', 'Read it below the question', question],
  answerAccepted: ['Your answer helped', 'Whoever asked says so', question],
  questionMention: ['Somebody would like you to see this', 'Read the question', question],
} as const satisfies Record<QuestionNotification['kind'], readonly string[]>;

const adoption = '/adoptions/shade~ghent';
const ofAdoptions = {
  adoptionBegun: ['Another city is adapting your case', 'Read what it changes', adoption],
  adoptionMoved: ['A city that adapts your case noted a step', 'Read how far it has come', adoption],
} as const satisfies Record<(typeof adoptionNotificationKinds)[number], readonly string[]>;

const everyKind = [
  ...textNotificationKinds.map(
    (kind) =>
      [
        kind,
        ofTexts[kind],
        buildNotification({ id: kind, kind, submissionId: 's1', caseStudyId: 'c1', title: 'Example week' }),
      ] as const,
  ),
  ...adoptionNotificationKinds.map(
    (kind) =>
      [
        kind,
        ofAdoptions[kind],
        {
          ...{ id: kind, kind, adoptionId: 'shade~ghent', title: 'Example week', detail: 'Ghent' },
          ...{ at: new Date('2026-10-12'), readAt: null },
        },
      ] as const,
  ),
  ...eventNotificationKinds.map(
    (kind) =>
      [
        kind,
        ofEvents[kind],
        ofEvent({ kind, accountId: kind.startsWith('meeting') ? null : 'a1', detail: 'Ana from Porto' }),
      ] as const,
  ),
  ...ofPeople,
  ...questionNotificationKinds.map(
    (kind) =>
      [
        kind,
        ofQuestions[kind],
        {
          id: kind,
          kind,
          questionId: 'q1',
          answerId: null,
          title: 'Example week',
          detail: 'Ana from Porto',
          at: new Date('2026-10-12'),
          readAt: null,
        },
      ] as const,
  ),
];

describe.each(everyKind)('of the kind %s', (_kind, [happened, next, address], notification) => {
  it('says what happened and what comes next, and leads there', () => {
    renderPage(<NotificationList notifications={[notification]} onOpen={vi.fn()} />);
    expect(screen.getByRole('listitem')).toHaveTextContent(happened);
    expect(screen.getByRole('listitem')).toHaveTextContent(next);
    expect(screen.getByRole('link', { name: 'Example week' })).toHaveAttribute('href', address);
  });

  it('leaves out what comes next where there is little room', () => {
    renderPage(<NotificationList isShort notifications={[notification]} onOpen={vi.fn()} />);
    expect(screen.getByRole('listitem')).toHaveTextContent(happened);
    expect(screen.getByRole('listitem')).not.toHaveTextContent(next);
  });

  it('is announced with its title', () => {
    const { rerender } = renderPage(<NotificationAnnouncer notifications={undefined} />);
    rerender(<NotificationAnnouncer notifications={[]} />);
    rerender(<NotificationAnnouncer notifications={[{ ...notification, readAt: null }]} />);
    expect(screen.getByRole('status')).toHaveTextContent(/^New notification: .+: Example week$/);
  });
});

it('tells the reason or the person where there is one, and nothing where it is nobody’s business', () => {
  const reason = ofEvent({ id: 'reason', kind: 'accountHidden', detail: 'Not about the event.' });
  const silent = ofEvent({ id: 'silent', kind: 'accountQuestion', detail: '' });
  renderPage(<NotificationList isShort notifications={[reason, silent]} onOpen={vi.fn()} />);
  const [first, second] = screen.getAllByRole('listitem');
  expect(within(first ?? document.body).getByText('Not about the event.')).toBeVisible();
  expect(second?.querySelectorAll('p')).toHaveLength(1);
});
