import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { buildMember, buildOrganisation, buildProfile } from '#firebase/seed/builders.ts';
import { buildAttendance, buildEvent, buildMeetingRequest } from '#firebase/seed/eventBuilders.ts';
import { answerMeeting, askForMeeting, withdrawMeeting } from '#src/data/attendance/commands.ts';
import { DataError } from '#src/data/errors.ts';
import type { Attendance, MeetingRequest } from '#src/domain/attendance.ts';
import type { PortalEvent } from '#src/domain/event.ts';
import type { ListedOrganisation } from '#src/domain/organisation.ts';
import { renderPage } from '#tests/support/renderPage.tsx';
import { PeopleView } from './PeopleView.tsx';

const served = vi.hoisted(() => ({
  people: (): unknown[] => [],
  requests: (): unknown[] => [],
}));

vi.mock('#src/data/client/database.ts', () => ({ database: () => 'db' }));
vi.mock('#src/data/session/useSession.ts', () => ({
  useMember: () => ({ identity: { uid: 'lucia' }, member: buildMember({ id: 'lucia' }) }),
}));
vi.mock('#src/data/members/queries.ts', () => ({
  profileQuery: (uid: string) => ({
    queryKey: ['profile', uid],
    queryFn: () => buildProfile({ id: uid, displayName: 'Lucía' }),
  }),
}));
vi.mock('#src/data/organisations/queries.ts', () => ({
  publicOrganisationsQuery: () => ({
    queryKey: ['organisations'],
    queryFn: () => [
      buildOrganisation({ id: 'ghent', name: 'Ghent', country: 'Belgium' }),
      buildOrganisation({ id: 'medellin', name: 'Medellín', country: 'Colombia' }),
    ],
  }),
}));
vi.mock('#src/data/attendance/queries.ts', () => ({
  attendanceQuery: () => ({ queryKey: ['attendance'], queryFn: () => served.people() }),
  meetingRequestsQuery: () => ({ queryKey: ['requests'], queryFn: () => served.requests() }),
}));
vi.mock('#src/data/attendance/commands.ts', () => ({
  askForMeeting: vi.fn(() => Promise.resolve()),
  answerMeeting: vi.fn(() => Promise.resolve()),
  withdrawMeeting: vi.fn(() => Promise.resolve()),
}));

// Three days in Berlin's time that never end before the test is run.
const event = buildEvent({
  id: 'week',
  start: '2096-10-12',
  end: '2096-10-14',
  timeZone: 'Europe/Berlin',
  city: 'Bonn',
});
const lucia = buildAttendance({ id: 'lucia', displayName: 'Lucía', organisationId: 'medellin' });
const ben = buildAttendance({
  id: 'ben',
  displayName: 'Ben',
  organisationId: 'ghent',
  days: ['2096-10-13'],
  note: 'Ask me about heat',
  meets: true,
});

const followOf = ({ name }: ListedOrganisation) => <button type="button">Follow {name}</button>;

function show(options: { people?: Attendance[]; requests?: MeetingRequest[]; of?: PortalEvent } = {}) {
  const { people = [ben, lucia], requests = [], of = event } = options;
  served.people = () => people;
  served.requests = () => requests;
  return renderPage(<PeopleView event={of} followOf={followOf} />);
}
const person = async (name: string) =>
  (await screen.findAllByRole('listitem')).find((item) => within(item).queryByText(name)) ?? document.body;

beforeEach(() => {
  for (const command of [askForMeeting, answerMeeting, withdrawMeeting]) vi.mocked(command).mockClear();
});

describe('who is there', () => {
  it('stands with city, days and note, the reader first', async () => {
    show();
    const [first, second] = await screen.findAllByRole('listitem');
    expect(first).toHaveTextContent(/^Lucía You/);
    await waitFor(() => expect(second).toHaveTextContent('Ben'));
    await waitFor(() => expect(second).toHaveTextContent('Ghent, Belgium'));
    expect(second).toHaveTextContent('Ask me about heat');
    expect(second).not.toHaveTextContent('On all days');
    expect(screen.getByText(/2 members said so\. They are from 2 governments\./)).toBeVisible();
  });

  it('leads to following the city of another, and not one’s own', async () => {
    show();
    expect(await screen.findByRole('button', { name: 'Follow Ghent' })).toBeVisible();
    expect(within(await person('Ben')).getByRole('button', { name: 'Follow Ghent' })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Follow Medellín' })).not.toBeInTheDocument();
  });

  it('is nobody at first', async () => {
    show({ people: [] });
    expect(await screen.findByText('Nobody has said so yet')).toBeVisible();
  });

  it('says when it could not be read', async () => {
    served.people = () => {
      throw new DataError('offline');
    };
    served.requests = () => [];
    renderPage(<PeopleView event={event} followOf={followOf} />);
    expect(await screen.findByText('No connection')).toBeVisible();
  });
});

describe('asking for a meeting', () => {
  it('sends the words with the time by the clock of the event', async () => {
    show();
    await userEvent.click(await screen.findByRole('button', { name: 'Ask for a meeting: Ben' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Meet Ben' }));
    await userEvent.click(dialog.getByRole('button', { name: 'Send the request' }));
    expect(dialog.getByRole('textbox', { name: 'What is it about?' })).toHaveFocus();
    expect(askForMeeting).not.toHaveBeenCalled();

    await userEvent.type(dialog.getByRole('textbox', { name: 'What is it about?' }), 'Shade at stops');
    await userEvent.selectOptions(dialog.getByRole('combobox', { name: 'Day (optional)' }), '2096-10-13');
    await userEvent.type(dialog.getByLabelText('Local time of the event'), '14:30');
    await userEvent.type(dialog.getByRole('textbox', { name: 'Place (optional)' }), 'Pavilion');
    await userEvent.click(dialog.getByRole('button', { name: 'Send the request' }));
    expect(askForMeeting).toHaveBeenCalledExactlyOnceWith(
      'db',
      { uid: 'lucia', displayName: 'Lucía' },
      {
        eventId: 'week',
        to: ben,
        input: { text: 'Shade at stops', proposedAt: new Date('2096-10-13T12:30:00Z'), place: 'Pavilion' },
      },
    );
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  });

  it('keeps the words and says why when it fails', async () => {
    vi.mocked(askForMeeting).mockRejectedValueOnce(new DataError('tooMany'));
    show();
    await userEvent.click(await screen.findByRole('button', { name: 'Ask for a meeting: Ben' }));
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.type(dialog.getByRole('textbox', { name: 'What is it about?' }), 'Shade');
    await userEvent.click(dialog.getByRole('button', { name: 'Send the request' }));
    expect(await dialog.findByText(/asked a short while ago/)).toBeVisible();
    expect(dialog.getByRole('textbox', { name: 'What is it about?' })).toHaveValue('Shade');
  });

  it('is for those who are there, of those who may be asked, and while it is not over', async () => {
    const asking = () => screen.queryByRole('button', { name: /Ask for a meeting/ });
    const open = async (options: Parameters<typeof show>[0]) => {
      const view = show(options);
      await person('Ben');
      // The requests come with the list or just after it.
      await waitFor(() => expect(view.container).toHaveTextContent(/said so/));
      return view;
    };
    const alone = await open({ people: [ben] });
    expect(screen.getByText(/Say that you are there, and you can ask/)).toBeVisible();
    expect(asking()).not.toBeInTheDocument();
    alone.unmount();
    const silent = await open({ people: [{ ...ben, meets: false }, lucia] });
    expect(asking()).not.toBeInTheDocument();
    silent.unmount();
    await open({ of: { ...event, start: '2024-10-12', end: '2024-10-14' } });
    expect(asking()).not.toBeInTheDocument();
  });
});

describe('meetings', () => {
  const incoming = buildMeetingRequest({
    id: 'ben~lucia',
    fromUid: 'ben',
    fromName: 'Ben',
    toUid: 'lucia',
    toName: 'Lucía',
    text: 'Coffee?',
    proposedAt: new Date('2096-10-13T12:30:00Z'),
    place: 'Café',
    status: 'asked',
  });
  const outgoing: MeetingRequest = {
    ...incoming,
    id: 'lucia~ben',
    fromUid: 'lucia',
    fromName: 'Lucía',
    toUid: 'ben',
    toName: 'Ben',
    text: 'Shade?',
  };

  it('that wait for an answer are accepted with a word', async () => {
    show({ requests: [outgoing, incoming] });
    const items = within(
      (await screen.findByRole('heading', { name: 'Your meetings' })).closest('section') ?? document.body,
    ).getAllByRole('listitem');
    expect(items[0]).toHaveTextContent('Ben\u2069 would like to meet you');
    expect(items[0]).toHaveTextContent('14:30, local time of the event · Café');
    const asked = within(items[0] ?? document.body);
    await userEvent.type(asked.getByRole('textbox'), 'Gladly');
    await userEvent.click(asked.getByRole('button', { name: 'Accept: Ben' }));
    expect(answerMeeting).toHaveBeenCalledExactlyOnceWith(
      'db',
      { uid: 'lucia' },
      { eventId: 'week', requestId: 'ben~lucia', isAccepted: true, answer: 'Gladly' },
    );
  });

  it('are declined, and called off when accepted', async () => {
    const view = show({ requests: [incoming] });
    await userEvent.click(await screen.findByRole('button', { name: 'Decline: Ben' }));
    expect(answerMeeting).toHaveBeenLastCalledWith(
      'db',
      { uid: 'lucia' },
      { eventId: 'week', requestId: 'ben~lucia', isAccepted: false, answer: '' },
    );
    view.unmount();
    show({ requests: [{ ...incoming, status: 'accepted' }] });
    expect(await screen.findByRole('button', { name: 'Call it off: Ben' })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Accept: Ben' })).not.toBeInTheDocument();
  });

  it('are taken back by whoever asked, and asked once only', async () => {
    show({ requests: [outgoing] });
    await userEvent.click(await screen.findByRole('button', { name: 'Take it back: Ben' }));
    expect(withdrawMeeting).toHaveBeenCalledExactlyOnceWith(
      'db',
      { uid: 'lucia' },
      { eventId: 'week', requestId: 'lucia~ben' },
    );
    expect(screen.queryByRole('button', { name: 'Ask for a meeting: Ben' })).not.toBeInTheDocument();
  });

  it('show the answer, and nothing of what was taken back', async () => {
    show({
      requests: [
        { ...outgoing, status: 'declined', answer: 'Sorry, too full' },
        { ...incoming, status: 'withdrawn' },
      ],
    });
    expect(await screen.findByText('Sorry, too full')).toBeVisible();
    expect(screen.queryByText('Coffee?')).not.toBeInTheDocument();
  });
});
