import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import {
  buildEvent,
  buildProgramme,
  buildProgrammeChange,
  buildSession,
} from '#firebase/seed/eventBuilders.ts';
import { sessionFacts } from '#src/domain/programme.ts';
import { renderPage } from '#tests/support/renderPage.tsx';
import { DayProgramme } from './DayProgramme.tsx';

const served = vi.hoisted(() => ({
  programme: (): unknown => null,
  changes: (): unknown[] => [],
}));

vi.mock('#src/data/events/queries.ts', () => ({
  programmeQuery: () => ({ queryKey: ['programme'], queryFn: () => served.programme() }),
  programmeChangesQuery: () => ({ queryKey: ['changes'], queryFn: () => served.changes() }),
}));

const event = buildEvent({
  id: 'week',
  start: '2026-10-12',
  end: '2026-10-13',
  timeZone: 'Europe/Berlin',
});
const shade = buildSession({ title: 'Shade', startsAt: new Date('2026-10-12T08:00:00Z') });
const buses = buildSession({ title: 'Buses', startsAt: new Date('2026-10-13T12:00:00Z') });

beforeEach(() => {
  served.programme = () => buildProgramme({ sessions: { shade, buses } });
  served.changes = () => [];
});

const show = () => renderPage(<DayProgramme event={event} day="2026-10-12" />);

it('has the sessions of the day, and the way to all of it', async () => {
  show();
  const [first, ...others] = await screen.findAllByRole('listitem');
  expect(first).toHaveTextContent(/10:00.*11:00.*Shade.*Room 1.*Open to everybody/);
  expect(others).toEqual([]);
  expect(screen.getByRole('link', { name: 'The whole programme of this day' })).toHaveAttribute(
    'href',
    '/events/week?tab=programme&day=2026-10-12',
  );
});

it('tells what was changed on the day, also of sessions on another one, and nothing of other days', async () => {
  const moved = { ...sessionFacts(buses), room: 'Room 2' };
  const change = (id: string, at: string) =>
    buildProgrammeChange({ id, before: sessionFacts(buses), after: moved, at: new Date(at) });
  served.changes = () => [
    // Half past eleven at night in Berlin, and half past midnight.
    change('late', '2026-10-12T21:30:00Z'),
    change('next', '2026-10-12T22:30:00Z'),
    // Only the description changed: no difference to tell.
    buildProgrammeChange({ id: 'words', before: moved, after: moved, at: new Date('2026-10-12T10:00:00Z') }),
  ];
  show();
  const changes = within(
    await screen.findByRole('region', { name: 'Changed in the programme on this day' }),
  ).getAllByRole('listitem');
  expect(changes.map((item) => item.textContent)).toEqual([
    expect.stringMatching(/^Buses.*Moved from .Room 1. to .Room 2.*23:30$/),
  ]);
});

it('says when there is nothing', async () => {
  served.programme = () => null;
  show();
  expect(await screen.findByText('Nothing on the programme on this day.')).toBeVisible();
  await waitFor(() => expect(screen.queryByRole('region')).not.toBeInTheDocument());
});
