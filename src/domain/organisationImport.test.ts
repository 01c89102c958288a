import { describe, expect, it } from 'vitest';
import {
  organisationFinder,
  organisationIdFor,
  readOrganisations,
  readOrganisationsInSteps,
} from './organisationImport.ts';

const head =
  'name,kind,country,region,lat,lng,population,climateZone,coastal,hazards,memberSince,pathways,emailDomains,about,links';
const file = (...rows: string[]) => [head, ...rows].join('\n');
const suva =
  'Suva,city,Fiji,oceania,-18.14,178.44,93970,tropical,true,coastal-flood | storm,1995,resilient,suva.example,"On the sea,\nand of it.",https://suva.example';
const ghent = { id: 'gn-1', name: 'Ghent', country: 'Belgium', emailDomains: ['ghent.example'] };
const problemsOf = (text: string) =>
  readOrganisations(text, [ghent]).problems.map(
    ({ line, field, organisationName, message }) => `${line} ${organisationName} ${field}: ${message}`,
  );

describe('a table of governments', () => {
  it('is read with everything it tells', () => {
    const { organisations, problems } = readOrganisations(file(suva), []);
    expect(problems).toEqual([]);
    expect(organisations).toEqual([
      {
        id: organisationIdFor('Suva', 'Fiji'),
        name: 'Suva',
        kind: 'city',
        country: 'Fiji',
        region: 'oceania',
        lat: -18.14,
        lng: 178.44,
        population: 93970,
        climateZone: 'tropical',
        coastal: true,
        hazards: ['coastal-flood', 'storm'],
        memberSince: 1995,
        pathways: ['resilient'],
        emailDomains: ['suva.example'],
        about: 'On the sea,\nand of it.',
        links: ['https://suva.example'],
      },
    ]);
  });

  it('needs four columns; the rest is not known', () => {
    const { organisations, problems } = readOrganisations(
      'name;kind;country;region\nŁódź;city;Poland;europe\n',
      [],
    );
    expect(problems).toEqual([]);
    expect(organisations[0]).toMatchObject({
      name: 'Łódź',
      lat: null,
      coastal: null,
      hazards: [],
      about: '',
    });
  });

  it('names every problem with its line and field, each field once', () => {
    const text = file(
      suva,
      ' ,planet,Fiji,ocean,91,,12.5,hot,maybe,dragons,long ago,happy,gmail.com,,ftp://suva.example',
      'Gent,city,Belgium,europe,51,,,,,,,,ghent.example,,',
      'Brugge,city,Belgium,europe,,,,,,,,,suva.example,,',
      suva,
    );
    expect(problemsOf(text)).toEqual([
      '4  name: is missing',
      '4  kind: “planet” is not known here; one of: city, town, region, county, district',
      '4  region: “ocean” is not known here; did you mean “oceania”?',
      '4  lat: 91 is too large; 90 is the most',
      '4  population: 12.5 is not a whole number',
      '4  climateZone: “hot” is not known here; one of: tropical, arid, temperate, continental, polar',
      '4  coastal: “maybe” is neither true nor false',
      '4  hazards: “dragons” is not known here; see the list of the editor',
      '4  memberSince: “long ago” is not a number; write it in digits, with a point for decimals',
      '4  pathways: “happy” is not known here; one of: zero-emission, nature-based, equitable, resilient, circular',
      '4  links: “ftp://suva.example” is not an address of the web; it begins with https://',
      '4  id: is missing',
      '5 Gent emailDomains: “ghent.example” belongs to Ghent already',
      '5 Gent lng: is missing: give both or neither',
      '6 Brugge emailDomains: “suva.example” belongs to Suva already',
      `7 Suva id: “${organisationIdFor('Suva', 'Fiji')}” is the government in line 2 already`,
    ]);
  });

  it('says what is wrong with its columns', () => {
    expect(problemsOf('name,kind,country,regoin\nSuva,city,Fiji,oceania')).toContain(
      '1  regoin: there is no column “regoin”; did you mean “region”?',
    );
    expect(problemsOf('')).toEqual(['1  : the file is empty']);
  });

  it('may name the domains of the government that is there already', () => {
    expect(problemsOf(file('Ghent,city,Belgium,europe,,,,,,,,,ghent.example,,'))).toEqual([]);
  });
});

it('a government is the same by its id, or by name and country', () => {
  const find = organisationFinder([ghent, { ...ghent, id: 'gn-2' }]);
  const row = { id: 'x', name: 'GHENT', country: 'Belgium' };
  expect(find(row)).toBe(ghent);
  expect(find({ ...row, country: 'United States' })).toBeUndefined();
  expect(find({ ...row, id: 'gn-1', name: 'Gent' })).toBe(ghent);
});

it('an id is short, the same each time, and another for another country', () => {
  expect(organisationIdFor('São José do Rio Preto', 'Brazil')).toMatch(/^sao-jose-do-rio-pret-[a-z0-9]+$/);
  expect(organisationIdFor('臺北市', '臺灣')).toMatch(/^lg-[a-z0-9]+$/);
  expect(organisationIdFor('Paris', 'France')).not.toBe(organisationIdFor('Paris', 'Canada'));
  expect(organisationIdFor('São José do Rio Preto', 'Brazil').length).toBeLessThanOrEqual(30);
});

describe('a long table', () => {
  const rows = Array.from(
    { length: 2500 },
    (_, n) => `City ${n},city,Fiji,oceania,,,,,,,,,,"On the sea,\nand ""of"" it.",`,
  );

  it('is read in steps, each short, with the lines of the file', () => {
    const broken = [...rows, 'Last,planet,Fiji,oceania'];
    const steps = readOrganisationsInSteps(file(...broken), []);
    const progress: number[] = [];
    let slowest = 0;
    for (;;) {
      const begun = performance.now();
      const step = steps.next();
      slowest = Math.max(slowest, performance.now() - begun);
      if (step.done) {
        expect(step.value.organisations).toHaveLength(2500);
        expect(step.value.organisations[2499]).toMatchObject({ about: 'On the sea,\nand "of" it.' });
        // Each of the rows is two lines.
        expect(step.value.problems.map(({ line, field }) => `${line} ${field}`)).toEqual(['5002 kind']);
        break;
      }
      progress.push(step.value);
    }
    expect(progress.length).toBeGreaterThan(40);
    expect(progress).toEqual(progress.toSorted((a, b) => a - b));
    expect(progress.at(-1)).toBe(2501);
    // A fifth of a second on a machine that does other work; the browser draws in between.
    expect(slowest).toBeLessThan(200);
  });

  it('names the line at which it is no CSV, wherever that is, and then nothing else', () => {
    const { organisations, problems } = readOrganisations(file(...rows, 'Su"va,city,Fiji,oceania'), []);
    expect(organisations).toEqual([]);
    expect(problems.map(({ line, field }) => [line, field])).toEqual([[5002, '']]);
    expect(problems[0]?.message).toMatch(/^this is not CSV: .*5002/);
  });
});
