import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { buildOrganisation } from '#firebase/seed/builders.ts';
import { DataError } from '#src/data/errors.ts';
import { editPortrait } from '#src/data/organisations/commands.ts';
import type { Organisation } from '#src/domain/organisation.ts';
import { renderPage } from '#tests/support/renderPage.tsx';
import { CitiesAlike } from './CitiesAlike.tsx';
import { CityFacts } from './CityFacts.tsx';
import { CityPeople } from './CityPeople.tsx';
import { CityPortrait } from './CityPortrait.tsx';

const served = vi.hoisted(() => ({ uid: 'ana', staff: vi.fn((): { id: string }[] => []) }));

vi.mock('#src/data/client/database.ts', () => ({ database: () => 'db' }));
vi.mock('#src/data/session/useSession.ts', () => ({
  useActor: () => ({
    uid: served.uid,
    emailVerified: true,
    member: { role: 'member', status: 'active', organisationId: 'riverbend' },
  }),
}));
vi.mock('#src/data/organisations/commands.ts', () => ({ editPortrait: vi.fn(() => Promise.resolve()) }));
vi.mock('#src/data/members/queries.ts', () => ({
  staffMax: 48,
  staffQuery: () => ({ queryKey: ['staff'], queryFn: () => served.staff() }),
  profileQuery: (uid: string) => ({
    queryKey: ['profiles', uid],
    queryFn: () => ({ displayName: `The ${uid}`, jobTitle: 'Planner', languages: ['es'], canHelpWith: '' }),
  }),
}));

const city = (fields: Partial<Organisation> = {}) => buildOrganisation({ focalPoints: ['ana'], ...fields });

beforeEach(() => {
  served.uid = 'ana';
  vi.mocked(editPortrait).mockClear();
});

describe('what a city says of itself', () => {
  it('shows links of the web that open outside and pass nothing on', () => {
    renderPage(
      <CityPortrait city={city({ about: 'Trees.', links: ['https://www.riverbend.example/trees/'] })} />,
    );
    expect(screen.getByText('Trees.')).toBeVisible();
    const link = screen.getByRole('link', { name: 'riverbend.example/trees (opens in a new tab)' });
    expect(link).toHaveAttribute('rel', 'noopener noreferrer nofollow ugc');
  });

  it('is changed by a focal point, who need not write https://', async () => {
    renderPage(<CityPortrait city={city()} />);
    await userEvent.click(screen.getByRole('button', { name: 'Edit about and links' }));
    await userEvent.type(screen.getByRole('textbox', { name: 'About' }), ' Shade. ');
    await userEvent.type(
      screen.getByRole('textbox', { name: 'Links' }),
      'riverbend.example/a{Enter}https://b.example',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(editPortrait).toHaveBeenCalledExactlyOnceWith('db', {
      organisationId: 'riverbend',
      about: 'Shade.',
      links: ['https://riverbend.example/a', 'https://b.example'],
    });
    await waitFor(() => expect(screen.getByRole('button', { name: 'Edit about and links' })).toHaveFocus());
  });

  it('is not stored with a link that is none', async () => {
    renderPage(<CityPortrait city={city()} />);
    await userEvent.click(screen.getByRole('button', { name: 'Edit about and links' }));
    await userEvent.type(screen.getByRole('textbox', { name: 'Links' }), 'javascript:alert(1)');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(
      screen.getByText('“javascript:alert(1)” is not a web address. It begins with https://'),
    ).toBeVisible();
    expect(screen.getByRole('textbox', { name: 'Links' })).toHaveFocus();
    expect(editPortrait).not.toHaveBeenCalled();
  });

  it('keeps the words when it could not be stored', async () => {
    vi.mocked(editPortrait).mockRejectedValueOnce(new DataError('offline'));
    renderPage(<CityPortrait city={city({ about: 'Trees.' })} />);
    await userEvent.click(screen.getByRole('button', { name: 'Edit about and links' }));
    await userEvent.type(screen.getByRole('textbox', { name: 'About' }), ' More.');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByRole('alert')).toHaveTextContent(/there is no connection/);
    expect(screen.getByRole('textbox', { name: 'About' })).toHaveValue('Trees. More.');
  });

  it('is not changed by anybody else', () => {
    served.uid = 'ben';
    renderPage(<CityPortrait city={city()} />);
    expect(screen.getByText('Nothing has been written here yet.')).toBeVisible();
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });
});

describe('the people of a city', () => {
  it('come with their profiles, focal points first', async () => {
    served.staff.mockReturnValue([{ id: 'ben' }, { id: 'ana' }]);
    renderPage(<CityPeople city={city()} />);
    const people = await screen.findByRole('list', { name: 'People' });
    await within(people).findByText('The ben');
    expect(
      within(people)
        .getAllByRole('listitem')
        .map((item) => item.textContent),
    ).toEqual(['The anaFocal pointPlanner · Spanish', 'The benPlanner · Spanish']);
  });

  it('are a dozen at first, because each costs a profile', async () => {
    served.staff.mockReturnValue(Array.from({ length: 20 }, (_, index) => ({ id: `p${index}` })));
    renderPage(<CityPeople city={city()} />);
    const people = await screen.findByRole('list', { name: 'People' });
    expect(within(people).getAllByRole('listitem')).toHaveLength(12);
    await userEvent.click(screen.getByRole('button', { name: 'Show all 20' }));
    expect(within(people).getAllByRole('listitem')).toHaveLength(20);
  });

  it('may be nobody yet', async () => {
    served.staff.mockReturnValue([]);
    renderPage(<CityPeople city={city()} />);
    expect(await screen.findByText('Nobody of this city is in the portal yet.')).toBeVisible();
  });
});

it('lists the facts there are, and none that nobody has told', () => {
  renderPage(<CityFacts city={city({ climateZone: null, hazards: [], coastal: false })} place={null} />);
  const facts = screen.getByText('Population').closest('dl');
  expect(facts).toHaveTextContent('42,000 (Under 50,000 people)');
  expect(facts).toHaveTextContent('CoastInland');
  expect(screen.queryByText('Climate')).not.toBeInTheDocument();
  expect(screen.queryByText('Hazards')).not.toBeInTheDocument();
});

it('names cities like it, with what they have in common', () => {
  const twin = buildOrganisation({ id: 'twin', name: 'Twin', hazards: ['heat', 'storm'] });
  renderPage(<CitiesAlike city={city()} organisations={[city(), twin]} />);
  expect(screen.getByRole('link', { name: 'Twin' })).toHaveAttribute('href', '/organisations/twin');
  expect(screen.getByText('Similar size · Same world region · Temperate · Heat')).toBeVisible();
});
