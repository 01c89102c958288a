import { screen } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { buildEvent, buildFeed, buildFeedEntry, buildUpdate } from '#firebase/seed/eventBuilders.ts';
import { updateLimits } from '#src/domain/eventUpdate.ts';
import { renderPage } from '#tests/support/renderPage.tsx';
import { DayUpdates } from './DayUpdates.tsx';

const served = vi.hoisted(() => ({ feed: (): unknown => null, published: vi.fn((): unknown => []) }));

vi.mock('#src/data/events/queries.ts', () => ({
  feedQuery: () => ({ queryKey: ['feed'], queryFn: () => served.feed() }),
  publishedUpdatesQuery: () => ({ queryKey: ['published'], queryFn: () => served.published() }),
}));

const event = buildEvent({ id: 'week' });
const at = (time: string) => new Date(`2026-10-12T${time}:00Z`);
const show = (options: { at?: string } = {}) =>
  renderPage(<DayUpdates event={event} day="2026-10-12" />, options);
const titles = async () => (await screen.findAllByRole('heading')).map((heading) => heading.textContent);
const morning = buildFeedEntry({ title: 'Morning', publishedAt: at('06:00') });
const noon = buildFeedEntry({ title: 'Noon', publishedAt: at('12:00') });
const nextDay = buildFeedEntry({ title: 'Next day', day: '2026-10-13', publishedAt: at('13:00') });

beforeEach(() => {
  served.feed = () => buildFeed({ entries: { noon, morning, nextDay } });
  served.published.mockReset().mockReturnValue([]);
});

it('tells a day as it went, and asks for nothing but the feed', async () => {
  show();
  expect(await titles()).toEqual(['Morning', 'Noon']);
  expect(served.published).not.toHaveBeenCalled();
});

it('has those of the day, too, that the full feed holds no longer', async () => {
  const others = Array.from({ length: updateLimits.feed - 1 }, (_, index) => [`o${index}`, nextDay] as const);
  served.feed = () => buildFeed({ entries: { noon, ...Object.fromEntries(others) } });
  served.published.mockReturnValue([
    buildUpdate({ id: 'noon', title: 'Noon' }),
    buildUpdate({ id: 'dawn', title: 'Dawn', publishedAt: at('04:00') }),
  ]);
  show();
  expect(await screen.findByRole('heading', { name: 'Dawn' })).toBeVisible();
  expect(await titles()).toEqual(['Dawn', 'Noon']);
});

it('goes to the update that a link asks for, once it is there', async () => {
  const scrolled = vi.fn();
  Element.prototype.scrollIntoView = scrolled;
  show({ at: '/events/week/days/2026-10-12#update-noon' });
  const article = (await screen.findByRole('heading', { name: 'Noon' })).closest('article');
  expect(article).toHaveFocus();
  expect(scrolled).toHaveBeenCalledOnce();
});

it('says that there are none of this day', async () => {
  served.feed = () => null;
  show();
  expect(await screen.findByText('No updates for this day.')).toBeVisible();
});
