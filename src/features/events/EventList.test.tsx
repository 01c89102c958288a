import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { buildEvent } from '#firebase/seed/eventBuilders.ts';
import type { ListedEvent } from '#src/domain/event.ts';
import { renderPage } from '#tests/support/renderPage.tsx';
import { EventList } from './EventList.tsx';

const day = (offset: number) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);
const events = [
  buildEvent({ id: 'now', name: 'Shade week', start: day(-2), end: day(2) }),
  buildEvent({ id: 'later', name: 'River days', start: day(60), end: day(62), series: 'uclg-congress' }),
  buildEvent({ id: 'old', name: 'Tree talks', start: '2018-06-19', end: '2018-06-22', city: 'Montréal' }),
  buildEvent({ id: 'older', name: 'Bus talks', start: '2015-04-08', end: '2015-04-12' }),
];
const followOf = ({ name }: ListedEvent) => <button type="button">Follow {name}</button>;
const groups = async () =>
  (await screen.findAllByRole('region')).map((region) => [
    region.getAttribute('aria-label'),
    ...within(region)
      .getAllByRole('link')
      .map((link) => link.textContent),
  ]);

it('has those on now first, then those to come, then the past by year', async () => {
  renderPage(<EventList events={events} followOf={followOf} />);
  expect(await groups()).toEqual([
    ['On now', 'Shade week'],
    ['Coming up', 'River days'],
    ['2018', 'Tree talks'],
    ['2015', 'Bus talks'],
  ]);
  expect(screen.getByRole('link', { name: 'Shade week' })).toHaveAttribute('href', '/events/now');
});

it('can be followed from the list, each event by its own button', async () => {
  renderPage(<EventList events={events} followOf={followOf} />);
  const [running] = await screen.findAllByRole('region');
  expect(within(running ?? document.body).getByRole('button', { name: 'Follow Shade week' })).toBeVisible();
  expect(screen.getAllByRole('button', { name: /^Follow / })).toHaveLength(4);
});

it('finds by words, which stand in the address', async () => {
  const { address } = renderPage(<EventList events={events} followOf={followOf} />, { at: '/events' });
  await userEvent.type(await screen.findByRole('searchbox', { name: 'Find an event' }), 'montreal');
  expect(await groups()).toEqual([['2018', 'Tree talks']]);
  expect(screen.getByText('1 event')).toBeVisible();
  expect(address()).toBe('/events?q=montreal');
});

it('takes the series from the address', async () => {
  renderPage(<EventList events={events} followOf={followOf} />, { at: '/events?series=uclg-congress' });
  expect(await groups()).toEqual([['Coming up', 'River days']]);
});

it('says when no event fits, and shows all again', async () => {
  const { address } = renderPage(<EventList events={events} followOf={followOf} />, { at: '/events?q=zzzz' });
  expect(await screen.findByText('No event fits')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Show all events' }));
  expect(await groups()).toHaveLength(4);
  expect(address()).toBe('/events');
});
