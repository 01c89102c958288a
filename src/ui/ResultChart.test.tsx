import { screen, within } from '@testing-library/react';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { buildResult } from '#firebase/seed/builders.ts';
import { evidenceKinds, type Result } from '#src/domain/caseStudy.ts';
import { renderPage } from '#tests/support/renderPage.tsx';
import { ResultChart } from './ResultChart.tsx';

const trips = (fields: Partial<Result> = {}) =>
  buildResult({
    indicator: 'Trips',
    value: 62,
    unit: 'trips',
    asOf: '2020',
    baseline: '38 in 2015',
    range: '',
    ...fields,
  });

/** The sentence, without the marks that keep foreign words in their direction. */
function sentenceOf(result: Result): string | undefined {
  const { container } = renderPage(<ResultChart result={result} />);
  return container.querySelector('figcaption')?.textContent?.replaceAll(/[\u2068\u2069]/g, '');
}

it.each<[string, Partial<Result>]>([
  ['From 38 in 2015 to 62 trips (2020): +63%.', {}],
  ['From 38 in 2015 to 19 trips: −50%.', { value: 19, asOf: '' }],
  ['From 38 in 2015 to 62 trips (2020): +63%. Range 58 to 66 trips.', { range: '58–66' }],
  ['From 38 in 2015 to 62 % (2020): +24 percentage points.', { unit: '%' }],
  ['From 61 to 62 % (2020): +1 percentage point.', { unit: '%', baseline: '61' }],
  ['From 2 to 62 trips (2020): +60 trips.', { baseline: '2' }],
  ['From 38 in 2015 to a target of 62 trips (2020): +63%.', { kind: 'target' }],
  ['From 38 in 2015 to a capacity of 62 trips (2020): +63%.', { kind: 'capacity' }],
  ['From 38 in 2015 to a calculated 62 trips (2020): +63%.', { kind: 'modelled' }],
])('tells “%s”', (sentence, fields) => {
  expect(sentenceOf(trips(fields))).toBe(sentence);
});

it('says that a level was reckoned from a difference', () => {
  expect(sentenceOf(buildResult())).toBe(
    '−2.4 °C from 34.1 °C, August 2025, which makes 31.7 °C (2026-08). Range 31 to 32.5 °C.',
  );
});

it('is told once: the drawing and its labels are hidden from readers of the sentence', () => {
  renderPage(<ResultChart result={trips()} />);
  const figure = screen.getByRole('figure');
  const told = within(figure).getAllByText((_, element) => element?.closest('[aria-hidden]') === null);
  expect(told.map(({ tagName }) => tagName)).toEqual(['FIGURE', 'FIGCAPTION']);
});

it('draws nothing where the baseline is no number', () => {
  renderPage(<ResultChart result={trips({ baseline: 'hardly any' })} />);
  expect(screen.queryByRole('figure')).toBeNull();
});

it('stays inside the drawing, whatever the numbers', () => {
  const number = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer());
  const result = fc.record({ value: number, baseline: fc.integer(), low: number, high: number });
  fc.assert(
    fc.property(
      result,
      fc.constantFrom('t', '%', '°C'),
      fc.constantFrom(...evidenceKinds),
      (one, unit, kind) => {
        const { container, unmount } = renderPage(
          <ResultChart
            result={trips({
              ...one,
              unit,
              kind,
              baseline: String(one.baseline),
              range: `${one.low} to ${one.high}`,
            })}
          />,
        );
        const places = [...container.querySelectorAll('line, circle')].flatMap((mark) =>
          ['x1', 'x2', 'cx'].flatMap((name) => mark.getAttribute(name) ?? []),
        );
        unmount();
        expect(places.map(Number.parseFloat).filter((place) => !(place >= 0 && place <= 100))).toEqual([]);
      },
    ),
    { numRuns: 40 },
  );
});
