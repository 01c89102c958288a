import { QueryClient } from '@tanstack/react-query';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { buildEvent, buildUpdate } from '#firebase/seed/eventBuilders.ts';
import { DataError } from '#src/data/errors.ts';
import {
  correctUpdate,
  publishDueUpdates,
  publishUpdate,
  saveUpdate,
  scheduleUpdate,
  withdrawUpdate,
} from '#src/data/events/updateCommands.ts';
import type { EventUpdate } from '#src/domain/eventUpdate.ts';
import { renderPage } from '#tests/support/renderPage.tsx';
import { UpdateDesk } from './UpdateDesk.tsx';

const served = vi.hoisted(() => ({ updates: (): unknown => [] }));

vi.mock('#src/data/client/database.ts', () => ({ database: () => 'db' }));
vi.mock('#src/data/session/useSession.ts', () => ({ useMember: () => ({ identity: { uid: 'mirela' } }) }));
vi.mock('#src/data/events/queries.ts', () => ({
  deskUpdatesQuery: () => ({ queryKey: ['desk'], queryFn: () => served.updates() }),
}));
vi.mock('#src/data/events/updateCommands.ts', () => ({
  saveUpdate: vi.fn(() => Promise.resolve('new-id')),
  publishUpdate: vi.fn(() => Promise.resolve()),
  scheduleUpdate: vi.fn(() => Promise.resolve()),
  correctUpdate: vi.fn(() => Promise.resolve()),
  withdrawUpdate: vi.fn(() => Promise.resolve()),
  pinUpdate: vi.fn(() => Promise.resolve()),
  deleteDraftUpdate: vi.fn(() => Promise.resolve()),
  publishDueUpdates: vi.fn(() => Promise.resolve(['due'])),
}));

const event = buildEvent({ id: 'week', start: '2096-10-12', end: '2096-10-14' });

function show(updates: EventUpdate[] = [], client?: QueryClient) {
  served.updates = () => updates;
  return renderPage(<UpdateDesk event={event} />, client ? { client } : {});
}

async function write(title: string, body: string) {
  await userEvent.click(await screen.findByRole('button', { name: 'Write an update' }));
  if (title) fill(screen.getByRole('textbox', { name: /^Title/ }), title);
  if (body) fill(screen.getByRole('textbox', { name: /What happened/ }), body);
}

beforeEach(() => {
  localStorage.clear();
  vi.clearAllMocks();
});

describe('the composer of an update', () => {
  it('saves a draft and nothing more', async () => {
    show();
    await write('Doors', 'Open at nine.');
    await userEvent.click(screen.getByRole('button', { name: 'Save the draft' }));
    await waitFor(() => expect(saveUpdate).toHaveBeenCalled());
    expect(vi.mocked(saveUpdate).mock.calls[0]?.[2]).toMatchObject({
      eventId: 'week',
      updateId: null,
      input: { title: 'Doors', body: 'Open at nine.', urgency: 'normal' },
    });
    expect(publishUpdate).not.toHaveBeenCalled();
    expect(await screen.findByRole('button', { name: 'Write an update' })).toHaveFocus();
    expect(Object.keys(localStorage)).toEqual([]);
  });

  it('publishes at once what is said to go out now', async () => {
    show();
    await write('Doors', 'Open at nine.');
    await userEvent.click(screen.getByRole('radio', { name: 'Now' }));
    await userEvent.click(screen.getByRole('button', { name: 'Publish now' }));
    await waitFor(() =>
      expect(publishUpdate).toHaveBeenCalledWith(
        'db',
        { uid: 'mirela' },
        { eventId: 'week', updateId: 'new-id' },
      ),
    );
  });

  it('schedules for a time by the clock of the event, and for no time that is over', async () => {
    show();
    await write('Evening', 'In three sentences.');
    await userEvent.click(screen.getByRole('radio', { name: 'At a time' }));
    const at = screen.getByLabelText(/Date and time in Bonn/);
    fill(at, '2016-10-12T18:00');
    await userEvent.click(screen.getByRole('button', { name: 'Schedule' }));
    expect(screen.getByText('This time is over. Choose a later one, or publish now.')).toBeVisible();
    expect(saveUpdate).not.toHaveBeenCalled();
    fill(at, '2096-10-12T18:00');
    await userEvent.click(screen.getByRole('button', { name: 'Schedule' }));
    await waitFor(() => expect(scheduleUpdate).toHaveBeenCalled());
    expect(vi.mocked(scheduleUpdate).mock.calls[0]?.[2]).toEqual({
      eventId: 'week',
      updateId: 'new-id',
      publishAt: new Date('2096-10-12T16:00:00Z'),
    });
  });

  it('says at the fields what is missing, and sends nothing', async () => {
    show();
    await write('', '');
    await userEvent.click(screen.getByRole('button', { name: 'Save the draft' }));
    expect(screen.getByText('It needs a title.')).toBeVisible();
    expect(screen.getByText('It needs a text.')).toBeVisible();
    expect(screen.getByRole('textbox', { name: /^Title/ })).toHaveFocus();
    expect(saveUpdate).not.toHaveBeenCalled();
  });

  it('keeps the words without a network, and does not write twice when only publishing failed', async () => {
    vi.mocked(publishUpdate).mockRejectedValueOnce(new DataError('offline'));
    show();
    await write('Doors', 'Open at nine.');
    await userEvent.click(screen.getByRole('radio', { name: 'Now' }));
    await userEvent.click(screen.getByRole('button', { name: 'Publish now' }));
    expect(await screen.findByText(/No connection: nothing was sent/)).toBeVisible();
    expect(screen.getByRole('textbox', { name: /^Title/ })).toHaveValue('Doors');
    await userEvent.click(screen.getByRole('button', { name: 'Publish now' }));
    await waitFor(() => expect(publishUpdate).toHaveBeenCalledTimes(2));
    expect(vi.mocked(saveUpdate).mock.calls[1]?.[2]).toMatchObject({ updateId: 'new-id' });
  });

  it('has the unsaved words back after leaving', async () => {
    const first = show();
    await write('Half a thought', '');
    first.unmount();
    show();
    await userEvent.click(await screen.findByRole('button', { name: 'Write an update' }));
    expect(screen.getByRole('textbox', { name: /^Title/ })).toHaveValue('Half a thought');
    await userEvent.click(screen.getByRole('button', { name: 'Start over' }));
    expect(screen.getByRole('textbox', { name: /^Title/ })).toHaveValue('');
  });

  it('says whom it concerns as it is written', async () => {
    show();
    await write('Coasts', 'A question.');
    const preview = within(screen.getByRole('region', { name: 'As members see it' }));
    expect(preview.getByText(/It is for everybody/)).toBeVisible();
    await userEvent.click(screen.getByRole('combobox', { name: /^Regions/ }));
    await userEvent.click(await screen.findByRole('option', { name: 'Oceania' }));
    expect(preview.getByText('Region: Oceania')).toBeVisible();
  });
});

describe('work on a scheduled update', () => {
  const scheduled = buildUpdate({
    id: 'later',
    title: 'Later',
    status: 'scheduled',
    publishedAt: null,
    publishAt: new Date('2096-10-12T16:00:00Z'),
  });

  it('makes it a draft first, so that it does not go out half-written, and schedules it again', async () => {
    show([scheduled]);
    await userEvent.click(await screen.findByRole('button', { name: 'Edit: Later' }));
    expect(screen.getByLabelText(/Date and time in Bonn/)).toHaveValue('2096-10-12T18:00');
    fill(screen.getByRole('textbox', { name: /What happened/ }), 'Other words.');
    await userEvent.click(screen.getByRole('button', { name: 'Schedule' }));
    await waitFor(() => expect(scheduleUpdate).toHaveBeenCalledTimes(2));
    const [first, second] = vi.mocked(scheduleUpdate).mock.calls.map(([, , input]) => input.publishAt);
    expect([first, second]).toEqual([null, scheduled.publishAt]);
    expect(vi.mocked(saveUpdate).mock.calls[0]?.[2]).toMatchObject({
      updateId: 'later',
      input: { body: 'Other words.' },
    });
  });

  it('says when somebody else saved it meanwhile, and keeps one’s words until asked', async () => {
    const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
    show([scheduled], client);
    await userEvent.click(await screen.findByRole('button', { name: 'Edit: Later' }));
    const body = screen.getByRole('textbox', { name: /What happened/ });
    fill(body, 'Mine.');
    act(() => {
      client.setQueryData(['desk'], [{ ...scheduled, version: 2, body: 'Theirs.' }]);
    });
    expect(await screen.findByText(/Somebody else saved this/)).toBeVisible();
    expect(body).toHaveValue('Mine.');
    await userEvent.click(screen.getByRole('button', { name: 'Take theirs instead' }));
    expect(body).toHaveValue('Theirs.');
  });
});

describe('the list of updates', () => {
  it('shows every state, and narrows down to one', async () => {
    show([
      buildUpdate({ id: 'a', title: 'Told', status: 'published' }),
      buildUpdate({ id: 'b', title: 'Half', status: 'draft', publishedAt: null }),
    ]);
    expect(await screen.findByRole('heading', { name: 'Told' })).toBeVisible();
    await userEvent.click(screen.getByRole('radio', { name: 'Drafts' }));
    expect(screen.queryByRole('heading', { name: 'Told' })).toBeNull();
    expect(screen.getByRole('heading', { name: 'Half' })).toBeVisible();
  });

  it('withdraws only after asking', async () => {
    show([buildUpdate({ id: 'a', title: 'Told' })]);
    await userEvent.click(await screen.findByRole('button', { name: 'Withdraw: Told' }));
    expect(withdrawUpdate).not.toHaveBeenCalled();
    const dialog = within(await screen.findByRole('dialog', { name: 'Withdraw this update?' }));
    await userEvent.click(dialog.getByRole('button', { name: 'Withdraw' }));
    await waitFor(() => expect(withdrawUpdate).toHaveBeenCalled());
  });

  it('corrects a published one with what changed', async () => {
    show([buildUpdate({ id: 'a', title: 'Told' })]);
    await userEvent.click(await screen.findByRole('button', { name: 'Correct: Told' }));
    await userEvent.click(screen.getByRole('button', { name: 'Publish the correction' }));
    expect(screen.getByText(/Say what changed/)).toBeVisible();
    fill(screen.getByRole('textbox', { name: /What changed/ }), 'The hour.');
    await userEvent.click(screen.getByRole('button', { name: 'Publish the correction' }));
    await waitFor(() => expect(correctUpdate).toHaveBeenCalled());
    expect(vi.mocked(correctUpdate).mock.calls[0]?.[2]).toMatchObject({
      updateId: 'a',
      correction: 'The hour.',
      input: { title: 'Told' },
    });
  });

  it('publishes what is due, and says so', async () => {
    show([
      buildUpdate({
        id: 'due',
        status: 'scheduled',
        publishedAt: null,
        publishAt: new Date('2026-01-01T00:00:00Z'),
      }),
    ]);
    expect(await screen.findByText('1 scheduled update was published from here.')).toBeVisible();
    expect(publishDueUpdates).toHaveBeenCalledTimes(1);
  });

  it('leaves alone what is due later', async () => {
    show([
      buildUpdate({
        id: 'later',
        status: 'scheduled',
        publishedAt: null,
        publishAt: new Date('2096-01-01T00:00:00Z'),
      }),
    ]);
    expect(await screen.findByText(/1 update is scheduled/)).toBeVisible();
    expect(publishDueUpdates).not.toHaveBeenCalled();
  });
});

/** At once: typing letter by letter through a form of this size takes seconds. */
function fill(field: HTMLElement, value: string) {
  fireEvent.change(field, { target: { value } });
}
