import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ComponentProps } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { buildCatalogItem, buildOrganisation } from '#firebase/seed/builders.ts';
import type { EvidenceKind } from '#src/domain/caseStudy.ts';
import type { CatalogItem } from '#src/domain/catalog.ts';
import { serveFinder } from '#tests/support/finderForTests.ts';
import { renderPage } from '#tests/support/renderPage.tsx';
import { Library } from './Library.tsx';

// Finding by role among dozens of cards takes seconds when the machine is busy.
vi.setConfig({ testTimeout: 30_000 });

const organisations = [
  buildOrganisation({
    id: 'medellin',
    name: 'Medellín',
    country: 'Colombia',
    region: 'south-america',
    population: 2_600_000,
  }),
  buildOrganisation({
    id: 'ghent',
    name: 'Ghent',
    country: 'Belgium',
    region: 'europe',
    population: 265_000,
  }),
];

const catalog: CatalogItem[] = [
  buildCatalogItem({
    id: 'corridors',
    title: 'Green corridors',
    organisationId: 'medellin',
    pathways: ['nature-based'],
    topics: ['urban-heat'],
  }),
  buildCatalogItem({
    id: 'circulation',
    title: 'Circulation plan',
    organisationId: 'ghent',
    pathways: ['zero-emission'],
    topics: ['air-quality'],
  }),
  buildCatalogItem({
    id: 'gardens',
    title: 'Rain gardens',
    organisationId: 'ghent',
    pathways: ['nature-based'],
    topics: ['flooding-and-stormwater'],
  }),
];

async function open(
  at = '/case-studies',
  cases: CatalogItem[] = catalog,
  props: ComponentProps<typeof Library> = {},
) {
  serveFinder({ catalog: cases, organisations });
  const view = renderPage(<Library {...props} />, { at });
  await screen.findByRole('heading', { level: 2 });
  return view;
}

/** The three cases with these kinds of evidence. */
function withEvidence(...kinds: EvidenceKind[][]): CatalogItem[] {
  return catalog.map((item, index) => ({ ...item, evidence: kinds[index] ?? [] }));
}

const titles = () =>
  screen.queryAllByRole('article').map((card) => within(card).getByRole('heading').textContent);
/** The panel beside the results; the drawer for phones holds the same. */
const panel = () => within(screen.getByRole('complementary', { name: 'Narrow down' }));

describe('searching', () => {
  it('answers as one types, and puts the words into the address', async () => {
    const { address } = await open();
    await userEvent.type(screen.getByRole('searchbox'), 'mede');
    await waitFor(() =>
      expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent('1 case study for “mede”'),
    );
    expect(titles()).toEqual(['Green corridors']);
    await waitFor(() => expect(address()).toBe('/case-studies?q=mede'));
  });

  it('says the number of results politely', async () => {
    await open('/case-studies?q=ghent');
    expect(screen.getByRole('status')).toHaveTextContent('2 case studies for “ghent”');
  });

  it('is cleared with one tap, and the field keeps the focus', async () => {
    await open('/case-studies?q=ghent');
    await userEvent.click(screen.getByRole('button', { name: 'Clear the search' }));
    expect(screen.getByRole('searchbox')).toHaveFocus();
    await waitFor(() => expect(titles()).toHaveLength(3));
  });
});

describe('narrowing down', () => {
  it('counts what each choice would leave, and keeps the choice in the address', async () => {
    const { address } = await open();
    await userEvent.click(panel().getByRole('checkbox', { name: 'Nature-based, 2 case studies' }));
    await waitFor(() => expect(titles()).toEqual(['Green corridors', 'Rain gardens']));
    expect(address()).toBe('/case-studies?pathway=nature-based');
    expect(panel().getByRole('checkbox', { name: 'Europe, 1 case study' })).toBeEnabled();
  });

  it('keeps words that were typed a moment ago', async () => {
    const { address } = await open();
    await userEvent.type(screen.getByRole('searchbox'), 'rain');
    await userEvent.click(panel().getByRole('checkbox', { name: /^Europe/ }));
    expect(address()).toBe('/case-studies?q=rain&region=europe');
    await waitFor(() => expect(titles()).toEqual(['Rain gardens']));
  });

  it('opens from a link with everything chosen', async () => {
    await open('/case-studies?q=garden&pathway=nature-based&region=europe&sort=title');
    expect(titles()).toEqual(['Rain gardens']);
    expect(screen.getByRole('searchbox')).toHaveValue('garden');
    expect(panel().getByRole('checkbox', { name: /^Europe/ })).toBeChecked();
  });

  it('ignores what an address made up', async () => {
    await open('/case-studies?pathway=world-domination&sort=random&page=-3');
    expect(titles()).toHaveLength(3);
  });

  it('leaves what was measured with one switch, which stands in the address', async () => {
    const { address } = await open(
      '/case-studies?q=g',
      withEvidence(['reported'], ['target', 'measured'], []),
    );
    const measuredOnly = () => panel().getByRole('switch', { name: 'Measured only, 1 case study' });
    await userEvent.click(measuredOnly());
    await waitFor(() => expect(titles()).toEqual(['Circulation plan']));
    expect(address()).toBe('/case-studies?q=g&evidence=measured');
    await userEvent.click(screen.getByRole('button', { name: 'Remove Measured only' }));
    expect(measuredOnly()).not.toBeChecked();
    expect(address()).toBe('/case-studies?q=g');
  });

  it('has other kinds of evidence beside it, and is then no longer the only one', async () => {
    const { address } = await open(
      '/case-studies?evidence=measured',
      withEvidence(['measured'], ['target'], []),
    );
    const measuredOnly = panel().getByRole('switch', { name: /^Measured only/ });
    expect(measuredOnly).toBeChecked();
    await userEvent.click(panel().getByRole('checkbox', { name: /^Target/ }));
    expect(measuredOnly).not.toBeChecked();
    expect(address()).toBe('/case-studies?evidence=measured&evidence=target');
    expect(screen.getByRole('button', { name: 'Remove Target' })).toBeVisible();
  });

  it('takes a filter away with its chip, and moves on to the results', async () => {
    await open('/case-studies?region=europe');
    await userEvent.click(screen.getByRole('button', { name: 'Remove Europe' }));
    await waitFor(() => expect(titles()).toHaveLength(3));
    expect(screen.getByRole('heading', { level: 2 })).toHaveFocus();
  });
});

describe('finding nothing', () => {
  it('says that the filters are too narrow, and clears them with one tap', async () => {
    await open('/case-studies?q=corridors&region=europe');
    expect(screen.getByText(/none that also fit the filters/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Keep the words, clear the filters' }));
    await waitFor(() => expect(titles()).toEqual(['Green corridors']));
  });

  it('says that the words are nowhere, and starts afresh with one tap', async () => {
    const { address } = await open('/case-studies?q=xylophone');
    expect(screen.getByText(/No case study has “xylophone”/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Start afresh' }));
    await waitFor(() => expect(titles()).toHaveLength(3));
    expect(address()).toBe('/case-studies');
  });
});

it('shows hundreds in portions, and goes on at the first new one', async () => {
  const many = Array.from({ length: 18 }, (_, index) =>
    buildCatalogItem({
      id: `case-${index}`,
      title: `Case ${String(index).padStart(2, '0')}`,
      organisationId: 'ghent',
    }),
  );
  await open('/case-studies?sort=title', many);
  expect(titles()).toHaveLength(12);
  await userEvent.click(screen.getByRole('button', { name: 'Show 6 more' }));
  await waitFor(() => expect(titles()).toHaveLength(18));
  await waitFor(() => expect(screen.getByRole('link', { name: 'Case 12' })).toHaveFocus());
});

describe('the facets', () => {
  const folded = (name: string) => panel().getByRole('button', { name: new RegExp(`^${name}`) });

  it('are folded away where few look, and open where something is chosen', async () => {
    await open('/case-studies?country=Belgium');
    expect(folded('Country')).toHaveAttribute('aria-expanded', 'true');
    expect(panel().getByRole('checkbox', { name: 'Belgium, 2 case studies' })).toBeChecked();
    expect(folded('Stage')).toHaveAttribute('aria-expanded', 'false');
    await userEvent.click(folded('Country'));
    expect(folded('Country')).toHaveTextContent('1 chosen');
    expect(panel().queryByRole('checkbox', { name: /^Belgium/ })).toBeNull();
  });

  it.each([
    ['Country', /^Colombia/, 'country=Colombia'],
    ['Size of the city', /^1 to 5 million/, 'size=large'],
    ['Stage', /^Running/, 'stage=running'],
    ['Years it ran', /^2015 to 2019/, 'period=2015-2019'],
    ['Language of the text', /^Spanish/, 'language=es'],
  ])('%s narrows down to the one case', async (group, choice, parameter) => {
    const [one, ...others] = catalog;
    if (!one) throw new Error('no case');
    const cases: CatalogItem[] = [
      { ...one, stage: 'running', language: 'es', startYear: 2016, endYear: 2018 },
      ...others.map(
        (other) =>
          ({ ...other, stage: 'completed', language: 'en', startYear: 2001, endYear: 2003 }) as const,
      ),
    ];
    const { address } = await open('/case-studies', cases);
    await userEvent.click(folded(group));
    await userEvent.click(panel().getByRole('checkbox', { name: choice }));
    await waitFor(() => expect(titles()).toEqual(['Green corridors']));
    expect(address()).toBe(`/case-studies?${parameter}`);
  });

  it('say whose contact offers a call', async () => {
    const cases = catalog.map((item, index) => ({ ...item, offersCall: index === 1 }));
    const { address } = await open('/case-studies', cases);
    await userEvent.click(panel().getByRole('switch', { name: 'Offers a call, 1 case study' }));
    await waitFor(() => expect(titles()).toEqual(['Circulation plan']));
    expect(address()).toBe('/case-studies?call=1');
    await userEvent.click(screen.getByRole('button', { name: 'Remove Offers a call' }));
    await waitFor(() => expect(titles()).toHaveLength(3));
  });

  it('let one look for a country among many, with or without accents', async () => {
    const countries = ['Côte d’Ivoire', ...Array.from({ length: 14 }, (_, index) => `Country ${index}`)];
    const cities = countries.map((country, index) => buildOrganisation({ id: `city${index}`, country }));
    const cases = cities.map(({ id }) => buildCatalogItem({ id: `case-${id}`, organisationId: id }));
    serveFinder({ catalog: cases, organisations: cities });
    renderPage(<Library />, { at: '/case-studies' });
    await screen.findByRole('heading', { level: 2 });
    await userEvent.click(folded('Country'));
    await userEvent.type(panel().getByRole('searchbox', { name: 'Find a country' }), 'cote');
    expect(panel().getByRole('checkbox', { name: /^Côte/ })).toBeEnabled();
    expect(panel().queryByRole('checkbox', { name: /^Country/ })).toBeNull();
    await userEvent.type(panel().getByRole('searchbox', { name: 'Find a country' }), 'xx');
    expect(panel().getByText('Nothing called “cotexx” here')).toBeVisible();
  });
});

describe('beside the list', () => {
  it('has a map of the same question, kept in the address', async () => {
    const { address } = await open('/case-studies?region=europe', catalog, {
      renderMap: (query) => <p>A map of {query.filters.regions.join()}</p>,
    });
    await userEvent.click(screen.getByRole('radio', { name: 'Map' }));
    expect(await screen.findByText('A map of europe')).toBeVisible();
    expect(screen.queryByRole('article')).toBeNull();
    expect(address()).toBe('/case-studies?region=europe&view=map');
  });

  it('has no switch where there is no map', async () => {
    await open('/case-studies?view=map');
    expect(screen.queryByRole('radio', { name: 'Map' })).toBeNull();
    expect(titles()).toHaveLength(3);
  });

  it('has controls on each card', async () => {
    await open('/case-studies', catalog, {
      renderActions: ({ title }) => <button type="button">Compare {title}</button>,
    });
    expect(screen.getByRole('button', { name: 'Compare Rain gardens' })).toBeVisible();
  });

  it('knows the question once typing has come to rest', async () => {
    await open('/case-studies', catalog, {
      renderSearch: ({ words }, names) => <p>{[`asked ${words}`, ...names].join(' in ')}</p>,
    });
    await userEvent.type(screen.getByRole('searchbox'), 'rain');
    expect(await screen.findByText('asked rain')).toBeVisible();
    await userEvent.click(panel().getByRole('checkbox', { name: /^Europe/ }));
    expect(await screen.findByText('asked rain in Europe')).toBeVisible();
  });
});
