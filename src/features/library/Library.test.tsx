import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { buildCatalogEntry, buildOrganisation } from '#firebase/seed/builders.ts';
import type { EvidenceKind } from '#src/domain/caseStudy.ts';
import type { CatalogItem } from '#src/domain/catalog.ts';
import { renderPage } from '#tests/support/renderPage.tsx';
import { Library } from './Library.tsx';

// Finding by role among dozens of cards takes seconds when the machine is busy.
vi.setConfig({ testTimeout: 30_000 });

const organisations = [
  buildOrganisation({ id: 'medellin', name: 'Medellín', country: 'Colombia', region: 'south-america' }),
  buildOrganisation({ id: 'ghent', name: 'Ghent', country: 'Belgium', region: 'europe' }),
];

const catalog: CatalogItem[] = [
  {
    id: 'corridors',
    ...buildCatalogEntry({
      title: 'Green corridors',
      organisationId: 'medellin',
      pathways: ['nature-based'],
      topics: ['urban-heat'],
    }),
  },
  {
    id: 'circulation',
    ...buildCatalogEntry({
      title: 'Circulation plan',
      organisationId: 'ghent',
      pathways: ['zero-emission'],
      topics: ['air-quality'],
    }),
  },
  {
    id: 'gardens',
    ...buildCatalogEntry({
      title: 'Rain gardens',
      organisationId: 'ghent',
      pathways: ['nature-based'],
      topics: ['flooding-and-stormwater'],
    }),
  },
];

function open(at = '/case-studies', cases: CatalogItem[] = catalog) {
  return renderPage(<Library catalog={cases} organisations={organisations} />, { at });
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
    const { address } = open();
    await userEvent.type(screen.getByRole('searchbox'), 'mede');
    await waitFor(() => expect(titles()).toEqual(['Green corridors']));
    expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent('1 case study for “mede”');
    await waitFor(() => expect(address()).toBe('/case-studies?q=mede'));
  });

  it('says the number of results politely', async () => {
    open('/case-studies?q=ghent');
    expect(screen.getByRole('status')).toHaveTextContent('2 case studies for “ghent”');
  });

  it('is cleared with one tap, and the field keeps the focus', async () => {
    open('/case-studies?q=ghent');
    await userEvent.click(screen.getByRole('button', { name: 'Clear the search' }));
    expect(screen.getByRole('searchbox')).toHaveFocus();
    await waitFor(() => expect(titles()).toHaveLength(3));
  });
});

describe('narrowing down', () => {
  it('counts what each choice would leave, and keeps the choice in the address', async () => {
    const { address } = open();
    await userEvent.click(panel().getByRole('checkbox', { name: 'Nature-based, 2 case studies' }));
    expect(titles()).toEqual(['Green corridors', 'Rain gardens']);
    expect(address()).toBe('/case-studies?pathway=nature-based');
    expect(panel().getByRole('checkbox', { name: 'Europe, 1 case study' })).toBeEnabled();
  });

  it('keeps words that were typed a moment ago', async () => {
    const { address } = open();
    await userEvent.type(screen.getByRole('searchbox'), 'rain');
    await userEvent.click(panel().getByRole('checkbox', { name: /^Europe/ }));
    expect(address()).toBe('/case-studies?q=rain&region=europe');
    await waitFor(() => expect(titles()).toEqual(['Rain gardens']));
  });

  it('opens from a link with everything chosen', () => {
    open('/case-studies?q=garden&pathway=nature-based&region=europe&sort=title');
    expect(titles()).toEqual(['Rain gardens']);
    expect(screen.getByRole('searchbox')).toHaveValue('garden');
    expect(panel().getByRole('checkbox', { name: /^Europe/ })).toBeChecked();
  });

  it('ignores what an address made up', () => {
    open('/case-studies?pathway=world-domination&sort=random&page=-3');
    expect(titles()).toHaveLength(3);
  });

  it('leaves what was measured with one switch, which stands in the address', async () => {
    const { address } = open('/case-studies?q=g', withEvidence(['reported'], ['target', 'measured'], []));
    const measuredOnly = () => panel().getByRole('switch', { name: 'Measured only, 1 case study' });
    await userEvent.click(measuredOnly());
    expect(titles()).toEqual(['Circulation plan']);
    expect(address()).toBe('/case-studies?q=g&evidence=measured');
    await userEvent.click(screen.getByRole('button', { name: 'Remove Measured only' }));
    expect(measuredOnly()).not.toBeChecked();
    expect(address()).toBe('/case-studies?q=g');
  });

  it('has other kinds of evidence beside it, and is then no longer the only one', async () => {
    const { address } = open('/case-studies?evidence=measured', withEvidence(['measured'], ['target'], []));
    const measuredOnly = panel().getByRole('switch', { name: /^Measured only/ });
    expect(measuredOnly).toBeChecked();
    await userEvent.click(panel().getByRole('checkbox', { name: /^Target/ }));
    expect(measuredOnly).not.toBeChecked();
    expect(address()).toBe('/case-studies?evidence=measured&evidence=target');
    expect(screen.getByRole('button', { name: 'Remove Target' })).toBeVisible();
  });

  it('takes a filter away with its chip, and moves on to the results', async () => {
    open('/case-studies?region=europe');
    await userEvent.click(screen.getByRole('button', { name: 'Remove Europe' }));
    expect(titles()).toHaveLength(3);
    expect(screen.getByRole('heading', { level: 2 })).toHaveFocus();
  });
});

describe('finding nothing', () => {
  it('says that the filters are too narrow, and clears them with one tap', async () => {
    open('/case-studies?q=corridors&region=europe');
    expect(screen.getByText(/none that also fit the filters/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Keep the words, clear the filters' }));
    await waitFor(() => expect(titles()).toEqual(['Green corridors']));
  });

  it('says that the words are nowhere, and starts afresh with one tap', async () => {
    const { address } = open('/case-studies?q=xylophone');
    expect(screen.getByText(/No case study has “xylophone”/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Start afresh' }));
    await waitFor(() => expect(titles()).toHaveLength(3));
    expect(address()).toBe('/case-studies');
  });
});

it('shows hundreds in portions, and goes on at the first new one', async () => {
  const many = Array.from({ length: 30 }, (_, index) => ({
    id: `case-${index}`,
    ...buildCatalogEntry({ title: `Case ${String(index).padStart(2, '0')}`, organisationId: 'ghent' }),
  }));
  open('/case-studies?sort=title', many);
  expect(titles()).toHaveLength(24);
  await userEvent.click(screen.getByRole('button', { name: 'Show 6 more' }));
  expect(titles()).toHaveLength(30);
  expect(screen.getByRole('link', { name: 'Case 24' })).toHaveFocus();
});
