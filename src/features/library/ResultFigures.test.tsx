import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { buildResult } from '#firebase/seed/builders.ts';
import { evidenceKinds } from '#src/domain/caseStudy.ts';
import { renderPage } from '#tests/support/renderPage.tsx';
import { ResultFigures } from './ResultFigures.tsx';

const oneOfEach = evidenceKinds.map((kind, index) =>
  buildResult({ kind, indicator: `Indicator of ${kind}`, value: 1000 + index }),
);

function figureOf(indicator: string): HTMLElement {
  const figure = screen.getByText(indicator).closest('li');
  if (!figure) throw new Error(`no figure for ${indicator}`);
  return figure;
}

it('says the kind of every figure as a word', () => {
  renderPage(<ResultFigures results={oneOfEach} language="en" />);
  const words = evidenceKinds.map(
    (kind) => within(figureOf(`Indicator of ${kind}`)).getByRole('button').textContent,
  );
  expect(words).toEqual(['Measured', 'Reported', 'Modelled', 'Capacity', 'Output', 'Target']);
});

it('explains each kind in visible text, and again where the keyboard stops', async () => {
  renderPage(<ResultFigures results={[buildResult({ kind: 'modelled' })]} language="en" />);
  expect(screen.getByText('Calculated, not observed', { exact: false })).toBeVisible();
  await userEvent.tab();
  expect(screen.getByRole('button', { name: 'Modelled' })).toHaveFocus();
  expect(await screen.findByRole('tooltip')).toHaveTextContent('Calculated, not observed');
});

it('keeps targets, capacities and calculations away from what was measured', () => {
  renderPage(<ResultFigures results={oneOfEach} language="en" />);
  const kindsIn = (name: string) =>
    within(screen.getByRole('region', { name }))
      .getAllByRole('button')
      .map((button) => button.textContent);
  expect(kindsIn('What was measured')).toEqual(['Measured']);
  expect(kindsIn('What was reported and delivered')).toEqual(['Reported', 'Output']);
  expect(kindsIn('What was calculated')).toEqual(['Modelled']);
  expect(kindsIn('Aimed at or possible, not results yet')).toEqual(['Capacity', 'Target']);
});

it('shows a figure with its unit, date, baseline, range and source', () => {
  renderPage(
    <ResultFigures
      results={[
        buildResult({
          indicator: 'Air temperature',
          value: -2.4,
          unit: '°C',
          asOf: '2026-08',
          baseline: '34.1 °C',
          range: '-1.6 to -3.1',
          source: 'Own loggers',
        }),
      ]}
      language="en"
    />,
  );
  expect(figureOf('Air temperature')).toHaveTextContent(
    /^−2\.4 °CAir temperatureMeasuredas of 2026-08.*Baseline34\.1 °CRange-1\.6 to -3\.1SourceOwn loggers$/,
  );
});

it('draws the way from the baseline, and tells it', () => {
  renderPage(
    <ResultFigures
      results={[
        buildResult({ indicator: 'Trips', value: 62, unit: 'trips', baseline: '38 in 2015', range: '' }),
        buildResult({ indicator: 'Walks', value: 62, unit: 'walks', baseline: 'not counted', range: '' }),
      ]}
      language="en"
    />,
  );
  expect(within(figureOf('Trips')).getByRole('figure')).toHaveTextContent('+63%');
  expect(within(figureOf('Walks')).queryByRole('figure')).toBeNull();
});

describe('sources that disagree', () => {
  const city = buildResult({ indicator: 'Corridors', value: 30, source: 'City' });
  const press = buildResult({ indicator: 'Corridors', value: 36, source: 'Press' });

  it('stand together with both their sources, and apart from the others', () => {
    const other = buildResult({ indicator: 'Trees' });
    renderPage(<ResultFigures results={[city, other, press]} language="en" />);
    const block = within(screen.getByRole('article', { name: 'Two sources disagree' }));
    expect(block.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      expect.stringMatching(/^30 .*SourceCity$/),
      expect.stringMatching(/^36 .*SourcePress$/),
    ]);
    expect(screen.getAllByText('Corridors')).toHaveLength(2);
    expect(screen.getByText('Trees')).toBeVisible();
  });

  it('may be three', () => {
    const university = buildResult({ indicator: 'Corridors', value: 33, source: 'University' });
    renderPage(<ResultFigures results={[city, press, university]} language="en" />);
    const block = within(screen.getByRole('article', { name: 'Sources disagree' }));
    expect(block.getAllByRole('listitem')).toHaveLength(3);
  });

  it('never bring a calculated figure among what was measured', () => {
    renderPage(<ResultFigures results={[city, { ...press, kind: 'modelled' }]} language="en" />);
    expect(screen.queryByRole('region', { name: 'What was measured' })).toBeNull();
    const calculated = within(screen.getByRole('region', { name: 'What was calculated' }));
    expect(calculated.getByRole('button', { name: 'Measured' })).toBeVisible();
    expect(calculated.getByRole('button', { name: 'Modelled' })).toBeVisible();
  });
});
