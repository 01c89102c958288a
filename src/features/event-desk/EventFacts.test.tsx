import { useQuery } from '@tanstack/react-query';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { buildEvent } from '#firebase/seed/eventBuilders.ts';
import { saveEvent } from '#src/data/events/commands.ts';
import { eventQuery } from '#src/data/events/queries.ts';
import type { PortalEvent } from '#src/domain/event.ts';
import { renderPage } from '#tests/support/renderPage.tsx';
import { EventFacts } from './EventFacts.tsx';

const served = vi.hoisted(() => ({ event: (): unknown => null }));

vi.mock('#src/data/client/database.ts', () => ({ database: () => 'db' }));
vi.mock('#src/data/session/useSession.ts', () => ({ useMember: () => ({ identity: { uid: 'mirela' } }) }));
vi.mock('#src/data/events/queries.ts', () => ({
  eventQuery: () => ({ queryKey: ['event'], queryFn: () => served.event() }),
  refreshPublicEvents: () => Promise.resolve(),
}));
vi.mock('#src/data/events/commands.ts', () => ({ saveEvent: vi.fn(() => Promise.resolve()) }));

function Loaded() {
  const { data } = useQuery(eventQuery('example-week'));
  return data ? <EventFacts event={data} /> : null;
}

function serve(event: PortalEvent) {
  served.event = () => event;
}

beforeEach(() => {
  localStorage.clear();
  vi.clearAllMocks();
});

it('saves what was changed and keeps the rest', async () => {
  serve(buildEvent());
  renderPage(<Loaded />);
  const venue = await screen.findByRole('textbox', { name: /^Venue/ });
  fill(venue, 'Another hall');
  await userEvent.click(screen.getByRole('button', { name: 'Save the facts' }));
  await waitFor(() => expect(saveEvent).toHaveBeenCalled());
  expect(vi.mocked(saveEvent).mock.calls[0]?.[2]).toMatchObject({
    id: 'example-week',
    input: { name: 'Example week', venue: 'Another hall', rooms: ['Room 1', 'Room 2'] },
  });
});

it('says when somebody else saved meanwhile, and puts nothing in its place unasked', async () => {
  serve(buildEvent());
  renderPage(<Loaded />);
  const venue = await screen.findByRole('textbox', { name: /^Venue/ });
  serve(buildEvent({ venue: 'Theirs', updatedAt: new Date('2026-10-06T09:00:00Z') }));
  fill(venue, 'Mine');
  await userEvent.click(screen.getByRole('button', { name: 'Save the facts' }));
  expect(await screen.findByText(/Somebody else saved this while you were writing/)).toBeVisible();
  expect(saveEvent).not.toHaveBeenCalled();
  expect(venue).toHaveValue('Mine');
  await userEvent.click(screen.getByRole('button', { name: 'Take theirs instead' }));
  expect(venue).toHaveValue('Theirs');
});

/** At once: typing letter by letter through a form of this size takes seconds. */
function fill(field: HTMLElement, value: string) {
  fireEvent.change(field, { target: { value } });
}
