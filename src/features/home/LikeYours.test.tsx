import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { buildCatalogEntry } from '#firebase/seed/builders.ts';
import { matchCases } from '#src/domain/matching.ts';
import { renderPage } from '#tests/support/renderPage.tsx';
import { LikeYours } from './LikeYours.tsx';

it('gives the true reasons beside each case', () => {
  const item = {
    ...buildCatalogEntry({
      title: 'Care blocks',
      organisationId: 'bogota',
      pathways: ['equitable', 'resilient'],
    }),
    id: 'care',
    city: 'Bogotá',
    country: 'Colombia',
    region: 'south-america',
    population: 7_900_000,
  } as const;
  const reader = {
    organisationId: 'medellin',
    region: 'south-america',
    population: 2_600_000,
    pathways: ['resilient'],
  } as const;
  renderPage(<LikeYours matches={matchCases([item], reader, 4)} />);
  const reasons = within(screen.getByRole('list', { name: 'Why you see this' })).getAllByRole('listitem');
  expect(reasons.map((reason) => reason.textContent)).toEqual([
    'Also in South America',
    'Resilient: one of your pathways',
  ]);
  expect(screen.getByRole('link', { name: 'Care blocks' })).toHaveAttribute('href', '/case-studies/care');
});

it('without a match leads to the profile, where pathways are chosen', () => {
  renderPage(<LikeYours matches={[]} />);
  expect(screen.getByRole('link', { name: 'Choose your pathways' })).toHaveAttribute('href', '/profile');
});
