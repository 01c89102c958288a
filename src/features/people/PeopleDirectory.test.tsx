import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { buildProfile } from '#firebase/seed/builders.ts';
import { DataError } from '#src/data/errors.ts';
import { type DirectoryEntry, type DirectoryQuestion, directoryEntry } from '#src/domain/peopleDirectory.ts';
import { renderPage } from '#tests/support/renderPage.tsx';
import { PeopleDirectory } from './PeopleDirectory.tsx';

type Page = { people: DirectoryEntry[]; next: string | undefined };
const served = vi.hoisted(() => ({
  page: (_question: DirectoryQuestion, _after: string): unknown => null,
}));

vi.mock('#src/data/session/useSession.ts', () => ({ useMember: () => ({ identity: { uid: 'lucia' } }) }));
vi.mock('#src/data/organisations/queries.ts', () => ({
  publicOrganisationsQuery: () => ({
    queryKey: ['organisations'],
    queryFn: () => [{ id: 'ghent', name: 'Ghent', country: 'Belgium' }],
  }),
}));
vi.mock('#src/data/directory/queries.ts', () => ({
  peopleQuery: (question: DirectoryQuestion) => ({
    queryKey: ['people', question],
    initialPageParam: '',
    queryFn: ({ pageParam }: { pageParam: string }) => served.page(question, pageParam),
    getNextPageParam: (last: Page) => last.next,
  }),
}));

const person = (uid: string, fields: Parameters<typeof buildProfile>[0] = {}): DirectoryEntry => ({
  ...directoryEntry(uid, buildProfile({ displayName: `Name of ${uid}`, ...fields }), {
    id: 'ghent',
    region: 'europe',
  }),
  updatedAt: new Date('2026-11-01'),
});
const asked: DirectoryQuestion[] = [];
const serve = (people: DirectoryEntry[], next?: string) => {
  served.page = (question) => {
    asked.push(question);
    return { people, next };
  };
};
const show = (at = '/people') => renderPage(<PeopleDirectory />, { at, pattern: '/people' });

beforeEach(() => {
  asked.length = 0;
});

it('shows who they are, where from, and what they can help with, each leading to their page', async () => {
  serve([person('joris', { canHelpWith: 'Circulation plans' }), person('lucia')]);
  show();
  const list = await screen.findByRole('list', { name: 'People found' });
  const [joris, lucia] = within(list).getAllByRole('listitem');
  await waitFor(() => expect(joris).toHaveTextContent('Climate officer, Ghent, Belgium'));
  expect(joris).toHaveTextContent('Can help withCirculation plans');
  expect(lucia).toHaveTextContent('You');
  expect(screen.getByRole('link', { name: 'Name of joris' })).toHaveAttribute('href', '/people/joris');
  expect(screen.getByRole('status')).toHaveTextContent('2 people');
});

it('asks what the address says, and writes into it what is asked', async () => {
  serve([person('joris')]);
  const { address } = show('/people?topic=urban-heat&help=yes');
  await screen.findByRole('link', { name: 'Name of joris' });
  expect(asked[0]).toMatchObject({ topic: 'urban-heat', canHelp: true });
  await userEvent.type(screen.getByRole('searchbox', { name: 'Name' }), 'jo');
  await waitFor(() => expect(asked.at(-1)).toMatchObject({ name: 'jo', topic: 'urban-heat' }));
  expect(address()).toBe('/people?name=jo&topic=urban-heat&help=yes');
  await userEvent.click(screen.getByRole('button', { name: 'Clear everything' }));
  expect(address()).toBe('/people');
});

it('goes on a page at a time', async () => {
  served.page = (_question, after) =>
    after === '' ? { people: [person('ana')], next: 'after ana' } : { people: [person('zoe')] };
  show();
  await screen.findByRole('link', { name: 'Name of ana' });
  expect(screen.getByRole('status')).toHaveTextContent('1 people, and more');
  await userEvent.click(screen.getByRole('button', { name: 'Show more people' }));
  expect(await screen.findByRole('link', { name: 'Name of zoe' })).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Show more people' })).toBeNull();
});

it('says that nobody fits, and what to do', async () => {
  serve([]);
  show('/people?name=qqq');
  expect(await screen.findByText('Nobody found')).toBeVisible();
});

it('says what went wrong, with a way to try again', async () => {
  served.page = () => Promise.reject(new DataError('offline'));
  show();
  expect(await screen.findByRole('alert')).toHaveTextContent('No connection');
});
