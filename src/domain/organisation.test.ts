import { expect, it } from 'vitest';
import { findOrganisations, type ListedOrganisation } from './organisation.ts';

const listed = (name: string, country: string): ListedOrganisation => ({
  id: name,
  name,
  country,
  kind: 'city',
  region: 'europe',
  lat: null,
  lng: null,
  population: null,
  climateZone: null,
  coastal: null,
  hazards: [],
});
const list = [
  listed('Malmö', 'Sweden'),
  listed('São Paulo', 'Brazil'),
  listed('Paris', 'France'),
  listed('Port-au-Prince', 'Haiti'),
];
const namesOf = (typed: string) => findOrganisations(list, typed).map(({ name }) => name);

it('accents do not matter', () => {
  expect(namesOf('malmo')).toEqual(['Malmö']);
  expect(namesOf('SAO')).toEqual(['São Paulo']);
});
it('a name that begins with the words comes first', () => {
  expect(namesOf('pa')).toEqual(['Paris', 'São Paulo']);
});
it('the country helps', () => {
  expect(namesOf('port haiti')).toEqual(['Port-au-Prince']);
});
