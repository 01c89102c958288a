import { QueryClient } from '@tanstack/react-query';
import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { buildEvent } from '#firebase/seed/eventBuilders.ts';
import { DataError } from '#src/data/errors.ts';
import { keptAccountDraft } from '#src/data/first-hand-accounts/drafts.ts';
import { type OutboxEntry, waitingEntry } from '#src/domain/outbox.ts';
import { renderPage } from '#tests/support/renderPage.tsx';
import { WaitingAccounts } from './WaitingAccounts.tsx';

/** A device that keeps what it is told, but for what it has no room for, and a portal that may have an account already. */
const device = vi.hoisted(() => ({
  entries: new Map<string, unknown>(),
  pictures: new Map<string, Uint8Array>(),
  hasRoomForPictures: true,
  author: vi.fn((): unknown => null),
}));

vi.mock('#src/data/session/useSession.ts', () => ({ useMember: () => ({ identity: { uid: 'lucia' } }) }));
vi.mock('#src/data/first-hand-accounts/queries.ts', () => ({
  accountAuthorQuery: (_eventId: string, id: string) => ({
    queryKey: ['author', id],
    queryFn: () => device.author(),
  }),
}));
vi.mock('#src/data/first-hand-accounts/outbox.ts', () => ({
  outboxQuery: () => ({ queryKey: ['outbox'], queryFn: () => [...device.entries.values()] }),
  outboxOf: () => ({
    change: (id: string, change: (entry: unknown) => unknown) => {
      const known = device.entries.get(id);
      const changed = known === undefined ? null : change(known);
      if (changed === null) device.entries.delete(id);
      else device.entries.set(id, changed);
      return Promise.resolve(changed);
    },
  }),
  draftPicture: (_uid: string, id: string) => Promise.resolve(device.pictures.get(id) ?? null),
  keepDraftPicture: (_uid: string, id: string, picture: Uint8Array | null) => {
    if (picture && device.hasRoomForPictures) device.pictures.set(id, picture);
    else device.pictures.delete(id);
    return Promise.resolve();
  },
}));

const event = buildEvent({ id: 'week' });
const body = 'Shade was the talk of the day.';
const written = waitingEntry({
  id: 'aB3dE5fG7hJ9kL1mN2pQ',
  eventId: 'week',
  uid: 'lucia',
  writtenAt: new Date('2026-10-12T10:00:00Z'),
  embargoUntil: null,
  picture: null,
  input: {
    day: '2026-10-12',
    sessionId: null,
    meeting: 'open',
    body,
    language: 'en',
    attribution: 'unnamed',
    pathways: ['resilient'],
    topics: [],
    pictureAlt: null,
  },
});
/** As the sender leaves it: nobody knows whether it has arrived. */
const refused: OutboxEntry = { ...written, state: 'refused', problem: 'unknown', mayHaveArrived: true };

function show(...entries: OutboxEntry[]) {
  for (const entry of entries) device.entries.set(entry.id, entry);
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const view = renderPage(<WaitingAccounts event={event} />, {
    at: '/events/week',
    client,
    pattern: '/events/week',
  });
  return { ...view, renew: () => act(() => client.setQueryData(['outbox'], [...device.entries.values()])) };
}
const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }));

beforeEach(() => {
  window.localStorage.clear();
  device.entries.clear();
  device.pictures.clear();
  device.hasRoomForPictures = true;
  device.author.mockReset();
  device.author.mockReturnValue(null);
});

it('shows what waits on the device for this event, and when it was written', async () => {
  const elsewhere = { ...written, id: 'zY3dE5fG7hJ9kL1mN2pQ', eventId: 'forum' };
  show(written, { ...elsewhere, input: { ...written.input, body: 'Of another event' } });
  expect(await screen.findByText(body)).toBeVisible();
  expect(screen.getByText('Waits for the network')).toBeVisible();
  expect(screen.getByText(/^written /)).toBeVisible();
  expect(screen.queryByText('Of another event')).not.toBeInTheDocument();
});

it('offers nothing while an account is being sent', async () => {
  show({ ...written, state: 'sending', mayHaveArrived: true });
  expect(await screen.findByText('Being sent')).toBeVisible();
  expect(screen.queryByRole('button')).not.toBeInTheDocument();
});

it('says that an account was not accepted, and tries again when asked', async () => {
  const { renew } = show(refused);
  expect(await screen.findByText('Not accepted')).toBeVisible();
  expect(screen.getByText(/^Something went wrong, and nobody knows whether it has arrived/)).toBeVisible();
  await press('Try again');
  renew();
  expect(await screen.findByText('Waits for the network')).toBeVisible();
});

describe('editing what was not accepted', () => {
  it('opens it in the form as it was, under an id of its own', async () => {
    const picture = new Uint8Array([1, 2, 3]);
    const { address } = show({ ...refused, picture, input: { ...refused.input, pictureAlt: 'A queue' } });
    await press('Edit');
    await waitFor(() => expect(address()).toBe('/events/week/accounts/new'));
    const kept = keptAccountDraft('lucia', 'week');
    expect(kept?.draft).toMatchObject({
      body,
      day: '2026-10-12',
      meeting: 'open',
      attribution: 'unnamed',
      pathways: ['resilient'],
      pictureAlt: 'A queue',
    });
    // Under its old one, changed words would be taken for what has perhaps arrived.
    expect(kept?.id).not.toBe(refused.id);
    expect(device.pictures.get(kept?.id ?? '')).toEqual(picture);
    expect(device.entries.size).toBe(0);
  });

  it('leaves it where it is when the portal has it already', async () => {
    device.author.mockReturnValue({ authorUid: 'lucia' });
    const { address } = show(refused);
    await press('Edit');
    expect(await screen.findByText(/^The portal has this account already/)).toBeVisible();
    expect(screen.getByRole('link', { name: 'Open it at the portal' })).toHaveAttribute(
      'href',
      `/events/week/accounts/${refused.id}`,
    );
    expect(address()).toBe('/events/week');
    expect(keptAccountDraft('lucia', 'week')).toBeNull();
    await press('Take it off this list');
    expect(device.entries.size).toBe(0);
  });

  it('works without a network, when the portal cannot be asked', async () => {
    device.author.mockImplementation(() => Promise.reject(new DataError('offline')));
    const { address } = show(refused);
    await press('Edit');
    await waitFor(() => expect(address()).toBe('/events/week/accounts/new'));
    expect(keptAccountDraft('lucia', 'week')?.draft.body).toBe(body);
  });

  it('keeps it where it is when the device has no room for its picture', async () => {
    device.hasRoomForPictures = false;
    const { address } = show({ ...refused, picture: new Uint8Array([1]) });
    await press('Edit');
    expect(await screen.findByText(/^This device has no room to open it as a draft/)).toBeVisible();
    expect(device.entries.size).toBe(1);
    expect(keptAccountDraft('lucia', 'week')).toBeNull();
    expect(address()).toBe('/events/week');
  });

  it('does not touch what another tab has begun to send', async () => {
    show(refused);
    await screen.findByText(body);
    device.entries.set(refused.id, { ...refused, state: 'sending' });
    await press('Edit');
    expect(await screen.findByText(/^It was not touched/)).toBeVisible();
    expect(device.entries.size).toBe(1);
    expect(keptAccountDraft('lucia', 'week')).toBeNull();
  });
});

it('copies the words', async () => {
  const user = userEvent.setup();
  show(refused);
  await user.click(await screen.findByRole('button', { name: 'Copy the text' }));
  expect(await screen.findByText('Copied')).toHaveRole('status');
  expect(await window.navigator.clipboard.readText()).toBe(body);
});

describe('throwing away', () => {
  it('asks first, with the focus on keeping it, and returns to the button', async () => {
    show(refused);
    await press('Throw it away');
    expect(screen.getByRole('group', { name: 'Throw this account away?' })).toBeVisible();
    expect(screen.getByText(/^These words cannot be brought back to this device\./)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Keep it' })).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    expect(screen.getByRole('button', { name: 'Throw it away' })).toHaveFocus();
    expect(device.entries.size).toBe(1);
  });

  it('is done when it was meant, and said', async () => {
    const { renew } = show(refused);
    await press('Throw it away');
    await press('Yes, throw it away');
    await waitFor(() => expect(device.entries.size).toBe(0));
    renew();
    const said = await screen.findByText('The account was thrown away from this device.');
    expect(said).toHaveRole('status');
    await waitFor(() => expect(said).toHaveFocus());
  });

  it('does not hide that members read it already', async () => {
    device.author.mockReturnValue({ authorUid: 'lucia' });
    show(refused);
    await press('Throw it away');
    await press('Yes, throw it away');
    expect(await screen.findByText(/^The portal has this account already/)).toHaveFocus();
    expect(device.entries.size).toBe(1);
  });
});
