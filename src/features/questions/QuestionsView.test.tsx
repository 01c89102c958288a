import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { buildProfile } from '#firebase/seed/builders.ts';
import { buildQuestion } from '#firebase/seed/questionBuilders.ts';
import { DataError } from '#src/data/errors.ts';
import type { Question } from '#src/domain/question.ts';
import type { QuestionFilter } from '#src/domain/questionFilter.ts';
import { renderPage } from '#tests/support/renderPage.tsx';
import { OpenQuestions } from './OpenQuestions.tsx';
import { QuestionsAbout } from './QuestionsAbout.tsx';
import { QuestionsView } from './QuestionsView.tsx';

const served = vi.hoisted(() => ({
  pages: vi.fn((_filter: unknown, _after: unknown): unknown => ({ questions: [], next: null })),
  list: vi.fn((): unknown => []),
}));

vi.mock('#src/data/session/useSession.ts', () => ({
  useMember: () => ({ identity: { uid: 'lucia' }, member: { organisationId: 'riverbend' } }),
}));
vi.mock('#src/data/members/queries.ts', () => ({
  knownProfileQuery: () => ({
    queryKey: ['profile'],
    queryFn: () => buildProfile({ topics: ['coasts'], pathways: [] }),
  }),
}));
vi.mock('#src/data/questions/queries.ts', () => ({
  questionsQuery: (filter: QuestionFilter) => ({
    queryKey: ['questions', filter],
    initialPageParam: null,
    queryFn: ({ pageParam }: { pageParam: unknown }) => served.pages(filter, pageParam),
    getNextPageParam: ({ next }: { next: unknown }) => next,
  }),
  followedQuestionsQuery: () => ({ queryKey: ['follows'], queryFn: () => ({ questionIds: ['q1'] }) }),
  followedListQuery: (ids: string[]) => ({ queryKey: ['followed', ids], queryFn: () => served.list() }),
  questionsAboutQuery: (about: object) => ({ queryKey: ['about', about], queryFn: () => served.list() }),
  openQuestionsQuery: () => ({ queryKey: ['open'], queryFn: () => served.list() }),
}));

const question = (fields: Partial<Question>) => buildQuestion(fields);
const waters = question({ id: 'q1', title: 'Who waters?' });
const solved = question({
  id: 'q2',
  title: 'Who pays?',
  answers: 2,
  acceptedAnswerId: 'a',
  about: { kind: 'event', id: 'cop', title: 'The COP' },
});

beforeEach(() => {
  served.pages.mockReset();
  served.list.mockReset();
  served.list.mockReturnValue([]);
});

it('lists questions with where they stand, who asked and what they are about', async () => {
  served.pages.mockReturnValue({ questions: [waters, solved], next: null });
  renderPage(<QuestionsView />);
  const first = within((await screen.findByText('Who waters?')).closest('li') ?? document.body);
  expect(first.getByRole('link', { name: 'Who waters?' })).toHaveAttribute('href', '/questions/q1');
  expect(first.getByText('Unanswered')).toBeVisible();
  expect(first.getByText('Ana Example, Example City')).toBeVisible();
  const second = within(screen.getByText('Who pays?').closest('li') ?? document.body);
  expect(second.getByText('Solved, 2 answers')).toBeVisible();
  expect(second.getByRole('link', { name: 'The COP' })).toHaveAttribute('href', '/events/cop');
});

it('keeps every choice in the address', async () => {
  served.pages.mockReturnValue({ questions: [waters], next: null });
  const { address } = renderPage(<QuestionsView />, { at: '/questions?topic=coasts' });
  await userEvent.click(await screen.findByRole('switch', { name: 'Only unanswered' }));
  expect(address()).toBe('/questions?unanswered=1&topic=coasts');
  await userEvent.click(screen.getByRole('combobox', { name: 'Whose' }));
  await userEvent.click(await screen.findByRole('option', { name: 'My own' }));
  expect(address()).toBe('/questions?whose=mine&unanswered=1&topic=coasts');
  expect(served.pages).toHaveBeenLastCalledWith(
    { set: 'mine', isUnanswered: true, kind: null, topic: 'coasts' },
    null,
  );
});

it('shows more, page by page', async () => {
  served.pages.mockImplementation((_filter, after) =>
    after === null ? { questions: [waters], next: 'cursor' } : { questions: [solved], next: null },
  );
  renderPage(<QuestionsView />);
  await userEvent.click(await screen.findByRole('button', { name: 'Show more questions' }));
  expect(await screen.findByText('Who pays?')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Show more questions' })).not.toBeInTheDocument();
});

it('says that nobody has asked, and, of a choice, how to undo it', async () => {
  served.pages.mockReturnValue({ questions: [], next: null });
  const { unmount } = renderPage(<QuestionsView />);
  expect(await screen.findByText('Nobody has asked anything yet')).toBeVisible();
  unmount();
  const { address } = renderPage(<QuestionsView />, { at: '/questions?whose=city' });
  await userEvent.click(await screen.findByRole('button', { name: 'Show all questions' }));
  expect(address()).toBe('/questions');
});

it('lists those one follows, looking at the other choices here', async () => {
  served.list.mockReturnValue([waters, solved]);
  renderPage(<QuestionsView />, { at: '/questions?whose=following&unanswered=1' });
  expect(await screen.findByText('Who waters?')).toBeVisible();
  expect(screen.queryByText('Who pays?')).not.toBeInTheDocument();
});

it('can be tried again', async () => {
  served.pages.mockImplementationOnce(() => {
    throw new DataError('offline');
  });
  served.pages.mockReturnValue({ questions: [waters], next: null });
  renderPage(<QuestionsView />);
  await userEvent.click(await screen.findByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('Who waters?')).toBeVisible();
});

it('stands on a case, with the way to ask its city', async () => {
  served.list.mockReturnValue([waters]);
  renderPage(<QuestionsAbout kind="caseStudy" id="shade" city="Ghent" />);
  expect(await screen.findByText('Who waters?')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Ask Ghent' })).toHaveAttribute(
    'href',
    '/questions/new?about=caseStudy%3Ashade',
  );
});

it('says on an event that nobody has asked', async () => {
  renderPage(<QuestionsAbout kind="event" id="cop" />);
  expect(await screen.findByText('Nobody has asked about this event yet.')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Ask about this event' })).toBeVisible();
});

it('brings unanswered questions to the reader, the nearest first and with the reason', async () => {
  const far = question({ id: 'far', title: 'Who else?', topics: [], pathways: [] });
  const near = question({ id: 'near', title: 'Which dune?', topics: ['coasts'], pathways: [] });
  served.list.mockReturnValue([far, near]);
  renderPage(<OpenQuestions />);
  const [first, reason] = await screen.findAllByRole('listitem');
  expect(first).toHaveTextContent('Which dune?');
  expect(reason).toHaveTextContent('About Coasts, a topic of yours');
});
