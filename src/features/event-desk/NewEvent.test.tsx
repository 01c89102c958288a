import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { DataError } from '#src/data/errors.ts';
import { saveEvent } from '#src/data/events/commands.ts';
import { renderPage } from '#tests/support/renderPage.tsx';
import { NewEvent } from './NewEvent.tsx';

vi.mock('#src/data/client/database.ts', () => ({ database: () => 'db' }));
vi.mock('#src/data/session/useSession.ts', () => ({ useMember: () => ({ identity: { uid: 'mirela' } }) }));
vi.mock('#src/data/events/queries.ts', () => ({
  refreshPublicEvents: () => Promise.resolve(),
}));
vi.mock('#src/data/events/commands.ts', () => ({ saveEvent: vi.fn(() => Promise.resolve()) }));

beforeEach(() => {
  localStorage.clear();
  vi.clearAllMocks();
});

it('adds an event once, also when the first try failed, and goes to its desk', async () => {
  vi.mocked(saveEvent).mockRejectedValueOnce(new DataError('offline'));
  const { address } = renderPage(<NewEvent />);
  const add = await screen.findByRole('button', { name: 'Add the event' });
  await userEvent.click(add);
  expect(screen.getByText('Choose the time zone of the place.')).toBeVisible();
  expect(saveEvent).not.toHaveBeenCalled();

  fill(screen.getByRole('textbox', { name: 'Name' }), 'Rivers 2027');
  fireEvent.change(screen.getByLabelText('First day'), { target: { value: '2027-05-03' } });
  await userEvent.type(screen.getByRole('combobox', { name: 'Time zone' }), 'Nairobi');
  await userEvent.click(await screen.findByRole('option', { name: 'Africa/Nairobi' }));
  fill(screen.getByRole('textbox', { name: /^Rooms/ }), 'Room 1\nRoom 2');
  await userEvent.click(add);
  expect(await screen.findByText(/No connection/)).toBeVisible();
  await userEvent.click(add);
  await waitFor(() => expect(address()).toMatch(/^\/events\/rivers-2027-\w{6}\/desk$/));

  const [first, second] = vi.mocked(saveEvent).mock.calls;
  expect(second?.[2]).toEqual(first?.[2]);
  expect(first?.[2].input).toMatchObject({
    name: 'Rivers 2027',
    start: '2027-05-03',
    end: '2027-05-03',
    timeZone: 'Africa/Nairobi',
    rooms: ['Room 1', 'Room 2'],
  });
});

/** At once: typing letter by letter through a form of this size takes seconds. */
function fill(field: HTMLElement, value: string) {
  fireEvent.change(field, { target: { value } });
}
