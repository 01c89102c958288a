import { QueryClient } from '@tanstack/react-query';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { buildEvent, buildProgramme, buildSession } from '#firebase/seed/eventBuilders.ts';
import { DataError } from '#src/data/errors.ts';
import { setAgenda } from '#src/data/follows/commands.ts';
import type { Programme, Session } from '#src/domain/programme.ts';
import { sessionFacts } from '#src/domain/programme.ts';
import { saveFile } from '#src/ui/saveFile.ts';
import { renderPage } from '#tests/support/renderPage.tsx';
import { ProgrammeView } from './ProgrammeView.tsx';

const served = vi.hoisted(() => ({
  programme: (): unknown => null,
  agenda: (): string[] => [],
}));

vi.mock('#src/data/client/database.ts', () => ({ database: () => 'db' }));
vi.mock('#src/data/session/useSession.ts', () => ({
  useMember: () => ({ identity: { uid: 'lucia' } }),
}));
vi.mock('#src/data/events/queries.ts', () => ({
  programmeQuery: () => ({ queryKey: ['programme'], queryFn: () => served.programme() }),
}));
vi.mock('#src/data/follows/queries.ts', () => ({
  agendaQuery: () => ({
    queryKey: ['agenda'],
    queryFn: () => ({ id: 'week', sessionIds: served.agenda(), updatedAt: new Date(0) }),
  }),
}));
vi.mock('#src/data/follows/commands.ts', () => ({ setAgenda: vi.fn(() => Promise.resolve()) }));
vi.mock('#src/ui/saveFile.ts', () => ({ saveFile: vi.fn() }));
// The reader of these tests lives in London, whatever the clock of the machine.
vi.mock('#src/ui/eventClock.ts', async (original) => ({
  ...(await original<typeof import('#src/ui/eventClock.ts')>()),
  ownTimeZone: () => 'Europe/London',
}));

const event = buildEvent({
  id: 'week',
  start: '2026-10-12',
  end: '2026-10-13',
  timeZone: 'Europe/Berlin',
  city: 'Bonn',
});
const at = (time: string) => new Date(`2026-10-${time}:00Z`);
const shade = buildSession({ title: 'Shade', startsAt: at('12T08:00'), endsAt: at('12T09:00') });
const rain = buildSession({
  title: 'Rain',
  startsAt: at('12T08:30'),
  endsAt: at('12T09:30'),
  meeting: 'closed',
  pathways: ['circular'],
});
const buses = buildSession({ title: 'Buses', startsAt: at('13T12:00'), endsAt: at('13T13:00') });

function show(sessions: Record<string, Session> = { shade, rain, buses }, options: { at?: string } = {}) {
  served.programme = () => buildProgramme({ sessions });
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  return { ...renderPage(<ProgrammeView event={event} />, { ...options, client }), client };
}
const titles = () => screen.queryAllByRole('heading', { level: 3 }).map((title) => title.textContent);
const item = (title: string) =>
  within(screen.getByRole('heading', { level: 3, name: title }).closest('li') ?? document.body);

beforeEach(() => {
  served.agenda = () => [];
  vi.mocked(setAgenda).mockClear();
  vi.mocked(saveFile).mockClear();
});

describe('the programme', () => {
  it('shows a day with the time there and the reader’s own, the room and who may come in', async () => {
    show();
    await screen.findByRole('heading', { level: 3, name: 'Shade' });
    expect(titles()).toEqual(['Shade', 'Rain']);
    expect(item('Shade').getByText(/^10:00\s?–\s?11:00$/)).toBeVisible();
    expect(item('Shade').getByText('09:00 your time')).toBeVisible();
    expect(item('Shade').getByText('Room 1')).toBeVisible();
    expect(item('Rain').getByText('Closed meeting')).toBeVisible();
    expect(screen.getByRole('tab', { selected: true })).toHaveTextContent(/Mon 12 Oct/);
  });

  it('keeps the chosen day in the address, beside what is there', async () => {
    const { address } = show(undefined, { at: '/events/week?tab=programme' });
    await userEvent.click(await screen.findByRole('tab', { name: /Tue 13 Oct/ }));
    expect(titles()).toEqual(['Buses']);
    expect(address()).toBe('/events/week?tab=programme&day=2026-10-13');
    await userEvent.click(screen.getByRole('tab', { name: 'All days' }));
    expect(titles()).toEqual(['Shade', 'Rain', 'Buses']);
  });

  it('opens the day of the address', async () => {
    show(undefined, { at: '/?day=2026-10-13' });
    await screen.findByRole('heading', { level: 3, name: 'Buses' });
    expect(titles()).toEqual(['Buses']);
  });

  it('is narrowed down by who may come in and by pathway, and widened again', async () => {
    show();
    await userEvent.selectOptions(await screen.findByRole('combobox', { name: 'Who may come in' }), 'closed');
    expect(titles()).toEqual(['Rain']);
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Pathway' }), 'resilient');
    expect(screen.getByText('Nothing on this day fits what you chose.')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Show all sessions' }));
    expect(titles()).toEqual(['Shade', 'Rain']);
  });

  it('follows what is changed while it is open', async () => {
    const { client } = show();
    await screen.findByRole('heading', { level: 3, name: 'Shade' });
    client.setQueryData<Programme>(
      ['programme'],
      buildProgramme({
        sessions: {
          shade: {
            ...shade,
            room: 'Room 2',
            sequence: 1,
            was: sessionFacts(shade),
            changedAt: at('12T07:42'),
          },
        },
      }),
    );
    const told = await screen.findAllByText('Moved from \u2068Room 1\u2069 to \u2068Room 2\u2069');
    expect(told.length).toBeGreaterThan(0);
    expect(item('Shade').getByText(/09:42/)).toBeVisible();
  });

  it('says of a cancelled session that it is, with its title struck through', async () => {
    show({ shade: { ...shade, status: 'cancelled', sequence: 1, was: sessionFacts(shade) } });
    const title = await screen.findByRole('heading', { level: 3, name: 'Shade' });
    expect(title.querySelector('s')).toHaveTextContent('Shade');
    expect(item('Shade').getAllByText('Cancelled').length).toBeGreaterThan(0);
  });

  it('has a face for no programme, which still gives the days to a calendar', async () => {
    show({});
    expect(await screen.findByText('No programme yet')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Download calendar file' }));
    await waitFor(() => expect(saveFile).toHaveBeenCalledOnce());
    expect(vi.mocked(saveFile).mock.lastCall?.[2]).toContain('DTSTART;VALUE=DATE:20261012');
  });

  it('has a face for a failure', async () => {
    served.programme = () => {
      throw new DataError('offline');
    };
    renderPage(<ProgrammeView event={event} />);
    expect(await screen.findByText('No connection')).toBeVisible();
  });
});

describe('one’s own agenda', () => {
  it('takes a session in with one press, at once, and lets it out again', async () => {
    show();
    const toggle = await screen.findByRole('button', { name: 'My agenda: Shade' });
    await waitFor(() => expect(toggle).toBeEnabled());
    expect(toggle).toHaveAttribute('aria-pressed', 'false');
    await userEvent.click(toggle);
    await waitFor(() => expect(toggle).toHaveAttribute('aria-pressed', 'true'));
    expect(setAgenda).toHaveBeenLastCalledWith(
      'db',
      { uid: 'lucia' },
      { eventId: 'week', sessionId: 'shade', isIn: true },
    );
    await userEvent.click(toggle);
    await waitFor(() => expect(toggle).toHaveAttribute('aria-pressed', 'false'));
    expect(vi.mocked(setAgenda).mock.lastCall?.[2]).toMatchObject({ isIn: false });
  });

  it('goes back and says so when it could not be kept', async () => {
    vi.mocked(setAgenda).mockRejectedValueOnce(new DataError('offline'));
    show();
    const toggle = await screen.findByRole('button', { name: 'My agenda: Shade' });
    await waitFor(() => expect(toggle).toBeEnabled());
    await userEvent.click(toggle);
    expect(await screen.findByText(/Your agenda could not be read or changed/)).toBeVisible();
    expect(toggle).toHaveAttribute('aria-pressed', 'false');
  });

  it('shows alone, and hints at what runs at the same time', async () => {
    served.agenda = () => ['shade', 'rain'];
    show();
    await userEvent.click(await screen.findByRole('checkbox', { name: 'My agenda only' }));
    await waitFor(() => expect(titles()).toEqual(['Shade', 'Rain']));
    expect(item('Shade').getByText('At the same time in your agenda: \u2068Rain\u2069')).toBeVisible();
    await userEvent.click(screen.getByRole('tab', { name: /Tue 13 Oct/ }));
    expect(titles()).toEqual([]);
  });

  it('and the whole programme go to the calendar', async () => {
    served.agenda = () => ['buses'];
    show();
    await userEvent.click(await screen.findByRole('button', { name: 'Download calendar file' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: 'My agenda, 1 session' }));
    await waitFor(() => expect(saveFile).toHaveBeenCalledOnce());
    const [name, type, text] = vi.mocked(saveFile).mock.lastCall ?? [];
    expect([name, type]).toEqual(['week-my-agenda.ics', 'text/calendar']);
    expect(text).toContain('SUMMARY:Buses');
    expect(text).not.toContain('SUMMARY:Shade');
    expect(text).not.toContain('lucia');
  });
});
