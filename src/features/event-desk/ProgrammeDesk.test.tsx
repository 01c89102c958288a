import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { buildEvent, buildProgramme } from '#firebase/seed/eventBuilders.ts';
import { DataError } from '#src/data/errors.ts';
import { saveSession } from '#src/data/events/programmeCommands.ts';
import type { Programme } from '#src/domain/programme.ts';
import { renderPage } from '#tests/support/renderPage.tsx';
import { type ChangeView, ProgrammeDesk } from './ProgrammeDesk.tsx';

const served = vi.hoisted(() => ({ programme: (): unknown => null }));

vi.mock('#src/data/client/database.ts', () => ({ database: () => 'db' }));
vi.mock('#src/data/session/useSession.ts', () => ({ useMember: () => ({ identity: { uid: 'mirela' } }) }));
vi.mock('#src/data/events/queries.ts', () => ({
  programmeQuery: () => ({ queryKey: ['programme'], queryFn: () => served.programme() }),
}));
vi.mock('#src/data/events/programmeCommands.ts', () => ({
  saveSession: vi.fn(() => Promise.resolve('new')),
}));

const Change: ChangeView = ({ differences }) => <p>{differences.map(({ kind }) => kind).join(', ')}</p>;

function show(programme: Programme | null = buildProgramme()) {
  served.programme = () => programme;
  renderPage(<ProgrammeDesk event={buildEvent()} Change={Change} />);
}

beforeEach(() => {
  localStorage.clear();
  vi.clearAllMocks();
});

it('shows the days of the event with their sessions, also without any', async () => {
  show(null);
  expect(await screen.findByRole('heading', { name: /12 October 2026/ })).toBeVisible();
  expect(screen.getAllByRole('region')).toHaveLength(3);
});

it('adds a session in the time of the event', async () => {
  show(null);
  await userEvent.click(await screen.findByRole('button', { name: /Add a session on Tuesday/ }));
  const dialog = within(await screen.findByRole('dialog', { name: 'New session' }));
  fill(dialog.getByRole('textbox', { name: 'Title' }), 'Rivers');
  fireEvent.change(dialog.getByLabelText(/^Begins/), { target: { value: '10:00' } });
  fireEvent.change(dialog.getByLabelText('Ends'), { target: { value: '09:00' } });
  await userEvent.click(dialog.getByRole('button', { name: 'Add a session' }));
  expect(dialog.getByText('The end comes after the beginning.')).toBeVisible();
  expect(saveSession).not.toHaveBeenCalled();
  fireEvent.change(dialog.getByLabelText('Ends'), { target: { value: '11:30' } });
  expect(dialog.getByText('new')).toBeVisible();
  await userEvent.click(dialog.getByRole('button', { name: 'Add a session' }));
  await waitFor(() => expect(saveSession).toHaveBeenCalled());
  expect(vi.mocked(saveSession).mock.calls[0]?.[2]).toMatchObject({
    eventId: 'example-week',
    sessionId: null,
    input: {
      title: 'Rivers',
      status: 'planned',
      startsAt: new Date('2026-10-13T08:00:00Z'),
      endsAt: new Date('2026-10-13T09:30:00Z'),
    },
  });
});

it('shows what followers will be told before a change is saved, and keeps it when saving fails', async () => {
  vi.mocked(saveSession).mockRejectedValueOnce(new DataError('conflict'));
  show();
  await userEvent.click(await screen.findByRole('button', { name: 'Edit: Shade at bus stops' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Change a session' }));
  expect(dialog.getByText('Nothing: what they plan by stays the same.')).toBeVisible();
  const room = dialog.getByRole('combobox', { name: /^Room/ });
  fill(room, 'Garden');
  expect(dialog.getByText('room')).toBeVisible();
  await userEvent.click(dialog.getByRole('button', { name: 'Save the change' }));
  expect(await dialog.findByText(/Somebody else changed this a moment ago/)).toBeVisible();
  expect(room).toHaveValue('Garden');
});

it('calls a session off after asking', async () => {
  show();
  await userEvent.click(await screen.findByRole('button', { name: 'Call off: Shade at bus stops' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Call this session off?' }));
  expect(dialog.getByText('cancelled')).toBeVisible();
  await userEvent.click(dialog.getByRole('button', { name: 'Call off' }));
  await waitFor(() => expect(saveSession).toHaveBeenCalled());
  expect(vi.mocked(saveSession).mock.calls[0]?.[2]).toMatchObject({
    sessionId: 'shade',
    input: { status: 'cancelled', title: 'Shade at bus stops' },
  });
});

/** At once: typing letter by letter through a form of this size takes seconds. */
function fill(field: HTMLElement, value: string) {
  fireEvent.change(field, { target: { value } });
}
