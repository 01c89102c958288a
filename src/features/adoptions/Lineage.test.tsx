import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { buildAdoption, buildStageEntry } from '#firebase/seed/adoptionBuilders.ts';
import { buildOrganisation } from '#firebase/seed/builders.ts';
import { lineageLinks } from '#src/domain/lineage.ts';
import { renderPage } from '#tests/support/renderPage.tsx';
import { LineageGraph } from './LineageGraph.tsx';
import { LineageList } from './LineageList.tsx';
import { LineageMap } from './LineageMap.tsx';
import { Timeline } from './Timeline.tsx';

const ghent = buildAdoption();
const dakar = buildAdoption({
  id: 'shade~dakar',
  organisationId: 'dakar',
  organisationName: 'Dakar',
  stage: 'stopped',
});
const back = buildAdoption({
  id: 'ring~medellin',
  caseTitle: 'A ring road',
  sourceId: 'ghent',
  sourceName: 'Ghent',
  organisationId: 'medellin',
  organisationName: 'Medellín',
});

it('says in a list who learned what from whom, and leads to each ledger', () => {
  renderPage(<LineageList adoptions={[ghent, dakar, back]} />);
  const list = screen.getByRole('list', { name: 'Who learned from whom, as a list' });
  expect(
    within(list)
      .getAllByRole('heading')
      .map(({ textContent }) => textContent),
  ).toEqual(['From Ghent', 'From Medellín']);
  expect(screen.getByRole('link', { name: 'Dakar: Shade at bus stops' })).toHaveAttribute(
    'href',
    '/adoptions/shade~dakar',
  );
  expect(list).toHaveTextContent('Dakar: Shade at bus stops (Stopped)');
});

it('draws each city once and each pair as a line, those that lead back apart', () => {
  const { container } = renderPage(<LineageGraph links={lineageLinks([ghent, dakar, back])} />);
  expect(Array.from(container.querySelectorAll('svg text'), ({ textContent }) => textContent).sort()).toEqual(
    ['Dakar', 'Ghent', 'Medellín'],
  );
  expect(container.querySelectorAll('path[marker-end]')).toHaveLength(3);
  expect(container.querySelectorAll('path[data-back]')).toHaveLength(1);
});

it('draws lines on the map between places that are known, and says how many are not', async () => {
  const place = (id: string, lat: number | null) => buildOrganisation({ id, lat, lng: lat });
  const lines: string[] = [];
  renderPage(
    <LineageMap
      links={lineageLinks([ghent, dakar])}
      organisations={[place('medellin', 6), place('ghent', 51), place('dakar', null)]}
      load={async () => ({
        land: {
          type: 'Topology',
          arcs: [],
          objects: { land: { type: 'GeometryCollection', geometries: [] } },
        },
        Drawing: (drawn) => {
          lines.splice(0, lines.length, ...drawn.lines.map(({ id }) => id));
          return <p>drawn</p>;
        },
      })}
    />,
  );
  expect(await screen.findByText('drawn')).toBeVisible();
  expect(lines).toEqual(['medellin ghent']);
  expect(screen.getByText(/One pair is not drawn/)).toBeVisible();
});

it('offers another try where the map does not come', async () => {
  renderPage(<LineageMap links={[]} organisations={[]} load={() => Promise.reject(new Error('gone'))} />);
  expect(await screen.findByRole('alert')).toHaveTextContent('The map could not be fetched');
  expect(screen.getByRole('button', { name: 'Try again' })).toBeVisible();
});

it('tells each step with its date, its writer and its figures, and a stop in words of its own', () => {
  const figures = [{ indicator: 'Roofs', value: 1200, unit: 'roofs', kind: 'output' as const }];
  renderPage(
    <Timeline entries={[buildStageEntry({ id: '2', stage: 'stopped' }), buildStageEntry({ figures })]} />,
  );
  const steps = screen.getByRole('list', { name: 'What happened so far' });
  expect(steps).toHaveTextContent('Why it stopped');
  expect(steps).toHaveTextContent('noted by Joris Vandekeere');
  expect(within(steps).getByRole('list', { name: 'Figures' })).toHaveTextContent('1,200 roofsRoofsOutput');
});
