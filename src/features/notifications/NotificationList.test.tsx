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
import { groupNotifications } from '#src/domain/notificationGroups.ts';
import { renderPage } from '#tests/support/renderPage.tsx';
import { NotificationAnnouncer } from './NotificationAnnouncer.tsx';
import { NotificationGroups } from './NotificationGroups.tsx';
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
    ['Wrote you a message', 'it was written to you', '/messages/ana~lucia'],
    { ...between, kind: 'message', conversationId: 'ana~lucia' },
  ],
  [
    'reportResolved',
    ['The secretariat answered your report', 'you reported it', '/profile#reports'],
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

/** What is said of each kind, why one is told, and where it leads. */
const ofTexts = {
  returned: ['Came back with remarks', 'as an author of this text', '/submissions/s1'],
  published: ['Published in the library', 'as an author of this text', '/case-studies/c1'],
  declined: ['Was not accepted', 'as an author of this text', '/submissions/s1'],
  shared: ['You can write on this text now', 'a colleague made you an author', '/submissions/s1'],
} as const satisfies Record<TextNotification['kind'], readonly string[]>;
const account = '/events/cop/accounts/a1';
const people = '/events/cop?tab=people';
const ofEvents = {
  accountReleased: ['Members read your first-hand account now', 'you wrote this account', account],
  accountHidden: ['Your first-hand account was hidden', 'you wrote this account', account],
  accountQuestion: ['A question to your first-hand account', 'you wrote this account', account],
  accountAnswer: ['Your question was answered', 'you asked a question below this account', account],
  meetingAsked: ['Somebody would like to meet you', 'you are the one who was asked', people],
  meetingAnswered: ['An answer to your request to meet', 'you asked to meet', people],
} as const satisfies Record<EventNotification['kind'], readonly string[]>;
const question = '/questions/q1';
const ofQuestions = {
  questionAsked: [
    'A question to you or your city',
    'a focal point of a city it asks, or as author of the case',
    question,
  ],
  questionAnswered: ['Your question has an answer', 'you asked this question', question],
  questionFollowed: ['A question you follow has an answer', 'you follow this question', question],
  answerAccepted: ['Your answer helped', 'you answered this question', question],
  questionMention: ['Somebody would like you to see this', 'chose you to be told', question],
} as const satisfies Record<QuestionNotification['kind'], readonly string[]>;

const adoption = '/adoptions/shade~ghent';
const ofAdoptions = {
  adoptionBegun: [
    'Another city is adapting your case',
    'a focal point of the city whose case this is, or as its author',
    adoption,
  ],
  adoptionMoved: [
    'A city that adapts your case noted a step',
    'a focal point of the city whose case this is, or as its author',
    adoption,
  ],
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

describe.each(everyKind)('of the kind %s', (_kind, [happened, reason, address], notification) => {
  it('says what happened, and leads there', () => {
    renderPage(<NotificationList notifications={[notification]} onOpen={vi.fn()} />);
    expect(screen.getByRole('listitem')).toHaveTextContent(happened);
    expect(screen.getByRole('link', { name: 'Example week' })).toHaveAttribute('href', address);
  });

  it('says in its group why one is told', () => {
    renderPage(<NotificationGroups groups={groupNotifications([notification])} onRead={vi.fn()} />);
    expect(screen.getByRole('heading', { name: 'Example week' })).toBeVisible();
    expect(screen.getByRole('listitem')).toHaveTextContent(reason);
    expect(screen.getByRole('link', { name: `${happened}: Example week` })).toHaveAttribute('href', address);
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
  renderPage(<NotificationList notifications={[reason, silent]} onOpen={vi.fn()} />);
  const [first, second] = screen.getAllByRole('listitem');
  expect(within(first ?? document.body).getByText('Not about the event.')).toBeVisible();
  expect(second?.querySelectorAll('p')).toHaveLength(1);
});
