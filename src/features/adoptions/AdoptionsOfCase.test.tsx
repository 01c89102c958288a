import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { buildAdoption, buildStageEntry } from '#firebase/seed/adoptionBuilders.ts';
import { buildCaseStudy, buildContent, buildProfile } from '#firebase/seed/builders.ts';
import { beginAdoption, noteStep } from '#src/data/adoptions/commands.ts';
import { DataError } from '#src/data/errors.ts';
import type { Adoption, StageEntry } from '#src/domain/adoption.ts';
import { renderPage } from '#tests/support/renderPage.tsx';
import { AdoptionsOfCase } from './AdoptionsOfCase.tsx';

const served = vi.hoisted(() => ({
  city: 'ghent' as string | null,
  list: (): unknown => [],
  own: (): unknown => null,
  stages: (): unknown => [],
  count: 0,
}));

vi.mock('#src/data/client/database.ts', () => ({ database: () => 'db' }));
vi.mock('#src/data/session/useSession.ts', () => ({
  useMember: () => ({ identity: { uid: 'joris' }, member: { organisationId: served.city } }),
  useActor: () => ({
    uid: 'joris',
    emailVerified: true,
    member: { role: 'member', status: 'active', organisationId: served.city },
  }),
}));
vi.mock('#src/data/members/queries.ts', () => ({
  profileQuery: () => ({
    queryKey: ['profile'],
    queryFn: () => buildProfile({ displayName: 'Joris Vandekeere' }),
  }),
}));
vi.mock('#src/data/adoptions/queries.ts', () => ({
  adoptionsMax: 100,
  adoptionsOfCaseQuery: (id: string, most: number) => ({
    queryKey: ['list', id, most],
    queryFn: () => served.list(),
  }),
  adoptionCountQuery: () => ({ queryKey: ['count'], queryFn: () => served.count }),
  adoptionQuery: () => ({ queryKey: ['own'], queryFn: () => served.own() }),
  adoptionStagesQuery: () => ({ queryKey: ['stages'], queryFn: () => served.stages() }),
}));
vi.mock('#src/data/adoptions/commands.ts', () => ({
  beginAdoption: vi.fn(() => Promise.resolve('shade~ghent')),
  noteStep: vi.fn(() => Promise.resolve()),
}));

const caseStudy = buildCaseStudy({
  id: 'shade',
  organisationId: 'medellin',
  content: buildContent({ title: 'Shade at bus stops' }),
});

function show(list: readonly Adoption[], own: Adoption | null = null, stages: readonly StageEntry[] = []) {
  served.list = () => list;
  served.own = () => own;
  served.stages = () => stages;
  return renderPage(<AdoptionsOfCase caseStudy={caseStudy} />);
}

const begin = () => screen.findByRole('button', { name: 'We are adapting this' });

beforeEach(() => {
  served.city = 'ghent';
  served.count = 0;
  vi.mocked(beginAdoption).mockClear();
  vi.mocked(noteStep).mockClear();
});

it('invites to be the first', async () => {
  show([]);
  expect(await screen.findByText(/Yours could be the first/)).toBeVisible();
  expect(await begin()).toBeVisible();
});

it('lists who adapts it, how far each has come, and how many they are', async () => {
  const dakar = buildAdoption({ id: 'shade~dakar', organisationId: 'dakar', organisationName: 'Dakar' });
  show([dakar, buildAdoption({ id: 'shade~bonn', organisationName: 'Bonn', stage: 'stopped' })]);
  expect(await screen.findByText('2 cities are adapting this case.')).toBeVisible();
  const [first, second] = screen.getAllByRole('listitem');
  expect(first).toHaveTextContent('Planning');
  expect(second).toHaveTextContent('Stopped');
  expect(screen.getByRole('link', { name: 'Dakar' })).toHaveAttribute('href', '/adoptions/shade~dakar');
});

it('asks for the number where there are more than it shows', async () => {
  served.count = 12;
  show(
    Array.from({ length: 5 }, (_, n) => buildAdoption({ id: `shade~${n}`, organisationName: `City ${n}` })),
  );
  expect(await screen.findByText('12 cities are adapting this case.')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Show all 12' })).toBeVisible();
});

it('is begun with what is changed and why, and keeps both when it fails', async () => {
  show([]);
  await userEvent.click(await begin());
  const dialog = within(await screen.findByRole('dialog', { name: 'Your city adapts: Shade at bus stops' }));
  expect(dialog.queryByRole('radio', { name: 'Stopped' })).toBeNull();
  await userEvent.click(dialog.getByRole('button', { name: 'Begin' }));
  expect(dialog.getAllByText('Please fill this in.')).toHaveLength(2);
  expect(beginAdoption).not.toHaveBeenCalled();

  await userEvent.click(dialog.getByRole('radio', { name: 'Planning' }));
  await userEvent.type(dialog.getByRole('textbox', { name: /What you change/ }), 'Smaller roofs');
  await userEvent.type(dialog.getByRole('textbox', { name: /Why/ }), 'Narrow streets');
  vi.mocked(beginAdoption).mockRejectedValueOnce(new DataError('offline'));
  await userEvent.click(dialog.getByRole('button', { name: 'Begin' }));
  expect(await dialog.findByText(/There is no connection/)).toBeVisible();
  await userEvent.click(dialog.getByRole('button', { name: 'Begin' }));
  expect(beginAdoption).toHaveBeenLastCalledWith(
    'db',
    { uid: 'joris', displayName: 'Joris Vandekeere', organisationId: 'ghent' },
    {
      caseStudyId: 'shade',
      input: { stage: 'planning', changed: 'Smaller roofs', why: 'Narrow streets', figures: [] },
    },
  );
});

it('keeps what was typed when the form is closed and opened again', async () => {
  show([]);
  await userEvent.click(await begin());
  await userEvent.type(await screen.findByRole('textbox', { name: /What you change/ }), 'Smaller roofs');
  await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  await userEvent.click(await begin());
  expect(await screen.findByRole('textbox', { name: /What you change/ })).toHaveValue('Smaller roofs');
});

it('takes figures only with their kind', async () => {
  show([]);
  await userEvent.click(await begin());
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.type(dialog.getByRole('textbox', { name: /What you change/ }), 'Smaller roofs');
  await userEvent.type(dialog.getByRole('textbox', { name: /Why/ }), 'Narrow streets');
  await userEvent.click(dialog.getByRole('button', { name: 'Add a figure' }));
  const figure = within(dialog.getByRole('group', { name: 'Figure 1' }));
  await userEvent.type(figure.getByRole('textbox', { name: 'What it counts' }), 'Roofs');
  await userEvent.type(figure.getByRole('textbox', { name: 'Value' }), '12');
  await userEvent.type(figure.getByRole('textbox', { name: 'Unit' }), 'roofs');
  await userEvent.click(dialog.getByRole('button', { name: 'Begin' }));
  expect(figure.getByText('Please fill this in.')).toBeVisible();
  await userEvent.selectOptions(figure.getByRole('combobox', { name: 'Kind' }), 'Output');
  await userEvent.click(dialog.getByRole('button', { name: 'Begin' }));
  expect(vi.mocked(beginAdoption).mock.lastCall?.[2].input.figures).toEqual([
    { indicator: 'Roofs', value: 12, unit: 'roofs', kind: 'output' },
  ]);
});

it('shows what one’s own city has noted, and takes the next step', async () => {
  const own = buildAdoption();
  show([own], own, [
    buildStageEntry({ id: '2', stage: 'planning', changed: 'Two designs instead of three' }),
    buildStageEntry(),
  ]);
  expect(await screen.findByText('Two designs instead of three')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'We are adapting this' })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Note the next step' }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getAllByRole('radio').map((radio) => radio.getAttribute('value'))).toEqual([
    'planning',
    'implementing',
    'inPlace',
    'stopped',
  ]);
  expect(dialog.getByRole('radio', { name: 'Implementing' })).toBeChecked();
  await userEvent.type(dialog.getByRole('textbox', { name: /What you change/ }), 'First stop built');
  await userEvent.type(dialog.getByRole('textbox', { name: /Why/ }), 'Before the summer');
  await userEvent.click(dialog.getByRole('button', { name: 'Add to the ledger' }));
  expect(vi.mocked(noteStep).mock.lastCall?.[2]).toMatchObject({
    adoption: own,
    input: { stage: 'implementing', changed: 'First stop built' },
  });
});

it.each(['medellin', null])('offers nothing to a member of %s', async (city) => {
  served.city = city;
  show([]);
  expect(await screen.findByText(/adapting this case yet/)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'We are adapting this' })).toBeNull();
});
