import { describe, expect, it } from 'vitest';
import { buildListedActivity } from '#firebase/seed/activityBuilders.ts';
import type { ListedActivity } from './activity.ts';
import {
  type ActivityQuery,
  activitiesOfCity,
  cityNames,
  indexActivities,
  noActivityFilters,
  placesOfActivities,
  searchActivities,
} from './activitySearch.ts';

const city = (id: string, name: string, country: string, lat: number | null = 1) => ({
  id,
  name,
  country,
  lat,
  lng: lat,
});
const names = cityNames([
  city('medellin', 'Medellín', 'Colombia'),
  city('lodz', 'Łódź', 'Poland'),
  city('suva', 'Suva', 'Fiji', null),
]);
const activity = (id: string, fields: Partial<ListedActivity> = {}) =>
  buildListedActivity({ id, title: id, summary: 'Something useful.', cities: [], ...fields });
const list = [
  activity('Shade for markets', {
    cities: ['medellin'],
    startYear: 2021,
    endYear: 2023,
    status: 'completed',
  }),
  activity('Solar roofs', {
    cities: ['lodz', 'medellin'],
    startYear: 2025,
    endYear: null,
    pathways: ['zero-emission'],
  }),
  activity('Mangroves', {
    cities: ['suva'],
    summary: 'Shade for fish, too.',
    startYear: 2027,
    endYear: null,
    status: 'planned',
    regions: ['oceania'],
  }),
];
const index = indexActivities(list, names, 2026);
const ask = (query: Partial<ActivityQuery> = {}) =>
  searchActivities(index, { words: '', filters: noActivityFilters, sort: 'best', ...query });
const idsOf = (query: Partial<ActivityQuery>) => ask(query).found.map(({ id }) => id);

describe('searching activities', () => {
  it('has the latest first, or goes by title', () => {
    expect(idsOf({})).toEqual(['Mangroves', 'Solar roofs', 'Shade for markets']);
    expect(idsOf({ sort: 'title' })).toEqual(['Mangroves', 'Shade for markets', 'Solar roofs']);
  });

  it('finds title, sentence, city and country, whatever the accents', () => {
    expect(idsOf({ words: 'lodz' })).toEqual(['Solar roofs']);
    expect(idsOf({ words: 'MEDELLIN roofs' })).toEqual(['Solar roofs']);
    expect(idsOf({ words: 'fiji' })).toEqual(['Mangroves']);
    expect(idsOf({ words: 'nothing of this' })).toEqual([]);
  });

  it('has a title that fits before a sentence that fits, unless the latest are asked for', () => {
    expect(idsOf({ words: 'shade' })).toEqual(['Shade for markets', 'Mangroves']);
    expect(idsOf({ words: 'shade', sort: 'latest' })).toEqual(['Mangroves', 'Shade for markets']);
  });

  it('has beginnings of words before their middles', () => {
    const some = indexActivities(
      [activity('Carpools', { startYear: 2026 }), activity('Pools', { startYear: 2020 })],
      names,
      2026,
    );
    const { found } = searchActivities(some, { words: 'pool', filters: noActivityFilters, sort: 'best' });
    expect(found.map(({ id }) => id)).toEqual(['Pools', 'Carpools']);
  });

  it('narrows down by every facet', () => {
    const by = (filters: Partial<ActivityQuery['filters']>) =>
      idsOf({ filters: { ...noActivityFilters, ...filters } });
    expect(by({ pathways: ['zero-emission'] })).toEqual(['Solar roofs']);
    expect(by({ statuses: ['planned', 'completed'] })).toEqual(['Mangroves', 'Shade for markets']);
    expect(by({ regions: ['oceania'] })).toEqual(['Mangroves']);
    expect(by({ cities: ['medellin'] })).toEqual(['Solar roofs', 'Shade for markets']);
    expect(by({ years: ['2022'] })).toEqual(['Shade for markets']);
    expect(by({ cities: ['medellin'], years: ['2026'] })).toEqual(['Solar roofs']);
  });

  it('goes on until this year where no end is known, and begins in the year it is planned for', () => {
    const { years } = ask().counts;
    expect(years.get('2026')).toBe(1);
    expect(years.get('2027')).toBe(1);
    expect(years.get('2028')).toBeUndefined();
  });

  it('counts what a further choice would leave', () => {
    const { counts, matchedCount } = ask({ filters: { ...noActivityFilters, statuses: ['running'] } });
    expect(counts.statuses).toEqual(
      new Map([
        ['planned', 1],
        ['running', 1],
        ['completed', 1],
      ]),
    );
    expect(counts.cities).toEqual(
      new Map([
        ['lodz', 1],
        ['medellin', 1],
      ]),
    );
    expect(matchedCount).toBe(3);
  });

  it('has no city to choose that has left the network', () => {
    const some = indexActivities([activity('Orphan', { cities: ['gone'] })], names, 2026);
    const { counts } = searchActivities(some, { words: '', filters: noActivityFilters, sort: 'best' });
    expect(counts.cities.size).toBe(0);
  });
});

describe('the activities of a city', () => {
  it('are those it takes part in, the latest first', () => {
    expect(activitiesOfCity(list, 'medellin').map(({ id }) => id)).toEqual([
      'Solar roofs',
      'Shade for markets',
    ]);
    expect(activitiesOfCity(list, 'nowhere')).toEqual([]);
  });
});

describe('activities on the map', () => {
  it('stand at each of their cities that has a place', () => {
    const { places, withoutPlace } = placesOfActivities(list, names);
    expect(places.map(({ organisationId, count, caseIds }) => [organisationId, count, caseIds])).toEqual([
      ['medellin', 2, ['Shade for markets', 'Solar roofs']],
      ['lodz', 1, ['Solar roofs']],
    ]);
    expect(withoutPlace).toBe(1);
  });
});
