import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { buildOrganisation } from '#firebase/seed/builders.ts';
import { type ListedOrganisation, organisationEntry } from '#src/domain/organisation.ts';
import { renderPage } from '#tests/support/renderPage.tsx';
import { Directory } from './Directory.tsx';

const listed = (name: string, fields: Parameters<typeof buildOrganisation>[0] = {}): ListedOrganisation => ({
  ...organisationEntry(buildOrganisation({ name, ...fields })),
  id: name,
});
const some = [
  listed('Malmö', { country: 'Sweden', coastal: true, population: 301_706 }),
  listed('Suva', { country: 'Fiji', region: 'oceania', coastal: true, population: 93_970 }),
  listed('Łódź', { country: 'Poland', population: 768_755 }),
];
const many = Array.from({ length: 130 }, (_, index) => listed(`City ${String(index).padStart(3, '0')}`));

function show(organisations: ListedOrganisation[], at = '/organisations') {
  return renderPage(
    <Directory organisations={organisations} renderMap={(found) => <p>Map of {found.length}</p>} />,
    { at },
  );
}
const names = () =>
  within(screen.getByRole('list', { name: 'Local governments found' }))
    .getAllByRole('link')
    .map((link) => link.textContent);
const field = () => screen.getByRole('searchbox', { name: 'Search the network' });

it('lists all by name, each with what it is like', () => {
  show(some);
  expect(names()).toEqual(['Łódź', 'Malmö', 'Suva']);
  expect(screen.getByText('Town · 301,706 people · Temperate · On the coast')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Suva' })).toHaveAttribute('href', '/organisations/Suva');
});

it('finds as one types, whatever the accents, and puts the words into the address', async () => {
  const { address } = show(some);
  await userEvent.type(field(), 'lodz');
  await waitFor(() => expect(names()).toEqual(['Łódź']));
  expect(screen.getByRole('heading', { name: '1 local government' })).toBeVisible();
  await waitFor(() => expect(address()).toBe('/organisations?q=lodz'));
});

it('is what the address says', () => {
  show(some, '/organisations?coast=coast&sort=largest');
  expect(names()).toEqual(['Malmö', 'Suva']);
  expect(screen.getByRole('button', { name: 'Take away: On the coast' })).toBeVisible();
});

it('says beforehand how many each choice leaves, and never leads into nothing', () => {
  show(some);
  const filters = within(screen.getByRole('complementary', { name: 'Narrow down' }));
  expect(filters.getByRole('checkbox', { name: 'Oceania, 1 local government' })).toBeEnabled();
  expect(filters.queryByRole('checkbox', { name: /^Africa/ })).not.toBeInTheDocument();
});

it('says what would help where nothing fits', async () => {
  show(some, '/organisations?q=suva&region=europe');
  expect(screen.getByText('Without the filters there would be 1.')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Take the filters away' })).toBeEnabled();
});

it('shows more on demand, and the keyboard goes on there', async () => {
  const { address } = show(many, '/organisations');
  expect(names()).toHaveLength(60);
  expect(screen.getByText('60 of 130 shown')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Show 60 more' }));
  await waitFor(() => expect(names()).toHaveLength(120));
  expect(screen.getByRole('link', { name: 'City 060' })).toHaveFocus();
  expect(address()).toContain('page=2');
});

it('hands what was found to the map', () => {
  show(some, '/organisations?view=map&region=europe');
  expect(screen.getByText('Map of 2')).toBeVisible();
});
