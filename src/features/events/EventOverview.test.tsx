import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { buildEvent } from '#firebase/seed/eventBuilders.ts';
import { eventDays } from '#src/domain/eventTime.ts';
import { formatCalendarDay } from '#src/ui/format.ts';
import { renderPage } from '#tests/support/renderPage.tsx';
import { EventOverview } from './EventOverview.tsx';

const day = (offset: number) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);

function show(start: string, end: string, forCities = '') {
  const dates = { start, end, precision: 'day' as const, timeZone: 'UTC' };
  renderPage(
    <EventOverview
      event={buildEvent({
        id: 'week',
        ...dates,
        days: eventDays(dates),
        about: 'A week of talks.',
        forCities,
      })}
      updates={<p>Three updates</p>}
      programmeOf={(one) => <p>Programme of {one}</p>}
      accountsOf={(one) => <p>Accounts of {one}</p>}
    />,
  );
}
const parts = async () =>
  (await screen.findAllByRole('region')).map((region) => region.getAttribute('aria-label'));

it('tells of an event to come what it is about, the updates, and its first day', async () => {
  show(day(10), day(12));
  expect(await parts()).toEqual(['About the event', 'Updates for you', 'The first day']);
  expect(screen.getByText(`Programme of ${day(10)}`)).toBeVisible();
});

it('begins with today while an event is on', async () => {
  show(day(-1), day(1));
  expect(await parts()).toEqual([
    'Today',
    'Updates for you',
    'First-hand accounts of today',
    'About the event',
    'Day by day',
  ]);
  expect(screen.getByText(`Programme of ${day(0)}`)).toBeVisible();
  expect(screen.getByText(`Accounts of ${day(0)}`)).toBeVisible();
  expect(screen.getByRole('link', { name: 'The whole day on one page' })).toHaveAttribute(
    'href',
    `/events/week/days/${day(0)}`,
  );
});

it('begins with what it means for cities once an event is over', async () => {
  show('2020-03-02', '2020-03-03', 'Shade is worth paying for.');
  expect(await parts()).toEqual([
    'What it means for cities',
    'Day by day',
    'About the event',
    'Updates for you',
  ]);
  expect(screen.getByText('Shade is worth paying for.')).toBeVisible();
  expect(screen.getByRole('link', { name: formatCalendarDay('2020-03-02') })).toHaveAttribute(
    'href',
    '/events/week/days/2020-03-02',
  );
});

it('says that the summary of an event that is over follows', async () => {
  show('2020-03-02', '2020-03-03');
  expect(await screen.findByText('The secretariat’s summary follows here.')).toBeVisible();
});
