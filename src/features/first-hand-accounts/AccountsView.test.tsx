import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { buildMember, buildOrganisation, buildProfile } from '#firebase/seed/builders.ts';
import { buildAccount, buildEvent, buildProgramme, buildSession } from '#firebase/seed/eventBuilders.ts';
import { DataError } from '#src/data/errors.ts';
import type { FirstHandAccount } from '#src/domain/firstHandAccount.ts';
import { renderPage } from '#tests/support/renderPage.tsx';
import { AccountsView } from './AccountsView.tsx';

const served = vi.hoisted(() => ({
  pages: [] as unknown[][],
  read: vi.fn((_day: string | undefined, _page: number): unknown => []),
  fresh: 0,
}));

vi.mock('#src/data/session/useSession.ts', () => ({
  useMember: () => ({
    identity: { uid: 'lucia' },
    member: buildMember({ id: 'lucia', organisationId: 'riverbend' }),
  }),
}));
vi.mock('#src/data/events/queries.ts', () => ({
  programmeQuery: () => ({
    queryKey: ['programme'],
    queryFn: () => buildProgramme({ sessions: { shade: buildSession({ title: 'Shade' }) } }),
  }),
}));
vi.mock('#src/data/first-hand-accounts/queries.ts', () => ({
  accountsQuery: (_eventId: string, { day }: { day?: string } = {}) => ({
    queryKey: ['accounts', day ?? 'all'],
    queryFn: ({ pageParam }: { pageParam: number }) => served.read(day, pageParam),
    initialPageParam: 0,
    getNextPageParam: (_last: unknown, pages: unknown[]) =>
      pages.length < served.pages.length ? pages.length : undefined,
  }),
  newAccountsQuery: () => ({ queryKey: ['new'], queryFn: () => served.fresh }),
  myAccountsQuery: () => ({ queryKey: ['mine'], queryFn: () => [] }),
}));
vi.mock('#src/data/first-hand-accounts/outbox.ts', () => ({
  outboxQuery: () => ({ queryKey: ['outbox'], queryFn: () => [] }),
}));
vi.mock('#src/data/follows/queries.ts', () => ({
  followsQuery: () => ({ queryKey: ['follows'], queryFn: () => ({ events: [], cities: ['quito'] }) }),
  agendaQuery: () => ({ queryKey: ['agenda'], queryFn: () => ({ sessionIds: ['shade'] }) }),
}));
vi.mock('#src/data/organisations/queries.ts', () => ({
  publicOrganisationsQuery: () => ({
    queryKey: ['organisations'],
    queryFn: () => [
      buildOrganisation({ id: 'riverbend', name: 'Riverbend', region: 'europe' }),
      buildOrganisation({ id: 'ghent', name: 'Ghent', region: 'europe' }),
      buildOrganisation({ id: 'quito', name: 'Quito', region: 'south-america' }),
      buildOrganisation({ id: 'suva', name: 'Suva', region: 'oceania' }),
    ],
  }),
}));
vi.mock('#src/data/members/queries.ts', () => ({
  profileQuery: () => ({
    queryKey: ['profile'],
    queryFn: () => buildProfile({ pathways: [], topics: ['urban-heat'], regions: [] }),
  }),
}));

const event = buildEvent({
  id: 'week',
  days: {
    '2026-10-12': new Date('2020-10-11T22:00:00Z'),
    '2026-10-13': new Date('2020-10-12T22:00:00Z'),
  },
});

/** From a city the reader has nothing to do with, in the order they are given, newest first. */
function page(...fields: Partial<FirstHandAccount>[]): FirstHandAccount[] {
  return fields.map((each, index) =>
    buildAccount({
      id: `account${index}`,
      organisationId: 'suva',
      visibleFrom: new Date(Date.UTC(2020, 9, 13, 12, -index)),
      ...each,
    }),
  );
}
const dull = { body: 'The queue was long.' };
const heat = { body: 'Trees by the tram.', topics: ['urban-heat' as const] };

const show = (address = '/events/week?tab=accounts') =>
  renderPage(<AccountsView event={event} />, { at: address });
const bodies = async (): Promise<string[]> => {
  const articles = await screen.findAllByRole('article');
  return articles.map((article) => article.querySelector('[lang]')?.textContent ?? '');
};
const reasonsOf = async (body: string) => {
  const article = (await screen.findByText(body)).closest('article') ?? document.body;
  const list = within(article).getByRole('list', { name: 'Why this is here' });
  return within(list)
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);
};
const choose = async (field: string, option: string | RegExp) => {
  await userEvent.click(await screen.findByRole('combobox', { name: field }));
  await userEvent.click(await screen.findByRole('option', { name: option }));
};

beforeEach(() => {
  served.pages = [];
  served.fresh = 0;
  served.read.mockReset();
  served.read.mockImplementation((_day, page) => served.pages[page] ?? []);
});

describe('the order', () => {
  it('puts what concerns the reader first, and says why', async () => {
    served.pages = [page(dull, heat)];
    show();
    expect(await bodies()).toEqual([heat.body, dull.body]);
    expect(await reasonsOf(heat.body)).toEqual(['About your topic Urban heat']);
    expect(await reasonsOf(dull.body)).toEqual(['By its time: it matches nothing in your profile or agenda']);
  });

  it('says what the record, the profile and the agenda hold, and nothing of an unnamed author', async () => {
    const from = (organisationId: string, body: string) => ({ organisationId, body });
    const unnamed = { attribution: 'unnamed', authorUid: null, authorName: null } as const;
    served.pages = [
      page(
        from('quito', 'From Quito'),
        from('ghent', 'From Ghent'),
        { body: 'Of the session', sessionId: 'shade' },
        { body: 'Useful', useful: 3 },
        { ...unnamed, ...from('quito', 'Unnamed') },
      ),
    ];
    show();
    expect(await reasonsOf('From Quito')).toEqual(['From a city you follow']);
    expect(await reasonsOf('From Ghent')).toEqual(['From a city in your region Europe']);
    expect(await reasonsOf('Of the session')).toEqual(['About a session in your agenda']);
    expect(await reasonsOf('Useful')).toEqual(['Useful to 3 members']);
    expect(await reasonsOf('Unnamed')).toEqual(['By its time: it matches nothing in your profile or agenda']);
  });

  it('is newest first when asked, and keeps that in the address', async () => {
    served.pages = [page(dull, heat)];
    const { address } = show();
    await userEvent.click(await screen.findByRole('radio', { name: 'Newest first' }));
    expect(await bodies()).toEqual([dull.body, heat.body]);
    expect(address()).toBe('/events/week?tab=accounts&all=1');
    await userEvent.click(screen.getByRole('radio', { name: 'For you' }));
    expect(await bodies()).toEqual([heat.body, dull.body]);
    expect(address()).toBe('/events/week?tab=accounts');
  });

  it('ranks what is loaded, and says that it is not all', async () => {
    served.pages = [page(dull), page({ ...heat, id: 'older' })];
    show();
    expect(await screen.findByText(/^Of the 1 loaded so far, what concerns you comes first/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Show more accounts' }));
    await waitFor(async () => expect(await bodies()).toEqual([heat.body, dull.body]));
    expect(screen.getByText(/^What concerns you comes first/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Show more accounts' })).not.toBeInTheDocument();
  });
});

describe('the language', () => {
  const spanish = { body: 'La cola era larga.', language: 'es' as const };

  it('can be chosen among those that occur, beside the day, without reading anything again', async () => {
    served.pages = [page(dull, spanish)];
    const { address } = show('/events/week?tab=accounts&day=2026-10-12');
    await userEvent.click(await screen.findByRole('combobox', { name: 'Language' }));
    const options = await screen.findAllByRole('option', { name: /All languages|English|Spanish|French/ });
    expect(options.map(({ textContent }) => textContent)).toEqual(['All languages', 'English', 'Spanish']);
    await userEvent.click(screen.getByRole('option', { name: 'Spanish' }));
    expect(await bodies()).toEqual([spanish.body]);
    expect(screen.getByText('1 of 2 shown')).toHaveRole('status');
    expect(address()).toBe('/events/week?tab=accounts&day=2026-10-12&language=es');
    expect(served.read.mock.calls).toEqual([['2026-10-12', 0]]);
  });

  it('can be left again', async () => {
    served.pages = [page(dull, spanish)];
    const { address } = show('/events/week?tab=accounts&day=2026-10-12&language=es');
    expect(await bodies()).toEqual([spanish.body]);
    await choose('Language', 'All languages');
    expect(await bodies()).toHaveLength(2);
    expect(address()).toBe('/events/week?tab=accounts&day=2026-10-12');
  });

  it('is kept when another day is chosen', async () => {
    served.pages = [page(dull, spanish)];
    const { address } = show('/events/week?tab=accounts&language=es');
    await choose('Day', /13/);
    expect(await bodies()).toEqual([spanish.body]);
    expect(address()).toBe('/events/week?tab=accounts&language=es&day=2026-10-13');
  });

  it('that none of the loaded ones is in leaves a way to everything, newest first', async () => {
    served.pages = [page(heat, dull), page({ ...spanish, id: 'older' })];
    const { address } = show('/events/week?tab=accounts&language=es');
    expect(await screen.findByText('None of them is in Spanish.')).toBeVisible();
    expect(screen.getByText('0 of the 2 loaded so far shown')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Show more accounts' })).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Show everything, newest first' }));
    expect(await bodies()).toEqual([heat.body, dull.body]);
    expect(address()).toBe('/events/week?tab=accounts&all=1');
    expect(screen.getByRole('radio', { name: 'Newest first' })).toHaveFocus();
  });

  it('is no choice where all are written in one', async () => {
    served.pages = [page(dull, heat)];
    show();
    expect(await bodies()).toHaveLength(2);
    expect(screen.queryByRole('combobox', { name: 'Language' })).not.toBeInTheDocument();
  });
});

it('says that there are none yet, and offers no order for them', async () => {
  served.pages = [[]];
  show();
  expect(await screen.findByText('No first-hand accounts yet')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Write the first one' })).toHaveAttribute(
    'href',
    '/events/week/accounts/new',
  );
  expect(screen.queryByRole('radio', { name: 'For you' })).not.toBeInTheDocument();
});

it('says that nobody has told of that day', async () => {
  served.pages = [[]];
  show('/events/week?tab=accounts&day=2026-10-12');
  expect(await screen.findByText('Nobody has told of this day yet.')).toBeVisible();
});

it('says why they cannot be read, and tries again', async () => {
  served.read.mockImplementationOnce(() => Promise.reject(new DataError('offline')));
  served.pages = [page(dull)];
  show();
  const alert = await screen.findByText('No connection');
  expect(alert).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await bodies()).toEqual([dull.body]);
});

it('fetches new ones when asked', async () => {
  served.pages = [page(dull)];
  served.fresh = 1;
  show();
  const button = await screen.findByRole('button', { name: '1 new account: show it' });
  await bodies();
  served.pages = [page(heat, dull)];
  await userEvent.click(button);
  await waitFor(async () => expect(await bodies()).toHaveLength(2));
});
