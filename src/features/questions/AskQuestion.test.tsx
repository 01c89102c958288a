import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { buildOrganisation, buildProfile } from '#firebase/seed/builders.ts';
import { DataError } from '#src/data/errors.ts';
import { askQuestion } from '#src/data/questions/asking.ts';
import { renderPage } from '#tests/support/renderPage.tsx';
import { AskQuestion } from './AskQuestion.tsx';
import type { AskedAbout } from './useAskedAbout.ts';

const names = ['own', 'first', 'second', 'third', 'fourth', 'silent'];
const organisations = names.map((name) =>
  buildOrganisation({ id: name, name: `City ${name}`, region: 'africa', focalPoints: [`${name}-focal`] }),
);

vi.mock('#src/data/client/database.ts', () => ({ database: () => 'db' }));
vi.mock('#src/data/session/useSession.ts', () => ({
  useMember: () => ({ identity: { uid: 'lucia' }, member: { organisationId: 'own' } }),
}));
vi.mock('#src/data/members/queries.ts', () => ({
  profileQuery: (uid: string) => ({
    queryKey: ['profile', uid],
    queryFn: () => buildProfile({ displayName: `Name of ${uid}` }),
  }),
}));
vi.mock('#src/data/organisations/queries.ts', () => ({
  publicOrganisationsQuery: () => ({ queryKey: ['organisations'], queryFn: () => organisations }),
}));
vi.mock('#src/data/questions/queries.ts', () => ({
  askableCitiesQuery: (ids: string[]) => ({
    queryKey: ['cities', ids],
    queryFn: () => organisations.filter(({ id }) => id !== 'silent' && ids.includes(id)),
  }),
}));
vi.mock('#src/data/questions/asking.ts', () => ({ askQuestion: vi.fn(() => Promise.resolve()) }));

const free: AskedAbout = {
  about: { kind: 'free', id: null, title: '' },
  pathways: [],
  topics: [],
  organisationId: null,
  people: [],
};
const ofCase: AskedAbout = {
  about: { kind: 'caseStudy', id: 'shade', title: 'Shade' },
  pathways: ['resilient'],
  topics: ['urban-heat'],
  organisationId: 'first',
  people: ['co-author'],
};

function show(asked: AskedAbout, asksCities = false) {
  const onAsked = vi.fn();
  renderPage(
    <AskQuestion asked={asked} displayName="Lucía" language="en" asksCities={asksCities} onAsked={onAsked} />,
  );
  return onAsked;
}
const title = () => screen.getByRole('textbox', { name: 'Your question, in one line' });
const text = () => screen.getByRole('textbox', { name: 'What they should know to answer' });
const ask = () => userEvent.click(screen.getByRole('button', { name: 'Ask' }));

beforeEach(() => {
  localStorage.clear();
  vi.mocked(askQuestion).mockClear();
});

describe('a question about a case', () => {
  it('says what is missing, and leads there', async () => {
    show(ofCase);
    await ask();
    expect(title()).toHaveAccessibleDescription(/Say in one line/);
    expect(text()).toHaveAccessibleDescription(/Say a little more/);
    await vi.waitFor(() => expect(title()).toHaveFocus());
    expect(askQuestion).not.toHaveBeenCalled();
  });

  it('takes over topics and pathways, says who is told, and is sent', async () => {
    const onAsked = show(ofCase);
    expect(
      await screen.findByText(/The author of the case and the focal points of City first/),
    ).toBeVisible();
    await userEvent.type(title(), ' Who waters? ');
    await userEvent.type(text(), 'In the third summer.');
    await userEvent.click(await screen.findByRole('combobox', { name: 'Tell somebody' }));
    await userEvent.click(await screen.findByRole('option', { name: 'Name of co-author' }));
    await ask();
    const questionId = expect.stringMatching(/^[A-Za-z0-9]{20}$/);
    expect(askQuestion).toHaveBeenCalledWith(
      'db',
      { uid: 'lucia', displayName: 'Lucía', organisationId: 'own' },
      {
        questionId,
        about: { kind: 'caseStudy', id: 'shade' },
        input: {
          title: 'Who waters?',
          text: 'In the third summer.',
          language: 'en',
          pathways: ['resilient'],
          topics: ['urban-heat'],
          mentions: ['co-author'],
        },
        cities: [],
      },
    );
    await vi.waitFor(() => expect(onAsked).toHaveBeenCalledWith(questionId));
    expect(localStorage).toHaveLength(0);
  });

  it('stays in the form when it could not be sent, and after a reload', async () => {
    vi.mocked(askQuestion).mockRejectedValueOnce(new DataError('offline'));
    show(ofCase);
    await userEvent.type(title(), 'Who waters?');
    await userEvent.type(text(), 'In summer.');
    await ask();
    expect(await screen.findByText(/^No connection\./)).toHaveRole('alert');
    document.body.replaceChildren();
    show(ofCase);
    expect(title()).toHaveValue('Who waters?');
    expect(screen.getByText('You began this question earlier; here it is.')).toBeVisible();
    document.body.replaceChildren();
    show(free);
    expect(title()).toHaveValue('');
  });
});

describe('cities like one’s own', () => {
  const items = () =>
    within(screen.getByRole('group', { name: 'Cities like yours' })).getAllByRole('listitem');
  const cityNames = () =>
    screen
      .getAllByText(/^City .*, Colombia$|^City \w+, /)
      .map(({ textContent }) => textContent?.split(',')[0]);
  const sent = () => vi.mocked(askQuestion).mock.calls[0]?.[2].cities;

  it('are proposed with their reasons, three of them, and only those that would be told', async () => {
    show(free, true);
    await screen.findByText(/^City first/);
    expect(cityNames()).toHaveLength(3);
    expect(screen.queryByText(/^City silent/)).not.toBeInTheDocument();
    expect(screen.getAllByText('Also in Africa')).toHaveLength(3);
    expect(items().length).toBeGreaterThanOrEqual(3);
  });

  it('can be swapped, left out and added, and are asked', async () => {
    show(free);
    await userEvent.click(screen.getByRole('button', { name: 'Ask three cities like mine' }));
    await screen.findByText(/^City first/);
    const before = cityNames();
    await userEvent.click(screen.getByRole('button', { name: `Another city than ${before[0]}` }));
    expect(cityNames()).not.toContain(before[0]);
    await userEvent.click(screen.getByRole('button', { name: `Leave out ${before[1]}` }));
    expect(cityNames()).toHaveLength(2);
    await userEvent.click(screen.getByRole('button', { name: 'Add a city' }));
    expect(cityNames()).toHaveLength(3);
    await userEvent.type(title(), 'Who waters?');
    await userEvent.type(text(), 'In summer.');
    await ask();
    expect(sent()).toHaveLength(3);
  });

  it('need not be asked', async () => {
    show(free, true);
    await screen.findByText(/^City first/);
    await userEvent.click(screen.getByRole('button', { name: 'Ask no city in particular' }));
    await userEvent.type(title(), 'Who waters?');
    await userEvent.type(text(), 'In summer.');
    await ask();
    expect(sent()).toEqual([]);
  });
});
