import { QueryClient } from '@tanstack/react-query';
import { screen } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { buildEvent } from '#firebase/seed/eventBuilders.ts';
import type { Freshness } from '#src/domain/freshness.ts';
import { renderPage } from '#tests/support/renderPage.tsx';
import { StaleBanner } from './StaleBanner.tsx';

const freshness = vi.hoisted(() => ({ now: undefined as unknown }));
vi.mock('#src/data/offline/queries.ts', () => ({
  freshnessQuery: () => ({ queryKey: ['freshness'], queryFn: async () => freshness.now }),
}));

async function show(state: Freshness, isOnline: boolean) {
  freshness.now = state;
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(isOnline);
  const client = new QueryClient({ defaultOptions: { queries: { networkMode: 'always' } } });
  client.setQueryData(['freshness'], state);
  renderPage(<StaleBanner event={buildEvent()} />, { client });
  return screen.getByRole('status');
}

beforeEach(() => vi.restoreAllMocks());

it('says nothing while the server is heard', async () => {
  expect(await show({ isFresh: true, heardAt: new Date() }, true)).toBeEmptyDOMElement();
});

it('says since when there is no network', async () => {
  const heardAt = new Date();
  heardAt.setHours(10, 42);
  const now = new Date();
  const time = heardAt.toDateString() === now.toDateString() ? '10:42' : '';
  expect(await show({ isFresh: false, heardAt }, false)).toHaveTextContent(
    `You are offline. Programme and updates as of ${time}`,
  );
});

it('names the day where it is not today, and a portal that does not answer', async () => {
  const heardAt = new Date(2026, 2, 4, 10, 42);
  expect(await show({ isFresh: false, heardAt }, true)).toHaveTextContent(
    /The portal does not answer at the moment\. Programme and updates as of .*2026.*10:42/,
  );
});

it('says that nothing is on the device yet', async () => {
  expect(await show({ isFresh: false, heardAt: null }, false)).toHaveTextContent('not on this device yet');
});
