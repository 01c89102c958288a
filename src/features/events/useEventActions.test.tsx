import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { buildEvent } from '#firebase/seed/eventBuilders.ts';
import { renderPage } from '#tests/support/renderPage.tsx';
import { useEventActions } from './useEventActions.ts';

const served = vi.hoisted(() => ({ events: vi.fn((): unknown => []) }));

vi.mock('#src/data/events/queries.ts', () => ({
  publicEventsQuery: () => ({ queryKey: ['events'], queryFn: () => served.events() }),
}));

function Palette({ query }: { query: string }) {
  return useEventActions(query).map(({ id, label, description, onTrigger }) => (
    <button key={id} type="button" onClick={onTrigger}>
      {label}: {description}
    </button>
  ));
}

const day = (offset: number) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);
const labels = async () => (await screen.findAllByRole('button')).map(({ textContent }) => textContent);

beforeEach(() => {
  served.events.mockReset().mockReturnValue([
    buildEvent({ id: 'old', name: 'River talks', start: '2018-06-19', end: '2018-06-22' }),
    buildEvent({ id: 'later', name: 'River days', start: day(60), end: day(62) }),
    buildEvent({ id: 'now', name: 'River week', start: day(-2), end: day(2) }),
    buildEvent({
      id: 'open',
      name: 'Forêt',
      start: null,
      end: null,
      precision: 'open',
      city: '',
      country: '',
    }),
  ]);
});

it('offers the events of a name with place and days, and opens them', async () => {
  const { address } = renderPage(<Palette query="river talks" />);
  const action = await screen.findByRole('button', { name: /^River talks: Bonn, Germany, .*June 2018$/ });
  await userEvent.click(action);
  expect(address()).toBe('/events/old');
});

it('has those on now first, then those to come, then those over', async () => {
  renderPage(<Palette query="river" />);
  expect((await labels()).map((label) => label?.split(':')[0])).toEqual([
    'River week',
    'River days',
    'River talks',
  ]);
});

it('forgives accents, and leaves out what is not known', async () => {
  renderPage(<Palette query="foret" />);
  expect(await labels()).toEqual(['Forêt: ']);
});

it('offers five at most', async () => {
  served.events.mockReturnValue(
    Array.from({ length: 9 }, (_, index) => buildEvent({ id: `day-${index}`, name: `Garden day ${index}` })),
  );
  renderPage(<Palette query="garden" />);
  expect(await labels()).toHaveLength(5);
});

it('asks for nothing before something is typed', async () => {
  renderPage(<Palette query="" />);
  renderPage(<Palette query="r" />);
  expect(served.events).not.toHaveBeenCalled();
  expect(screen.queryByRole('button')).toBeNull();
});
