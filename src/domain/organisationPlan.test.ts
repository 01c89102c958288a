import { expect, it } from 'vitest';
import { buildOrganisation } from '#firebase/seed/builders.ts';
import { readOrganisations } from './organisationImport.ts';
import { changedFields, partsOf, planImport } from './organisationPlan.ts';

const ghent = buildOrganisation({
  id: 'gn-1',
  name: 'Ghent',
  country: 'Belgium',
  kind: 'city',
  region: 'europe',
  population: 260_000,
  emailDomains: ['ghent.example'],
  about: 'On two rivers.',
});
const plan = (head: string, ...rows: string[]) =>
  partsOf(planImport(readOrganisations([head, ...rows].join('\n'), [ghent]).organisations, [ghent]));

it('adds what is not there, and leaves what is told alike', () => {
  const { fresh, changed, same } = plan(
    'name,kind,country,region,population',
    'Suva,city,Fiji,oceania,93970',
    'GHENT,city,Belgium,europe,260000',
  );
  expect(fresh.map(({ name }) => name)).toEqual(['Suva']);
  // The name is written otherwise.
  expect(changed.map(({ organisationId, facts }) => [organisationId, facts])).toEqual([
    ['gn-1', { name: 'GHENT' }],
  ]);
  expect(same).toEqual([]);
  expect(plan('name,kind,country,region', 'Ghent,city,Belgium,europe').same).toHaveLength(1);
});

it('changes what a file says otherwise, and nothing that it does not say', () => {
  const { changed } = plan(
    'name,kind,country,region,population,emailDomains,about',
    'Ghent,city,Belgium,europe,265000,ghent.example | stad.ghent.example,',
  );
  expect(changed).toEqual([
    {
      organisationId: 'gn-1',
      name: 'Ghent',
      facts: { population: 265_000 },
      emailDomains: ['ghent.example', 'stad.ghent.example'],
    },
  ]);
  expect(changed.map(changedFields)).toEqual([['population', 'emailDomains']]);
});

it('does nothing when it is repeated', () => {
  const rows = ['name,kind,country,region', 'Suva,city,Fiji,oceania'] as const;
  const [suva] = plan(...rows).fresh;
  if (!suva) throw new Error('Suva is new');
  const stored = buildOrganisation({ ...suva, focalPoints: [] });
  expect(planImport([suva], [ghent, stored])).toMatchObject([
    { standing: 'same', organisation: { name: 'Suva' } },
  ]);
});
