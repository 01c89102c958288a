import { QueryClient } from '@tanstack/react-query';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { buildMember, buildOrganisation, buildProfile, buildSubmission } from '#firebase/seed/builders.ts';
import { memberQuery, profileQuery } from '#src/data/members/queries.ts';
import { organisationQuery } from '#src/data/organisations/queries.ts';
import { renderPage } from '#tests/support/renderPage.tsx';
import { colleagueCodeIn } from './colleagueCode.ts';
import { WhoWrites } from './WhoWrites.tsx';

const people = { me: 'Ana Silva', co: 'Ben Okoro', focal: 'Cleo Haas', foreign: 'Dora Lind' };

function show(authorUids = ['me', 'co']) {
  const client = new QueryClient({
    defaultOptions: { queries: { retry: false, staleTime: Number.POSITIVE_INFINITY } },
  });
  for (const [id, displayName] of Object.entries(people)) {
    client.setQueryData(profileQuery(id).queryKey, buildProfile({ id, displayName }));
    client.setQueryData(
      memberQuery(id).queryKey,
      buildMember({ id, organisationId: id === 'foreign' ? 'elsewhere' : 'riverbend' }),
    );
  }
  client.setQueryData(memberQuery('nobody').queryKey, null);
  client.setQueryData(
    organisationQuery('riverbend').queryKey,
    buildOrganisation({ id: 'riverbend', focalPoints: ['focal', 'me'] }),
  );
  renderPage(
    <WhoWrites submission={buildSubmission({ authorUids })} uid="me" settle={() => Promise.resolve(true)} />,
    { client },
  );
}

async function lookUp(code: string) {
  await userEvent.type(screen.getByRole('textbox', { name: 'Their colleague code' }), code);
  await userEvent.click(screen.getByRole('button', { name: 'Look up' }));
}

describe('who may write on a text', () => {
  it('stands there by name', () => {
    show();
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'Ana Silva (you)',
      'Ben Okoro',
    ]);
  });

  it('a focal point of the city is offered by name, the author is not', async () => {
    show();
    await userEvent.click(screen.getByRole('button', { name: 'Add a colleague' }));
    expect(screen.queryByRole('button', { name: 'Ana Silva' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Cleo Haas' }));
    expect(await screen.findByRole('button', { name: 'Add Cleo Haas' })).toBeVisible();
  });

  it('shows whose code it is before anything happens', async () => {
    show(['me']);
    await userEvent.click(screen.getByRole('button', { name: 'Hand over to a colleague' }));
    expect(screen.getByRole('textbox', { name: 'Their colleague code' })).toHaveFocus();
    await lookUp('https://portal.example/people/co');
    expect(await screen.findByRole('button', { name: 'Hand over to Ben Okoro' })).toBeVisible();
  });

  it.each([
    ['foreign', /another government/],
    ['nobody', /No active member has this code/],
    ['me', /your own code/],
    ['co', /is an author already/],
  ])('says beside the field what is wrong with a code: %s', async (code, message) => {
    show();
    await userEvent.click(screen.getByRole('button', { name: 'Add a colleague' }));
    await lookUp(code);
    expect(await screen.findByText(message)).toBeVisible();
    expect(screen.getByRole('textbox', { name: 'Their colleague code' })).toBeInvalid();
    expect(screen.queryByRole('button', { name: /^Add / })).toBeNull();
  });

  it('the last author cannot step back', () => {
    show(['me']);
    expect(screen.queryByRole('button', { name: 'Step back' })).toBeNull();
  });
});

it('a code is found in what was pasted', () => {
  expect(colleagueCodeIn('  abc ')).toBe('abc');
  expect(colleagueCodeIn('https://portal.example/people/abc/')).toBe('abc');
  expect(colleagueCodeIn('https://portal.example/?colleague=abc')).toBe('abc');
  expect(colleagueCodeIn('  ')).toBe('');
});
