import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { buildMember, buildProfile } from '#firebase/seed/builders.ts';
import { buildAttendance, buildEvent } from '#firebase/seed/eventBuilders.ts';
import { attend, leaveEvent } from '#src/data/attendance/commands.ts';
import { DataError } from '#src/data/errors.ts';
import type { Attendance } from '#src/domain/attendance.ts';
import { renderPage } from '#tests/support/renderPage.tsx';
import { AttendButton } from './AttendButton.tsx';

const served = vi.hoisted(() => ({
  mine: (): unknown => null,
  profile: (): unknown => null,
}));

vi.mock('#src/data/client/database.ts', () => ({ database: () => 'db' }));
vi.mock('#src/data/session/useSession.ts', () => ({
  useMember: () => ({
    identity: { uid: 'lucia' },
    member: buildMember({ id: 'lucia', organisationId: 'medellin' }),
  }),
}));
vi.mock('#src/data/members/queries.ts', () => ({
  profileQuery: () => ({ queryKey: ['profile'], queryFn: () => served.profile() }),
}));
vi.mock('#src/data/attendance/queries.ts', () => ({
  myAttendanceQuery: (eventId: string) => ({
    queryKey: ['events', eventId, 'attendance', 'mine'],
    queryFn: () => served.mine(),
  }),
}));
vi.mock('#src/data/attendance/commands.ts', () => ({
  attend: vi.fn(() => Promise.resolve()),
  leaveEvent: vi.fn(() => Promise.resolve()),
}));

const event = buildEvent({ id: 'week', start: '2096-10-12', end: '2096-10-14' });

function show(mine: Attendance | null = null) {
  served.mine = () => mine;
  renderPage(<AttendButton event={event} />);
}

beforeEach(() => {
  served.profile = () => buildProfile({ displayName: 'Lucía' });
  vi.mocked(attend).mockClear();
  vi.mocked(leaveEvent).mockClear();
});

it('says that the reader is there, with days, note and whether others may ask', async () => {
  show();
  await userEvent.click(await screen.findByRole('button', { name: 'I will be there' }));
  const dialog = within(await screen.findByRole('dialog'));
  const [, second, third] = dialog.getAllByRole('checkbox');
  if (second && third) {
    await userEvent.click(third);
    await userEvent.click(second);
  }
  await userEvent.type(dialog.getByRole('textbox', { name: /A note/ }), 'Heat');
  await userEvent.click(dialog.getByRole('switch', { name: /may ask me for a meeting/ }));
  served.mine = () => buildAttendance({ id: 'lucia' });
  await userEvent.click(dialog.getByRole('button', { name: 'I will be there' }));
  expect(attend).toHaveBeenCalledExactlyOnceWith(
    'db',
    { uid: 'lucia', displayName: 'Lucía', organisationId: 'medellin' },
    { eventId: 'week', input: { days: ['2096-10-13', '2096-10-14'], note: 'Heat', meets: false } },
  );
  expect(await screen.findByRole('button', { name: 'You will be there' })).toBeVisible();
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
});

it('changes what was said, or takes it back', async () => {
  show(buildAttendance({ id: 'lucia', days: ['2096-10-12'], note: 'Heat', meets: true }));
  await userEvent.click(await screen.findByRole('button', { name: 'You will be there' }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getAllByRole('checkbox')[0]).toBeChecked();
  expect(dialog.getByRole('textbox', { name: /A note/ })).toHaveValue('Heat');
  await userEvent.click(dialog.getByRole('button', { name: 'I am not there' }));
  expect(leaveEvent).toHaveBeenCalledExactlyOnceWith('db', { uid: 'lucia' }, { eventId: 'week' });
});

it('keeps what was filled in when it could not be saved', async () => {
  vi.mocked(attend).mockRejectedValueOnce(new DataError('offline'));
  show();
  await userEvent.click(await screen.findByRole('button', { name: 'I will be there' }));
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.type(dialog.getByRole('textbox', { name: /A note/ }), 'Heat');
  await userEvent.click(dialog.getByRole('button', { name: 'I will be there' }));
  expect(await dialog.findByText(/No connection/)).toBeVisible();
  expect(dialog.getByRole('textbox', { name: /A note/ })).toHaveValue('Heat');
});

it('leads to the profile where there is no name yet', async () => {
  served.profile = () => null;
  show();
  await userEvent.click(await screen.findByRole('button', { name: 'I will be there' }));
  expect(await screen.findByRole('link', { name: 'Your profile' })).toHaveAttribute('href', '/profile');
});
