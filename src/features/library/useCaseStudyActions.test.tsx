import { QueryClient } from '@tanstack/react-query';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { buildCatalogEntry, buildOrganisation } from '#firebase/seed/builders.ts';
import { catalogQuery } from '#src/data/catalog/queries.ts';
import { publicOrganisationsQuery } from '#src/data/organisations/queries.ts';
import { renderPage } from '#tests/support/renderPage.tsx';
import { useCaseStudyActions } from './useCaseStudyActions.ts';

function Palette({ query }: { query: string }) {
  return useCaseStudyActions(query).map(({ id, label, description, onTrigger }) => (
    <button key={id} type="button" onClick={onTrigger}>
      {label}, {description}
    </button>
  ));
}

function open(query: string) {
  const client = new QueryClient({ defaultOptions: { queries: { refetchOnMount: false } } });
  client.setQueryData(
    catalogQuery().queryKey,
    ['Green corridors', ...Array.from({ length: 9 }, (_, index) => `Rain garden ${index}`)].map(
      (title, index) => ({
        id: `case-${index}`,
        ...buildCatalogEntry({ title, organisationId: 'medellin' }),
      }),
    ),
  );
  client.setQueryData(publicOrganisationsQuery().queryKey, [
    buildOrganisation({ id: 'medellin', name: 'Medellín', country: 'Colombia' }),
  ]);
  return renderPage(<Palette query={query} />, { client });
}

it('offers the cases that answer, each with its city, and opens them', async () => {
  const { address } = open('corridor');
  await userEvent.click(await screen.findByRole('button', { name: 'Green corridors, Medellín, Colombia' }));
  expect(address()).toBe('/case-studies/case-0');
});

it('offers six at most', async () => {
  open('rain');
  expect(await screen.findAllByRole('button')).toHaveLength(6);
});

it('offers nothing for a single letter', () => {
  open('r');
  expect(screen.queryByRole('button')).toBeNull();
});
