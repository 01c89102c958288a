import { QueryClient } from '@tanstack/react-query';
import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { buildProfile } from '#firebase/seed/builders.ts';
import { buildAnswer, buildQuestion } from '#firebase/seed/questionBuilders.ts';
import { DataError } from '#src/data/errors.ts';
import { answerQuestion } from '#src/data/questions/asking.ts';
import { acceptAnswer, editAnswer, setAnswerHidden } from '#src/data/questions/commands.ts';
import { type Answer, type Question, questionLimits } from '#src/domain/question.ts';
import { renderPage } from '#tests/support/renderPage.tsx';
import { QuestionThread } from './QuestionThread.tsx';

const served = vi.hoisted(() => ({ answers: vi.fn((): unknown => []), role: 'member' }));

vi.mock('#src/data/client/database.ts', () => ({ database: () => 'db' }));
vi.mock('#src/data/session/useSession.ts', () => ({
  useMember: () => ({
    identity: { uid: 'lucia', displayName: 'lucia@riverbend.example' },
    member: { organisationId: 'riverbend' },
  }),
  useActor: () => ({
    uid: 'lucia',
    emailVerified: true,
    member: { role: served.role, status: 'active', organisationId: 'riverbend' },
  }),
}));
vi.mock('#src/data/members/queries.ts', () => ({
  profileQuery: (uid: string) => ({
    queryKey: ['profile', uid],
    queryFn: () => buildProfile({ displayName: uid === 'lucia' ? 'Lucía' : `Name of ${uid}` }),
  }),
}));
vi.mock('#src/data/organisations/queries.ts', () => ({
  publicOrganisationsQuery: () => ({
    queryKey: ['organisations'],
    queryFn: () => [{ id: 'ghent', name: 'Ghent' }],
  }),
}));
vi.mock('#src/data/questions/queries.ts', () => ({
  answersQuery: (_id: string, { withHidden }: { withHidden: boolean }) => ({
    queryKey: ['answers', withHidden],
    queryFn: () => served.answers(),
  }),
}));
vi.mock('#src/data/questions/asking.ts', () => ({ answerQuestion: vi.fn(() => Promise.resolve()) }));
vi.mock('#src/data/questions/commands.ts', () => ({
  acceptAnswer: vi.fn(() => Promise.resolve()),
  editAnswer: vi.fn(() => Promise.resolve()),
  editQuestion: vi.fn(() => Promise.resolve()),
  setAnswerHidden: vi.fn(() => Promise.resolve()),
  setQuestionHidden: vi.fn(() => Promise.resolve()),
}));

const answer = buildAnswer({ id: 'a1', text: 'Five summers in the contract.' });
const fromSource = buildAnswer({ id: 'a2', text: 'The gardeners stay.', fromSource: true });

const threadOf = (question: Question) => (
  <QuestionThread
    question={question}
    report={<button type="button">Report the question</button>}
    reportAnswer={({ id }) => <button type="button">Report {id}</button>}
  />
);

function show(question: Partial<Question> = {}, answers: Answer[] = []) {
  served.answers.mockReturnValue(answers);
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const shown = buildQuestion(question);
  renderPage(threadOf(shown), { client });
  return {
    id: shown.id,
    become: (next: Answer[]) =>
      act(() => client.setQueryData(['answers', served.role === 'moderator'], next)),
  };
}
const saidIn = async (text: string) => within((await screen.findByText(text)).closest('li') ?? document.body);
const field = () => screen.findByRole('textbox', { name: 'Your answer' });
const send = () => userEvent.click(screen.getByRole('button', { name: 'Answer' }));

beforeEach(() => {
  served.role = 'member';
  localStorage.clear();
  vi.clearAllMocks();
});

describe('the answers', () => {
  it('say who answers, and who is of the city that was asked', async () => {
    show({ askedOrganisationIds: ['ghent'], answers: 2 }, [answer, fromSource]);
    const source = await saidIn(fromSource.text);
    expect(source.getByText('From the city that was asked')).toBeVisible();
    expect(source.getByRole('link', { name: 'Ben Example' })).toHaveAttribute(
      'href',
      '/people/example-answerer',
    );
    expect((await saidIn(answer.text)).queryByText('From the city that was asked')).not.toBeInTheDocument();
    expect(await screen.findByRole('link', { name: 'Ghent' })).toHaveAttribute(
      'href',
      '/organisations/ghent',
    );
  });

  it('appear in an open tab, and are announced by their number', async () => {
    const { become } = show();
    expect(await screen.findByText(/^Nobody has answered yet/)).toBeVisible();
    become([answer]);
    expect(await screen.findByText(answer.text)).toBeVisible();
  });

  it('that were changed show what they said before', async () => {
    const edits = [{ text: 'Three summers.', at: new Date('2026-10-06T10:00:00Z') }];
    show({ answers: 1 }, [{ ...answer, edits }]);
    await userEvent.click(await screen.findByText(/^Edited .*: see what it said before$/));
    expect(screen.getByText('Three summers.')).toBeVisible();
  });

  it('can be tried again when they did not load', async () => {
    served.answers.mockImplementationOnce(() => {
      throw new DataError('offline');
    });
    const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
    renderPage(threadOf(buildQuestion()), { client });
    served.answers.mockReturnValue([answer]);
    await userEvent.click(await screen.findByRole('button', { name: 'Try again' }));
    expect(await screen.findByText(answer.text)).toBeVisible();
  });
});

describe('accepting', () => {
  it('is offered to whoever asked', async () => {
    const { id } = show({ authorUid: 'lucia', answers: 1 }, [answer]);
    await userEvent.click(await screen.findByRole('button', { name: 'This helped me' }));
    expect(acceptAnswer).toHaveBeenCalledWith('db', { uid: 'lucia' }, { questionId: id, answerId: 'a1' });
  });

  it('is taken back the same way, and marked', async () => {
    const { id } = show({ authorUid: 'lucia', answers: 1, acceptedAnswerId: 'a1' }, [answer]);
    expect((await saidIn(answer.text)).getByText('This helped')).toBeVisible();
    vi.mocked(acceptAnswer).mockRejectedValueOnce(new DataError('offline'));
    await userEvent.click(screen.getByRole('button', { name: 'It did not, after all' }));
    expect(acceptAnswer).toHaveBeenCalledWith('db', { uid: 'lucia' }, { questionId: id, answerId: null });
    expect(await screen.findByText(/^No connection\./)).toHaveRole('alert');
  });

  it('is not offered to anybody else', async () => {
    show({ answers: 1 }, [answer]);
    expect(await screen.findByText(answer.text)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'This helped me' })).not.toBeInTheDocument();
  });
});

describe('answering', () => {
  it('sends what was written under the name of the profile, once, and empties the field', async () => {
    const { id } = show();
    await userEvent.type(await field(), ' The gardeners. ');
    await send();
    expect(answerQuestion).toHaveBeenCalledExactlyOnceWith(
      'db',
      { uid: 'lucia', displayName: 'Lucía', organisationId: 'riverbend' },
      {
        questionId: id,
        answerId: expect.stringMatching(/^[A-Za-z0-9]{20}$/),
        input: { text: 'The gardeners.', mentions: [] },
      },
    );
    expect(await field()).toHaveValue('');
  });

  it('keeps the text, and its name, when it fails and when the page is loaded again', async () => {
    vi.mocked(answerQuestion).mockRejectedValueOnce(new DataError('offline'));
    show();
    await userEvent.type(await field(), 'The gardeners.');
    await send();
    expect(await screen.findByText(/^No connection\./)).toHaveRole('alert');
    const [first] = vi.mocked(answerQuestion).mock.calls;
    document.body.replaceChildren();
    show();
    expect(await field()).toHaveValue('The gardeners.');
    expect(screen.getByText('You began this answer earlier; here it is.')).toBeVisible();
    await send();
    expect(vi.mocked(answerQuestion).mock.calls[1]?.[2].answerId).toBe(first?.[2].answerId);
  });

  it('tells people of the conversation who were chosen', async () => {
    show({ answers: 1 }, [answer]);
    await userEvent.type(await field(), 'Yes.');
    await userEvent.click(await screen.findByRole('combobox', { name: 'Tell somebody' }));
    await userEvent.click(await screen.findByRole('option', { name: 'Name of example-answerer' }));
    await send();
    expect(vi.mocked(answerQuestion).mock.calls[0]?.[2].input.mentions).toEqual(['example-answerer']);
  });
});

describe('one’s own answer', () => {
  const own = { ...answer, authorUid: 'lucia' };

  it('can be changed in its place', async () => {
    const { id } = show({ answers: 1 }, [own]);
    await userEvent.click(await screen.findByRole('button', { name: 'Change' }));
    const text = screen.getByRole('textbox', { name: 'Text' });
    await userEvent.clear(text);
    expect(screen.getByRole('button', { name: 'Save' })).toBeDisabled();
    await userEvent.type(text, 'Six summers.');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(editAnswer).toHaveBeenCalledWith(
      'db',
      { uid: 'lucia' },
      { questionId: id, answerId: 'a1', text: 'Six summers.' },
    );
    expect(await screen.findByRole('button', { name: 'Change' })).toHaveFocus();
  });

  it('cannot be changed any more after the fifth time', async () => {
    const edits = Array.from({ length: questionLimits.edits }, (_, index) => ({
      text: `Words ${index}`,
      at: new Date(Date.UTC(2026, 9, 6, index)),
    }));
    show({ answers: 1 }, [{ ...own, edits }]);
    expect(await screen.findByRole('button', { name: 'Change' })).toBeDisabled();
  });

  it('is not hidden by its author, who is a moderator', async () => {
    served.role = 'moderator';
    show({ answers: 1 }, [own]);
    const item = await saidIn(own.text);
    expect(item.queryByRole('button', { name: 'Hide …' })).not.toBeInTheDocument();
  });
});

describe('reporting', () => {
  it('is offered beside what others said, and not beside one’s own words', async () => {
    show({ answers: 2 }, [answer, { ...answer, id: 'mine', authorUid: 'lucia' }]);
    expect(await screen.findByRole('button', { name: 'Report a1' })).toBeVisible();
    expect(screen.getByRole('button', { name: 'Report the question' })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Report mine' })).not.toBeInTheDocument();
  });

  it('is not offered to whoever asked, nor of what is hidden already', async () => {
    served.role = 'moderator';
    show({ authorUid: 'lucia', answers: 1 }, [{ ...answer, hidden: true }]);
    expect(await screen.findByText(answer.text)).toBeVisible();
    expect(screen.queryByRole('button', { name: /^Report/ })).not.toBeInTheDocument();
  });
});

it('a moderator hides an answer for a reason, and shows it again', async () => {
  served.role = 'moderator';
  const { id, become } = show({ answers: 1, authorUid: 'lucia' }, [answer]);
  await userEvent.click(await screen.findByRole('button', { name: 'Hide …' }));
  await userEvent.type(screen.getByRole('textbox', { name: 'Reason, for the record' }), 'Advertising');
  await userEvent.click(screen.getByRole('button', { name: 'Hide it' }));
  const place = { questionId: id, answerId: 'a1' };
  expect(setAnswerHidden).toHaveBeenCalledWith(
    'db',
    { uid: 'lucia' },
    { ...place, isHidden: true, reason: 'Advertising' },
  );
  become([{ ...answer, hidden: true }]);
  await userEvent.click(await screen.findByRole('button', { name: 'Show it again' }));
  expect(setAnswerHidden).toHaveBeenLastCalledWith(
    'db',
    { uid: 'lucia' },
    { ...place, isHidden: false, reason: '' },
  );
});
