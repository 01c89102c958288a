import { describe, expect, it } from 'vitest';
import { yearsText } from './library.ts';
import { markMatches } from './marks.ts';
import { buildCaseSearch, restoreCaseSearch, type SearchableCase } from './search.ts';

function searchable(id: string, fields: Partial<SearchableCase> = {}): SearchableCase {
  return { id, title: '', teaser: '', city: '', country: '', pathways: '', topics: '', years: '', ...fields };
}

const corridors = searchable('corridors', {
  title: 'Green Corridors: cooling a hot valley city street by street',
  teaser: 'Thirty connected corridors of trees along roads and watercourses.',
  city: 'Medellín',
  country: 'Colombia',
  topics: 'Urban heat, Parks and urban forest',
  pathways: 'Nature-based, Resilient',
  years: yearsText(2016, 2019),
});
const cloudburst = searchable('cloudburst', {
  title: 'Cloudburst management',
  teaser: 'Three hundred surface projects, some of them corridors for water.',
  city: 'København',
  country: 'Denmark',
  topics: 'Flooding and stormwater',
  years: yearsText(2012, null),
});
const rain = searchable('rain', {
  title: '東京都の気候変動対策',
  teaser: 'ระบบเตือนภัยน้ำท่วม',
  city: 'Tokyo',
  country: 'Japan',
});
const search = buildCaseSearch([corridors, cloudburst, rain]);
const hitTerms = (query: string) => search.search(query)[0]?.terms ?? [];
const ids = (query: string) => search.search(query).map((hit) => hit.id);

describe('search', () => {
  it('finds a city whose name was typed without its accents', () => {
    expect(ids('medellin')).toEqual(['corridors']);
    expect(ids('kobenhavn')).toEqual(['cloudburst']);
  });

  it('finds a city whose name was typed with accents that the record lacks', () => {
    expect(ids('Tōkyō')).toEqual(['rain']);
  });

  it('finds the unfinished last word', () => {
    expect(ids('colom')).toEqual(['corridors']);
    expect(ids('urban he')).toEqual(['corridors']);
  });

  it('does not take an earlier word for unfinished', () => {
    expect(ids('urb heat')).toEqual([]);
  });

  it('asks for every word', () => {
    expect(ids('corridors denmark')).toEqual(['cloudburst']);
  });

  it('forgives a typing error', () => {
    expect(ids('medelin')).toEqual(['corridors']);
    expect(ids('stromwater')).toEqual(['cloudburst']);
  });

  it('forgives nothing in short words and in years', () => {
    expect(ids('hoot')).toEqual([]);
    expect(ids('2031')).toEqual([]);
  });

  it('puts what is correct before what is nearly correct', () => {
    const both = buildCaseSearch([
      searchable('near', { title: 'Bogoto Bogoto Bogoto' }),
      searchable('right', { teaser: 'A visit to Bogota' }),
    ]);
    expect(both.search('bogota').map((hit) => hit.id)).toEqual(['right', 'near']);
  });

  it('ranks a word in the title above the same word in the teaser', () => {
    expect(ids('corridors')).toEqual(['corridors', 'cloudburst']);
  });

  it('finds any year in which the project ran', () => {
    expect(ids('2018')).toEqual(['corridors']);
    expect(ids('2012')).toEqual(['cloudburst']);
  });

  it('finds words of scripts that are written without spaces', () => {
    expect(ids('気候')).toEqual(['rain']);
    expect(ids('น้ำท่วม')).toEqual(['rain']);
  });

  it('finds by pathway and topic in the reader’s language', () => {
    expect(ids('nature-based')).toEqual(['corridors']);
    expect(ids('stormwater')).toEqual(['cloudburst']);
  });

  it('finds nothing for no words', () => {
    expect(ids('  – ')).toEqual([]);
  });
});

describe('matches', () => {
  it('are marked in the original spelling', () => {
    expect(markMatches('Streets of Medellín, green', ['medellin'])).toEqual([
      { at: 0, text: 'Streets of ', isMatch: false },
      { at: 11, text: 'Medellín', isMatch: true },
      { at: 19, text: ', green', isMatch: false },
    ]);
  });

  it('leave a text whole when nothing matches', () => {
    expect(markMatches('Green streets', ['heat'])).toEqual([
      { at: 0, text: 'Green streets', isMatch: false },
    ]);
  });

  it('name the words found for an unfinished and for a mistyped word', () => {
    expect(search.search('corrid')[0]?.terms).toContain('corridors');
    expect(search.search('medelin')[0]?.terms).toContain('medellin');
  });

  it('join to the text again, whatever the script', () => {
    const text = '東京都の気候変動対策 – Medellín ﬁrst';
    expect(
      markMatches(text, [...hitTerms('気候'), 'first'])
        .map((part) => part.text)
        .join(''),
    ).toBe(text);
  });
});

it('answers after it was packed and restored as before, and knows what has changed since', () => {
  const restored = restoreCaseSearch(buildCaseSearch([corridors, cloudburst, rain]).pack());
  restored?.put(corridors);
  restored?.put({ ...cloudburst, title: 'Cool roofs' });
  restored?.dropUnclaimed();
  // One case put anew, one that nobody put dropped.
  expect(restored?.changes()).toBe(3);
  const fresh = buildCaseSearch([corridors, { ...cloudburst, title: 'Cool roofs' }]);
  for (const query of ['corridors', 'cool', 'cloudburst', 'medelin', '東京']) {
    expect(restored?.search(query)).toEqual(fresh.search(query));
  }
});

it.each([
  ['ends too early', (numbers: Uint32Array) => numbers.slice(0, -1)],
  ['goes on', (numbers: Uint32Array) => Uint32Array.of(...numbers, 1)],
])('tells an index from one that %s', (_how, damaged) => {
  const packed = buildCaseSearch([corridors, rain]).pack();
  expect(restoreCaseSearch(packed)?.search('corridors')).toHaveLength(1);
  expect(restoreCaseSearch({ ...packed, numbers: damaged(packed.numbers) })).toBeNull();
});
