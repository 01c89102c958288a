import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { buildCatalogItem, buildOrganisation } from '#firebase/seed/builders.ts';
import { coverageOf } from '#src/domain/coverage.ts';
import { libraryItem } from '#src/domain/library.ts';
import { renderPage } from '#tests/support/renderPage.tsx';
import { CoverageView } from './CoverageView.tsx';

const ghent = buildOrganisation({
  id: 'ghent',
  name: 'Ghent',
  country: 'Belgium',
  region: 'europe',
  population: 265_000,
});
const many = Array.from({ length: 45 }, (_, index) =>
  buildOrganisation({
    id: `town-${index}`,
    name: `Town ${String(index).padStart(2, '0')}`,
    region: 'africa',
    population: index === 0 ? null : 9_000,
  }),
);
const published = new Date('2026-05-01T00:00:00Z');
const item = libraryItem(
  buildCatalogItem({ id: 'plan', title: 'A plan', organisationId: 'ghent', publishedAt: published }),
  ghent,
);

function open() {
  const coverage = coverageOf([item], [ghent, ...many], Math.floor(Date.UTC(2026, 10, 24) / 86_400_000));
  return renderPage(
    <CoverageView coverage={coverage} renderInvite={({ name }) => <a href="/invite">Invite {name}</a>} />,
  );
}

it('says in tables who is heard', () => {
  open();
  expect(screen.getByText(/1 of 46 member governments/)).toBeVisible();
  const regions = screen.getByRole('table', { name: 'By world region' });
  expect(within(regions).getByRole('row', { name: /Europe 1 of 1 1/ })).toBeVisible();
  expect(within(regions).getByRole('row', { name: /Africa 0 of 45 0/ })).toBeVisible();
  expect(screen.getByRole('link', { name: 'A plan' })).toHaveAttribute('href', '/case-studies/plan');
});

it('shows who is missing in portions, by region and size, each with a way to invite', async () => {
  open();
  expect(screen.getByText('45 governments')).toBeVisible();
  expect(screen.getAllByRole('link', { name: /^Invite Town/ })).toHaveLength(40);
  await userEvent.click(screen.getByRole('button', { name: 'Show 5 more' }));
  expect(screen.getAllByRole('link', { name: /^Invite Town/ })).toHaveLength(45);

  await userEvent.click(screen.getByRole('combobox', { name: 'Size' }));
  await userEvent.click(screen.getByRole('option', { name: 'Population not known' }));
  expect(screen.getByText('1 government')).toBeVisible();
  await userEvent.click(screen.getByRole('combobox', { name: 'World region' }));
  await userEvent.click(screen.getByRole('option', { name: 'Europe' }));
  expect(screen.getByText('Every government of this choice has a case study.')).toBeVisible();
});
