import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { buildEvent, buildProgramme, buildSession } from '#firebase/seed/eventBuilders.ts';
import type { SeenProgramme } from '#src/data/offline/queries.ts';
import type { Programme } from '#src/domain/programme.ts';
import { seenSessions } from '#src/domain/programmeDifference.ts';
import { renderPage } from '#tests/support/renderPage.tsx';
import { ChangesSinceYouLooked } from './ChangesSinceYouLooked.tsx';

const device = vi.hoisted(() => ({
  programme: null as unknown,
  seen: null as unknown,
  keep: vi.fn(async (_eventId: string, _seen: unknown) => undefined),
}));
vi.mock('#src/data/events/queries.ts', () => ({
  programmeQuery: () => ({ queryKey: ['programme'], queryFn: async () => device.programme }),
}));
vi.mock('#src/data/offline/queries.ts', () => ({
  seenProgrammeQuery: () => ({ queryKey: ['seen'], queryFn: async () => device.seen, staleTime: Infinity }),
  keepSeenProgramme: device.keep,
}));

const hour = 3_600_000;
/** One moment for all sessions: a thousandth of a second between two would be a difference to tell. */
const begun = Date.now();
const session = (overrides: Parameters<typeof buildSession>[0] = {}) =>
  buildSession({
    title: 'Adaptation finance',
    room: 'Room 3',
    startsAt: new Date(begun + hour),
    ...overrides,
  });

function show(before: Programme['sessions'] | null, now: Programme['sessions']) {
  device.programme = buildProgramme({ sessions: now });
  const seen: SeenProgramme | null = before && {
    at: new Date(2026, 2, 4, 10, 42),
    sessions: seenSessions({ sessions: before }),
  };
  device.seen = seen;
  renderPage(<ChangesSinceYouLooked event={buildEvent()} />);
}

beforeEach(() => device.keep.mockClear());

it('tells what moved since the last look, until one has seen it', async () => {
  show({ finance: session() }, { finance: session({ room: 'Room 5' }) });
  const list = await screen.findByRole('region', { name: /Changed in the programme since .*10:42/ });
  expect(list).toHaveTextContent('Adaptation finance moved from Room 3 to Room 5.');
  expect(device.keep).not.toHaveBeenCalled();
  await userEvent.click(screen.getByRole('button', { name: 'Got it' }));
  expect(screen.queryByRole('region')).toBeNull();
  expect(device.keep).toHaveBeenCalledTimes(1);
  expect(device.keep.mock.calls[0]?.[1]).toMatchObject({ sessions: { finance: { room: 'Room 5' } } });
});

it('remembers a first look and says nothing', async () => {
  show(null, { finance: session() });
  await waitFor(() => expect(device.keep).toHaveBeenCalledTimes(1));
  expect(screen.queryByRole('region')).toBeNull();
});

it('leaves out sessions that are over, and counts what would be too long a list', async () => {
  const over = session({ startsAt: new Date(begun - 3 * hour) });
  const many = Object.fromEntries(Array.from({ length: 8 }, (_, index) => [`s${index}`, session()]));
  show({ over }, { over: { ...over, room: 'Room 5' }, ...many });
  await screen.findByRole('region');
  expect(screen.getAllByRole('listitem')).toHaveLength(6);
  expect(screen.getByText(/2 more sessions changed/)).toBeVisible();
});
