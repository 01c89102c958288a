import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { buildOrganisation } from '#firebase/seed/builders.ts';
import { DataError } from '#src/data/errors.ts';
import {
  changeEmailDomains,
  changeFocalPoints,
  changeOrganisation,
  createOrganisation,
} from '#src/data/moderation/organisationCommands.ts';
import { renderPage } from '#tests/support/renderPage.tsx';
import { AddOrganisation } from './AddOrganisation.tsx';
import { OrganisationDesk } from './OrganisationDesk.tsx';

vi.mock('#src/data/client/database.ts', () => ({ database: () => 'db' }));
vi.mock('#src/data/session/useSession.ts', () => ({ useMember: () => ({ identity: { uid: 'mirela' } }) }));
vi.mock('#src/data/organisations/queries.ts', () => ({
  organisationQuery: (id: string) => ({ queryKey: ['organisations', id] }),
  refreshPublicOrganisations: () => Promise.resolve(),
}));
vi.mock('#src/data/members/queries.ts', () => ({
  staffQuery: () => ({ queryKey: ['staff'], queryFn: () => [{ id: 'ana' }, { id: 'ben' }] }),
  profileQuery: (uid: string) => ({
    queryKey: ['profiles', uid],
    queryFn: () => ({ displayName: `The ${uid}`, jobTitle: '' }),
  }),
}));
vi.mock('#src/data/moderation/organisationCommands.ts', () => ({
  changeOrganisation: vi.fn(() => Promise.resolve()),
  changeEmailDomains: vi.fn(() => Promise.resolve()),
  changeFocalPoints: vi.fn(() => Promise.resolve()),
  createOrganisation: vi.fn(() => Promise.resolve('suva')),
}));

const moderator = { uid: 'mirela' };
const riverbend = buildOrganisation({ focalPoints: ['gone'] });

beforeEach(() => vi.clearAllMocks());

async function open(act: string) {
  renderPage(<OrganisationDesk organisation={riverbend} />);
  await userEvent.click(screen.getByRole('button', { name: 'Manage' }));
  await userEvent.click(await screen.findByRole('menuitem', { name: act }));
  return within(await screen.findByRole('dialog'));
}

describe('the facts of a government', () => {
  it('are stored where they changed, and nowhere else', async () => {
    const dialog = await open('Change facts');
    const name = dialog.getByRole('textbox', { name: 'Name' });
    await userEvent.clear(name);
    await userEvent.type(name, 'Riverbank');
    await userEvent.click(dialog.getByRole('button', { name: 'Save' }));
    expect(changeOrganisation).toHaveBeenCalledExactlyOnceWith('db', moderator, {
      organisationId: 'riverbend',
      changes: { name: 'Riverbank' },
      reason: '',
    });
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  });

  it('need a name', async () => {
    const dialog = await open('Change facts');
    await userEvent.clear(dialog.getByRole('textbox', { name: 'Name' }));
    await userEvent.click(dialog.getByRole('button', { name: 'Save' }));
    expect(dialog.getByText(/Write the name/)).toBeVisible();
    expect(changeOrganisation).not.toHaveBeenCalled();
  });

  it('are kept in the form when they could not be stored', async () => {
    vi.mocked(changeOrganisation).mockRejectedValueOnce(new DataError('offline'));
    const dialog = await open('Change facts');
    await userEvent.type(dialog.getByRole('textbox', { name: 'Name' }), ' on Sea');
    await userEvent.click(dialog.getByRole('button', { name: 'Save' }));
    expect(await dialog.findByText(/No connection: nothing was sent/)).toBeVisible();
    expect(dialog.getByRole('textbox', { name: 'Name' })).toHaveValue('Riverbend on Sea');
  });
});

it('chooses focal points from the people of the government, and lets go of who has left', async () => {
  const dialog = await open('Focal points');
  const gone = await dialog.findByRole('checkbox', { name: /gone/ });
  expect(gone).toBeChecked();
  expect(gone).toHaveAccessibleDescription('No longer of this government');
  await userEvent.click(gone);
  await userEvent.click(await dialog.findByRole('checkbox', { name: 'The ben' }));
  await userEvent.click(dialog.getByRole('button', { name: 'Save' }));
  expect(changeFocalPoints).toHaveBeenCalledExactlyOnceWith('db', moderator, {
    organisationId: 'riverbend',
    focalPoints: ['ben'],
    reason: '',
  });
});

it('never takes an e-mail domain that is open to everybody', async () => {
  const dialog = await open('E-mail domains');
  const field = dialog.getByRole('combobox', { name: /E-mail domains/ });
  await userEvent.type(field, 'gmail.com{Enter}');
  await userEvent.click(dialog.getByRole('button', { name: 'Save' }));
  expect(dialog.getByText(/gmail.com is open to anybody/)).toBeVisible();
  expect(changeEmailDomains).not.toHaveBeenCalled();
});

it('adds a government and goes to its page', async () => {
  const { address } = renderPage(<AddOrganisation />);
  await userEvent.click(screen.getByRole('button', { name: 'Add a local government' }));
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.type(dialog.getByRole('textbox', { name: 'Name' }), 'Suva');
  await userEvent.type(dialog.getByRole('textbox', { name: 'Country' }), 'Fiji');
  await userEvent.click(dialog.getByRole('combobox', { name: 'World region' }));
  await userEvent.click(await screen.findByRole('option', { name: 'Oceania' }));
  await userEvent.click(dialog.getByRole('button', { name: 'Add' }));
  await waitFor(() => expect(address()).toBe('/organisations/suva'));
  expect(createOrganisation).toHaveBeenCalledExactlyOnceWith(
    'db',
    moderator,
    expect.objectContaining({
      name: 'Suva',
      country: 'Fiji',
      region: 'oceania',
      population: null,
      climateZone: null,
      coastal: null,
      hazards: [],
      emailDomains: [],
      reason: '',
    }),
  );
});
