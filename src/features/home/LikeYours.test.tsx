import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { matchCases } from '#src/domain/homeCases.ts';
import { defaultMatchWeights } from '#src/domain/matchWeights.ts';
import { buildLibraryItem } from '#tests/support/libraryItem.ts';
import { renderPage } from '#tests/support/renderPage.tsx';
import { LikeYours } from './LikeYours.tsx';

const reader = {
  uid: 'lucia',
  organisationId: 'medellin',
  city: {
    region: 'south-america',
    population: 2_600_000,
    climateZone: 'tropical',
    coastal: false,
    hazards: ['landslide', 'heat'],
  },
  pathways: ['resilient'],
} as const;
const question = { reader, weights: { ...defaultMatchWeights, stage: 1 }, day: 20_000, places: 2 } as const;

it('gives the true reasons beside each case', () => {
  const item = buildLibraryItem({
    id: 'care',
    title: 'Care blocks',
    organisationId: 'bogota',
    city: 'Bogotá',
    country: 'Colombia',
    region: 'south-america',
    population: 1_900_000,
    climateZone: 'tropical',
    cityHazards: ['landslide'],
    hazards: ['heat'],
    pathways: ['equitable', 'resilient'],
    stage: 'running',
  });
  renderPage(<LikeYours matches={matchCases([item], question)} />);
  const reasons = within(screen.getByRole('list', { name: 'Why you see this' })).getAllByRole('listitem');
  expect(reasons.map((reason) => reason.textContent)).toEqual([
    'Similar size: 1 to 5 million',
    'Also in South America',
    'Tropical climate, like yours',
    'About what your city faces: Heat',
    'Resilient: one of your pathways',
    'Still running',
    'In turn, so that every city is seen',
  ]);
  expect(screen.getByRole('link', { name: 'Care blocks' })).toHaveAttribute('href', '/case-studies/care');
});

it('says that a case is there because its turn has come', () => {
  const item = buildLibraryItem({ organisationId: 'suva', pathways: [], hazards: [], stage: null });
  renderPage(<LikeYours matches={matchCases([item], question)} />);
  expect(screen.getByRole('list', { name: 'Why you see this' })).toHaveTextContent(
    /^In turn, so that every city is seen$/,
  );
});

it('without a case of another city leads to the library', () => {
  renderPage(<LikeYours matches={[]} />);
  expect(screen.getByRole('link', { name: 'All case studies' })).toHaveAttribute('href', '/case-studies');
});
