import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { buildCatalogItem, buildOrganisation } from '#firebase/seed/builders.ts';
import { serveFinder } from '#tests/support/finderForTests.ts';
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
  serveFinder({
    catalog: ['Green corridors', ...Array.from({ length: 9 }, (_, index) => `Rain garden ${index}`)].map(
      (title, index) => buildCatalogItem({ id: `case-${index}`, title, organisationId: 'medellin' }),
    ),
    organisations: [buildOrganisation({ id: 'medellin', name: 'Medellín', country: 'Colombia' })],
  });
  return renderPage(<Palette query={query} />);
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
