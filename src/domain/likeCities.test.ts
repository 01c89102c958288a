import { expect, it } from 'vitest';
import { buildOrganisation } from '#firebase/seed/builders.ts';
import { likeCities } from './likeCities.ts';
import type { Organisation } from './organisation.ts';

const city = (id: string, fields: Partial<Organisation> = {}) =>
  buildOrganisation({ id, name: id, ...fields });
const riverbend = city('riverbend');
const namesOf = (others: Organisation[], most?: number) =>
  likeCities(riverbend, others, most).map(({ organisation }) => organisation.id);

it('puts most in common first, and the nearest in size among equals', () => {
  const others = [
    city('far', { region: 'africa', climateZone: 'arid', hazards: ['cold'], population: 45_000 }),
    city('twin', { population: 49_000 }),
    city('nearer twin', { population: 43_000 }),
    city('neighbour', { population: 4_000_000 }),
  ];
  expect(namesOf(others)).toEqual(['nearer twin', 'twin', 'neighbour']);
  expect(namesOf(others, 1)).toEqual(['nearer twin']);
});

it('says why, and only what is true of both', () => {
  const [found] = likeCities(riverbend, [city('twin', { hazards: ['heat', 'storm'] })]);
  expect(found?.reasons).toEqual([
    { kind: 'size', size: 'town' },
    { kind: 'region', region: 'europe' },
    { kind: 'climate', climateZone: 'temperate' },
    { kind: 'hazard', hazards: ['heat'], of: 'city' },
  ]);
});

it('is never the city itself, and nobody it has only one thing in common with', () => {
  const stranger = city('stranger', {
    region: 'africa',
    climateZone: 'arid',
    hazards: [],
    population: 40_000,
  });
  expect(namesOf([riverbend, stranger])).toEqual([]);
});
