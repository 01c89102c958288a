import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { buildCaseStudy, buildMember, buildMemberOnly, buildSubmission } from '#firebase/seed/builders.ts';
import { changeContact } from '#src/data/case-studies/commands.ts';
import { DataError } from '#src/data/errors.ts';
import { leaveNetwork } from '#src/data/members/leaving.ts';
import { handOver } from '#src/data/submissions/authorCommands.ts';
import type { Role } from '#src/domain/member.ts';
import { renderPage } from '#tests/support/renderPage.tsx';
import { LeaveNetwork } from './LeaveNetwork.tsx';

const served = vi.hoisted(() => ({
  role: 'member',
  cases: (): unknown => [],
  drafts: (): unknown => [],
}));

vi.mock('#src/data/client/database.ts', () => ({ database: () => 'db' }));
vi.mock('#src/data/session/useSession.ts', () => ({
  useActor: () => ({
    uid: 'ana',
    emailVerified: true,
    member: { role: served.role, status: 'active', organisationId: 'porto' },
  }),
}));
vi.mock('#src/data/moderation/dependents.ts', () => ({
  answeredCasesQuery: () => ({ queryKey: ['cases'], queryFn: () => served.cases() }),
}));
vi.mock('#src/data/submissions/queries.ts', () => ({
  mySubmissionsQuery: () => ({ queryKey: ['drafts'], queryFn: () => served.drafts() }),
}));
vi.mock('#src/data/directory/queries.ts', () => ({
  peopleOfCityQuery: () => ({
    queryKey: ['people'],
    queryFn: () => [
      { uid: 'ana', displayName: 'Ana' },
      { uid: 'rui', displayName: 'Rui' },
    ],
  }),
}));
vi.mock('#src/data/case-studies/commands.ts', () => ({ changeContact: vi.fn(() => Promise.resolve()) }));
vi.mock('#src/data/submissions/authorCommands.ts', () => ({ handOver: vi.fn(() => Promise.resolve()) }));
vi.mock('#src/data/members/leaving.ts', () => ({ leaveNetwork: vi.fn(() => Promise.resolve()) }));

const { contactName, contactOffers } = buildMemberOnly();
const answered = {
  caseStudy: buildCaseStudy({ id: 'tram' }),
  contact: { id: 'contact', contactName, contactOffers, contactEmail: 'ana@porto.example' },
};
const open = async (role: Role = 'member') => {
  served.role = role;
  renderPage(<LeaveNetwork member={buildMember({ id: 'ana', organisationId: 'porto' })} />);
  await userEvent.click(screen.getByRole('button', { name: 'Leave the network …' }));
  const dialog = within(await screen.findByRole('dialog'));
  return { dialog, leave: () => userEvent.click(dialog.getByRole('button', { name: 'Leave the network' })) };
};

beforeEach(() => {
  served.cases = () => [];
  served.drafts = () => [];
  for (const command of [changeContact, handOver, leaveNetwork]) vi.mocked(command).mockClear();
});

it('says what stays and what goes, and asks whether one is sure', async () => {
  const { dialog, leave } = await open();
  expect(dialog.getByText('What stays with the city')).toBeVisible();
  expect(await dialog.findByText(/No case study names your address/)).toBeVisible();
  await leave();
  expect(dialog.getByText('Confirm this first.')).toBeVisible();
  expect(leaveNetwork).not.toHaveBeenCalled();
  await userEvent.click(dialog.getByRole('checkbox'));
  await leave();
  expect(leaveNetwork).toHaveBeenCalledOnce();
});

it('leaves no case without a contact and no text without a word, and goes last', async () => {
  served.cases = () => [answered];
  served.drafts = () => [buildSubmission({ id: 'draft', authorUids: ['ana'] })];
  const { dialog, leave } = await open();
  const mail = await dialog.findByLabelText('New contact’s e-mail');
  await userEvent.click(dialog.getByRole('checkbox'));
  await userEvent.type(mail, 'ana@porto.example');
  await leave();
  expect(dialog.getByText('This is your own address.')).toBeVisible();
  await userEvent.clear(mail);
  await userEvent.type(mail, 'climate@porto.example');
  await leave();
  expect(dialog.getByText('Choose who goes on, or let it rest.')).toBeVisible();
  expect(leaveNetwork).not.toHaveBeenCalled();
  await userEvent.click(dialog.getByRole('combobox', { name: /Goes on with/ }));
  await userEvent.click(await dialog.findByRole('option', { name: 'Rui' }));
  await leave();
  expect(vi.mocked(changeContact).mock.calls[0]?.[2]).toMatchObject({
    caseStudyId: 'tram',
    contact: { contactEmail: 'climate@porto.example' },
  });
  expect(vi.mocked(handOver).mock.calls[0]?.[2]).toEqual({ submissionId: 'draft', colleagueUid: 'rui' });
  expect(vi.mocked(leaveNetwork).mock.invocationCallOrder[0]).toBeGreaterThan(
    vi.mocked(handOver).mock.invocationCallOrder[0] ?? 0,
  );
});

it('says why it did not work, and that one is still a member', async () => {
  vi.mocked(leaveNetwork).mockRejectedValueOnce(new DataError('offline'));
  const { dialog, leave } = await open();
  await dialog.findByText(/No case study names your address/);
  await userEvent.click(dialog.getByRole('checkbox'));
  await leave();
  expect(await dialog.findByText(/You are still a member/)).toBeVisible();
});

it('is not for whoever decides on others', () => {
  served.role = 'moderator';
  renderPage(<LeaveNetwork member={buildMember({ role: 'moderator' })} />);
  expect(screen.getByText(/Ask an admin/)).toBeVisible();
  expect(screen.queryByRole('button')).toBeNull();
});
