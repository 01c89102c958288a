import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { intervalIn, quantityIn } from './quantity.ts';

describe('a quantity', () => {
  it.each([
    ['34.1 °C, August 2025', '°C', 34.1],
    ['41 °C in July 2022', '°C', 41],
    ['34.1 degrees Celsius', '°C', 34.1],
    ['1,200 t', 't', 1200],
    ['1,200 tonnes in 2015', 't', 1200],
    ['1 200', 't', 1200],
    ['1\u202f200 t', 't', 1200],
    ["1'200 t", 't', 1200],
    ['1.200.000 people', 'people', 1_200_000],
    ['1,20,000 homes', 'homes', 120_000],
    ['1,200.5', 'kg', 1200.5],
    ['1.200,5', 'kg', 1200.5],
    ['12.5 %', '%', 12.5],
    ['12,5 %', 'per cent', 12.5],
    ['0.125', 'mm', 0.125],
    ['−3', '°C', -3],
    ['about 40 %', '%', 40],
    ['ca. 40', '%', 40],
    ['~40', '%', 40],
    ['38 in 2015', '%', 38],
    ['In 2015 38', '%', 38],
    ['2015: 38', 'trees', 38],
    ['38 (2015)', 'trees', 38],
    ['2015/16: 38', 'trees', 38],
    ['38, average of 2015–2018', 'trees', 38],
    ['22 percent on 1 March 2012', '%', 22],
    ['22 % on 2012-03-01', '%', 22],
    ['22 %, 01.03.2012', '%', 22],
    ['22 %, March 1, 2012', '%', 22],
    ['2000 trees in 2015', 'trees', 2000],
    ['1 tree', 'trees', 1],
    ['4 species before restoration', 'species', 4],
    ['12 m²', 'm2', 12],
    ['PM2.5 of 34 µg/m³', 'µg/m³', 34],
    ['٣٨ في عام ٢٠١٥', '%', 38],
    ['٣٤٫١ °C', '°C', 34.1],
    ['۱۲۳', 'kg', 123],
    ['३८ %', '%', 38],
    ['2015 में 38 %', '%', 38],
    ['2015年の38%', '%', 38],
    ['約40%', '%', 40],
    ['38人（2015年）', '人', 38],
    ['１２３', '人', 123],
    ['0 homes', 'homes', 0],
    ['40', '', 40],
  ])('is read out of “%s” for %s', (text, unit, value) => {
    expect(quantityIn(text, unit)).toBe(value);
  });

  it.each([
    ['', '%'],
    ['none', '%'],
    ['2015', '%'],
    ['July 2015', 'trees'],
    ['2015-07', 'trees'],
    ['2000 in 2015', 'trees'],
    ['30 to 40', '%'],
    ['30-40 %', '%'],
    ['3 of 10 homes', 'homes'],
    ['40 ± 2 %', '%'],
    ['38 people', '%'],
    ['38 %', 'people'],
    ['38 percentage points', '%'],
    ['4 tonnes per year', 'tonnes'],
    ['4 tonnes a year', 'tonnes'],
    ['870 tonnes', 'tonnes per year'],
    ['1.2 million people', 'people'],
    ['12k', 'people'],
    ['1.2万人', '人'],
    ['5 mW', 'MW'],
    ['€ 5', 'EUR'],
    ['$5 million', 'million'],
    ['USD 5', 'people'],
    ['at least 40 %', '%'],
    ['<40 %', '%'],
    ['more than 40', '%'],
    ['40%以上', '%'],
    ['phase 2', '%'],
    ['scenario-3', '%'],
    ['CO2', 'kg'],
    ['1.200', 'kg'],
    ['1.2.3', 'kg'],
    ['3½', 'km'],
    ['10⁶', 'kg'],
    ['1e6', 'kg'],
    ['2.4 °C lower', '°C'],
    ['744 were required', 'acres'],
    ['5 (tonnes)', 'people'],
    ['99999999999999999999', 'kg'],
  ])('is not guessed from “%s” for %s', (text, unit) => {
    expect(quantityIn(text, unit)).toBeNull();
  });
});

describe('an interval', () => {
  it.each([
    ['-1.6 to -3.1', '°C', [-3.1, -1.6]],
    ['-1.6 – -3.1', '°C', [-3.1, -1.6]],
    ['10–14', '%', [10, 14]],
    ['10-14 %', '%', [10, 14]],
    ['10 % to 14 %', '%', [10, 14]],
    ['between 5 and 7', 'km', [5, 7]],
    ['between 5 km and 7 km', 'km', [5, 7]],
    ['3 to 7 °C', '°C', [3, 7]],
    ['95% confidence interval 162 to 2,218', 'deaths per year', [162, 2218]],
    ['95 % CI: 1.1–2.4', 'ratio', [1.1, 2.4]],
    ['2000–2100 trees', 'trees', [2000, 2100]],
    ['５〜７', '人', [5, 7]],
  ])('is read out of “%s” for %s', (text, unit, ends) => {
    expect(intervalIn(text, unit)).toEqual(ends);
  });

  it.each([
    ['', '%'],
    ['40', '%'],
    ['2015–2018', '%'],
    ['10 and 14', '%'],
    ['10, 14', '%'],
    ['10 to 14 people', '%'],
    ['10 to 12 to 14', '%'],
    ['744 were required', 'acres'],
    ['one source counts 36', 'corridors'],
  ])('is not guessed from “%s” for %s', (text, unit) => {
    expect(intervalIn(text, unit)).toBeNull();
  });
});

const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 90 }),
  fc.stringMatching(/^[-−+<]?[0-9٠-٩०-९ .,'’%–-]{0,20}( (to|t|°C|in|万|٪) [0-9]{0,5})?$/),
);

it('never throws and gives finite numbers only, whatever was written', () => {
  fc.assert(
    fc.property(anything, anything, (text, unit) => {
      const value = quantityIn(text, unit);
      expect(value === null || Number.isFinite(value)).toBe(true);
      const ends = intervalIn(text, unit);
      expect(ends === null || (ends.every(Number.isFinite) && ends[0] <= ends[1])).toBe(true);
    }),
  );
});

it('reads every number as it is written in the languages of the portal, with any unit behind it', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -9_999_999, max: 9_999_999 }),
      fc.constantFrom('en', 'hi', 'fr', 'ar-EG', 'fa', 'ja', 'de-CH'),
      fc.constantFrom('%', 't', '°C', 'people', '人'),
      (value, language, unit) => {
        const written = new Intl.NumberFormat(language).format(value);
        expect(quantityIn(`${written} ${unit}`, unit)).toBe(value);
      },
    ),
  );
});
