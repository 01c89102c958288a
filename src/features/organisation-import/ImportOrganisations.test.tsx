import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { buildOrganisation } from '#firebase/seed/builders.ts';
import { DataError } from '#src/data/errors.ts';
import { addOrganisations, applyChange } from '#src/data/moderation/importCommands.ts';
import type { Organisation } from '#src/domain/organisation.ts';
import { organisationColumns } from '#src/domain/organisationImport.ts';
import { saveFile } from '#src/ui/saveFile.ts';
import { renderPage } from '#tests/support/renderPage.tsx';
import { ImportOrganisations } from './ImportOrganisations.tsx';

const served = vi.hoisted(() => ({ stored: vi.fn<() => Promise<unknown>>() }));

vi.mock('#src/data/client/database.ts', () => ({ database: () => 'db' }));
vi.mock('#src/data/session/useSession.ts', () => ({ useMember: () => ({ identity: { uid: 'moderator' } }) }));
vi.mock('#src/data/organisations/queries.ts', () => ({
  readAllOrganisations: () => served.stored(),
  refreshPublicOrganisations: () => Promise.resolve(),
}));
vi.mock('#src/data/moderation/importCommands.ts', () => ({
  importedTogether: 8,
  addOrganisations: vi.fn(),
  applyChange: vi.fn(),
}));
vi.mock('#src/ui/saveFile.ts', () => ({ saveFile: vi.fn() }));

const ghent: Organisation = buildOrganisation({
  id: 'gn-1',
  name: 'Ghent',
  country: 'Belgium',
  kind: 'city',
  region: 'europe',
  population: 260_000,
  emailDomains: ['ghent.example'],
});
const head = 'name,kind,country,region,population';

beforeEach(() => {
  served.stored.mockReset().mockResolvedValue([ghent]);
  vi.mocked(applyChange).mockReset().mockResolvedValue();
  vi.mocked(addOrganisations)
    .mockReset()
    .mockImplementation(async (_db, _by, { organisations }) => organisations.length);
});

async function check(...rows: string[]) {
  renderPage(<ImportOrganisations />);
  const field = await screen.findByRole('textbox', { name: 'Rows of the table' });
  await userEvent.click(field);
  await userEvent.paste([head, ...rows].join('\n'));
  await userEvent.click(screen.getByRole('button', { name: 'Check the rows' }));
}

it('gives an empty table to begin with', async () => {
  renderPage(<ImportOrganisations />);
  await userEvent.click(await screen.findByRole('button', { name: 'Download an empty table' }));
  expect(saveFile).toHaveBeenCalledExactlyOnceWith(
    'governments.csv',
    'text/csv',
    `\uFEFF${organisationColumns.join(',')}\r\n`,
  );
});

it('names each problem with its line beside how the rest was read, and imports nothing', async () => {
  await check('Suva,city,Fiji,oceania,93970', 'Bonn,planet,Germany,europe,');
  expect(await screen.findByRole('heading', { name: '1 problem to put right' })).toHaveFocus();
  const [problems, preview] = screen.getAllByRole('table');
  if (!problems || !preview) throw new Error('two tables');
  const row = within(problems).getAllByRole('row')[1];
  expect(row).toHaveTextContent(
    '3Bonnkind“planet” is not known here; one of: city, town, region, county, district',
  );
  expect(within(preview).getByRole('row', { name: /Suva, Fiji/ })).toHaveTextContent('Is added');
  expect(screen.queryByRole('button', { name: /^Import/ })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Choose another table' }));
  expect(screen.getByRole('textbox', { name: 'Rows of the table' })).toBeVisible();
});

it('says what is new, told otherwise and there already, and adds the new ones a few at a time', async () => {
  const rows = Array.from({ length: 10 }, (_, n) => `City ${n},city,Fiji,oceania,`);
  await check(...rows, 'Ghent,city,Belgium,europe,265000');
  expect(await screen.findByText('10 governments are new')).toBeVisible();
  expect(screen.getByText('1 is there and told otherwise')).toBeVisible();
  expect(screen.getByText('0 are there already')).toBeVisible();
  expect(screen.getByRole('row', { name: /Ghent/ })).toHaveTextContent('Told otherwise: population');
  await userEvent.type(screen.getByRole('textbox', { name: /Note for the record/ }), 'The list of November');
  await userEvent.click(screen.getByRole('button', { name: 'Import 10 governments' }));
  expect(await screen.findByText(/10 governments were added\./)).toBeVisible();
  expect(
    vi.mocked(addOrganisations).mock.calls.map(([, , { organisations }]) => organisations.length),
  ).toEqual([8, 2]);
  expect(addOrganisations).toHaveBeenLastCalledWith(
    'db',
    { uid: 'moderator' },
    expect.objectContaining({ reason: 'The list of November' }),
  );
  expect(applyChange).not.toHaveBeenCalled();
});

it('changes what is told otherwise where that is asked for', async () => {
  await check('Ghent,city,Belgium,europe,265000');
  expect(await screen.findByRole('button', { name: 'Import 0 governments' })).toBeDisabled();
  await userEvent.click(screen.getByRole('checkbox', { name: 'Also change the one that is told otherwise' }));
  await userEvent.click(screen.getByRole('button', { name: 'Import 1 government' }));
  expect(await screen.findByText(/1 was changed\./)).toBeVisible();
  expect(applyChange).toHaveBeenCalledExactlyOnceWith(
    'db',
    { uid: 'moderator' },
    {
      change: { organisationId: 'gn-1', name: 'Ghent', facts: { population: 265_000 }, emailDomains: null },
      reason: '',
    },
  );
});

it('goes on where it was interrupted', async () => {
  vi.mocked(addOrganisations)
    .mockImplementationOnce(async () => 8)
    .mockRejectedValueOnce(new DataError('offline'));
  await check(...Array.from({ length: 20 }, (_, n) => `City ${n},city,Fiji,oceania,`));
  await userEvent.click(await screen.findByRole('button', { name: 'Import 20 governments' }));
  expect(await screen.findByText(/The connection was lost/)).toBeVisible();
  expect(screen.getByText('8 of 20 done')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Go on' }));
  expect(await screen.findByText(/20 governments were added/)).toBeVisible();
  const sizes = vi
    .mocked(addOrganisations)
    .mock.calls.map(([, , { organisations }]) => organisations[0]?.name);
  expect(sizes).toEqual(['City 0', 'City 8', 'City 8', 'City 16']);
});

it('says when the governments that are there could not be read', async () => {
  served.stored.mockRejectedValue(new DataError('offline'));
  await check('Suva,city,Fiji,oceania,');
  expect(await screen.findByText('No connection')).toBeVisible();
});
