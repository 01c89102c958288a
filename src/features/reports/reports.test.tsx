import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { DataError } from '#src/data/errors.ts';
import { report, resolveReport } from '#src/data/reports/commands.ts';
import type { Report } from '#src/domain/report.ts';
import { renderPage } from '#tests/support/renderPage.tsx';
import { MyReports } from './MyReports.tsx';
import { OpenReports } from './OpenReports.tsx';
import { ReportButton } from './ReportButton.tsx';

const served = vi.hoisted(() => ({
  mine: (): unknown => null,
  all: (): unknown => [],
}));

vi.mock('#src/data/client/database.ts', () => ({ database: () => 'db' }));
vi.mock('#src/data/session/useSession.ts', () => ({
  useMember: () => ({ identity: { uid: 'mira' } }),
  useActor: () => ({
    uid: 'mira',
    emailVerified: true,
    member: { role: 'moderator', status: 'active', organisationId: null },
  }),
}));
vi.mock('#src/data/reports/queries.ts', () => ({
  myReportQuery: () => ({ queryKey: ['reports', 'one'], queryFn: () => served.mine() }),
  myReportsQuery: () => ({ queryKey: ['reports', 'of'], queryFn: () => served.all() }),
  openReportsQuery: () => ({ queryKey: ['reports', 'open'], queryFn: () => served.all() }),
}));
vi.mock('#src/data/reports/commands.ts', () => ({
  report: vi.fn(() => Promise.resolve()),
  resolveReport: vi.fn(() => Promise.resolve()),
}));

const stored: Report = {
  id: 'caseStudies~tram~ana',
  target: 'caseStudies/tram',
  title: 'The tram',
  reason: 'wrong',
  note: 'The figure is of another year.',
  quote: '',
  byUid: 'ana',
  byName: 'Ana',
  at: new Date('2026-11-01'),
  status: 'open',
  outcome: null,
  outcomeNote: '',
  updatedAt: new Date('2026-11-01'),
  lastAuditId: null,
};
const button = <ReportButton target="caseStudies/tram" title="The tram" />;

beforeEach(() => {
  served.mine = () => null;
  served.all = () => [stored];
  vi.mocked(report).mockClear();
  vi.mocked(resolveReport).mockClear();
});

it('tells the secretariat what is wrong, and asks for a reason', async () => {
  renderPage(button);
  await userEvent.click(await screen.findByRole('button', { name: 'Report: The tram' }));
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.click(dialog.getByRole('button', { name: 'Send the report' }));
  expect(dialog.getByText('Choose what is wrong.')).toBeVisible();
  expect(report).not.toHaveBeenCalled();
  await userEvent.click(dialog.getByRole('radio', { name: 'It is advertising' }));
  await userEvent.type(dialog.getByRole('textbox'), 'Pens.');
  await userEvent.click(dialog.getByRole('button', { name: 'Send the report' }));
  expect(report).toHaveBeenCalledWith(
    'db',
    { uid: 'mira' },
    {
      target: 'caseStudies/tram',
      title: 'The tram',
      reason: 'spam',
      note: 'Pens.',
    },
  );
});

it('says why it was not sent, and keeps the words', async () => {
  vi.mocked(report).mockRejectedValueOnce(new DataError('offline'));
  renderPage(button);
  await userEvent.click(await screen.findByRole('button', { name: 'Report: The tram' }));
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.click(dialog.getByRole('radio', { name: 'Something else' }));
  await userEvent.type(dialog.getByRole('textbox'), 'Hm.');
  await userEvent.click(dialog.getByRole('button', { name: 'Send the report' }));
  expect(await dialog.findByText(/There is no connection/)).toBeVisible();
  expect(dialog.getByRole('textbox')).toHaveValue('Hm.');
});

it.each([
  ['open', 'You reported this'],
  ['resolved', 'Your report was answered'],
] as const)('says of one that is %s: %s', async (status, words) => {
  served.mine = () => ({ ...stored, status });
  renderPage(button);
  expect(await screen.findByText(words)).toBeVisible();
  expect(screen.queryByRole('button')).toBeNull();
});

it('shows the secretariat what waits, with the way there, and answers it', async () => {
  renderPage(<OpenReports />);
  expect(await screen.findByRole('link', { name: 'Look at it: The tram' })).toHaveAttribute(
    'href',
    '/case-studies/tram',
  );
  await userEvent.click(screen.getByRole('button', { name: 'Answer the report on The tram' }));
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.click(dialog.getByRole('radio', { name: 'We did something about it' }));
  await userEvent.type(dialog.getByRole('textbox'), 'Corrected.');
  await userEvent.click(dialog.getByRole('button', { name: 'Answer and close' }));
  expect(resolveReport).toHaveBeenCalledWith(
    'db',
    { uid: 'mira' },
    {
      id: stored.id,
      outcome: 'acted',
      outcomeNote: 'Corrected.',
    },
  );
});

it('leaves one’s own, and what is about oneself, to somebody else', async () => {
  served.all = () => [
    { ...stored, byUid: 'mira' },
    { ...stored, id: 'x', target: 'profiles/mira' },
  ];
  renderPage(<OpenReports />);
  expect(await screen.findAllByText(/somebody else answers it/)).toHaveLength(2);
  expect(screen.queryByRole('button')).toBeNull();
});

it('brings the words of a reported message along', async () => {
  served.all = () => [{ ...stored, target: 'conversations/ana~zoe/messages/m', quote: 'Buy pens!' }];
  renderPage(<OpenReports />);
  expect(await screen.findByText('Buy pens!')).toBeVisible();
  expect(screen.queryByRole('link')).toBeNull();
});

it('shows whoever reported what came of it', async () => {
  served.all = () => [{ ...stored, status: 'resolved', outcome: 'acted', outcomeNote: 'Corrected.' }];
  renderPage(<MyReports />);
  expect(await screen.findByRole('listitem')).toHaveTextContent('Corrected.We did something about it');
});
