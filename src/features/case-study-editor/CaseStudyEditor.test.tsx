import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { buildContent, buildMemberOnly, buildNote, buildResult } from '#firebase/seed/builders.ts';
import { DataError } from '#src/data/errors.ts';
import { openAutosave, type Save } from '#src/domain/autosave.ts';
import { type CaseStudyContent, type Draft, emptyContent, emptyMemberOnly } from '#src/domain/caseStudy.ts';
import type { Note } from '#src/domain/submission.ts';
import { renderPage } from '#tests/support/renderPage.tsx';
import { CaseStudyEditor } from './CaseStudyEditor.tsx';
import { startWriting } from './writing.ts';

const complete: Draft = { content: buildContent(), memberOnly: buildMemberOnly() };

type Setup = {
  draft?: Draft;
  returned?: Note;
  onSubmit?: (version: number) => Promise<void>;
  store?: (save: Save) => Promise<number>;
};

/** The editor on a text in hand, with a server that answers at once. */
async function write({ draft = complete, returned, onSubmit, store }: Setup = {}) {
  const saves: Save[] = [];
  const writing = startWriting(
    openAutosave({
      stored: { version: 3, editId: 'stored', draft, isEditable: true, at: Date.now() },
      kept: [],
      name: 'test',
      now: Date.now(),
    }),
    {
      store: (save) => {
        saves.push(save);
        return store ? store(save) : Promise.resolve(save.version + 1);
      },
      failureOf: () => 'offline',
      keep: () => true,
      drop: () => undefined,
      ended: () => undefined,
    },
  );
  writing.attach();
  const handIn = vi.fn(onSubmit ?? (() => Promise.resolve()));
  renderPage(<CaseStudyEditor writing={writing} returned={returned} onSubmit={handIn} />);
  await screen.findByRole('textbox', { name: 'The challenge' }, { timeout: 10_000 });
  return { writing, saves, handIn };
}

const draftWith = (content: Partial<CaseStudyContent>): Draft => ({
  ...complete,
  content: { ...complete.content, ...content },
});

describe('the meter', () => {
  it('says how much is there and leads to the field that is missing', async () => {
    await write({ draft: draftWith({ startYear: null, scale: null }) });
    await userEvent.click(screen.getByRole('button', { name: /15 of 17 ready/ }));
    await userEvent.click(screen.getByRole('button', { name: 'The start year' }));
    expect(screen.getByRole('textbox', { name: 'Start year' })).toHaveFocus();
    await userEvent.click(screen.getByRole('button', { name: /15 of 17 ready/ }));
    await userEvent.click(screen.getByRole('button', { name: 'The scale' }));
    expect(screen.getByRole('radio', { name: 'Building' })).toHaveFocus();
  });

  it('leads to the part of a result that is missing', async () => {
    await write({ draft: draftWith({ results: [buildResult(), buildResult({ unit: '' })] }) });
    await userEvent.click(screen.getByRole('button', { name: /16 of 17 ready/ }));
    await userEvent.click(screen.getByRole('button', { name: /Every result/ }));
    const second = screen.getByText('Result 2').closest('li');
    expect(second && within(second).getByRole('textbox', { name: 'Unit' })).toHaveFocus();
  });

  it('leads into a long text', async () => {
    await write({ draft: draftWith({ lessons: '' }) });
    await userEvent.click(screen.getByRole('button', { name: /16 of 17 ready/ }));
    await userEvent.click(screen.getByRole('button', { name: 'The lessons' }));
    expect(screen.getByRole('textbox', { name: 'Lessons' })).toHaveFocus();
  });

  it('counts on as the author types', async () => {
    await write({ draft: draftWith({ authors: [] }) });
    await userEvent.type(screen.getByRole('textbox', { name: 'Author 1' }), 'Maria');
    expect(screen.getByRole('button', { name: /17 of 17 ready/ })).toBeInTheDocument();
  });

  it('closes with Escape and gives the focus back', async () => {
    await write({ draft: draftWith({ scale: null }) });
    const button = screen.getByRole('button', { name: /16 of 17 ready/ });
    await userEvent.click(button);
    await userEvent.keyboard('{Escape}');
    expect(button).toHaveAttribute('aria-expanded', 'false');
    expect(button).toHaveFocus();
  });
});

describe('the summary', () => {
  it('counts its words', async () => {
    await write({ draft: draftWith({ summary: 'one two' }) });
    await userEvent.type(screen.getByRole('textbox', { name: 'Summary' }), ' three');
    expect(screen.getByText('3 of 40–60 words')).toBeInTheDocument();
  });

  it('counts characters where words are not set apart', async () => {
    await write({ draft: draftWith({ summary: '水と緑', language: 'ja' }) });
    expect(screen.getByText(/^3 of \d+–\d+ characters/)).toBeInTheDocument();
  });
});

describe('results', () => {
  it('are added, filled in and removed, with the focus where one goes on', async () => {
    const { writing } = await write({ draft: draftWith({ results: [] }) });
    await userEvent.click(screen.getByRole('button', { name: 'Add a result' }));
    expect(screen.getByRole('textbox', { name: 'What changed' })).toHaveFocus();
    await userEvent.keyboard('Surface temperature');
    await userEvent.type(screen.getByRole('textbox', { name: 'Value' }), '-4.25');
    await userEvent.click(screen.getByRole('radio', { name: 'Measured' }));
    expect(writing.getState().draft.content.results).toMatchObject([
      { indicator: 'Surface temperature', value: -4.25, kind: 'measured' },
    ]);
    await userEvent.click(screen.getByRole('button', { name: 'Remove result 1' }));
    expect(writing.getState().draft.content.results).toEqual([]);
    expect(screen.getByRole('button', { name: 'Add a result' })).toHaveFocus();
  });

  it('removing one leaves the others as they were typed', async () => {
    const results = ['a', 'b', 'c'].map((indicator) => buildResult({ indicator }));
    await write({ draft: draftWith({ results }) });
    await userEvent.click(screen.getByRole('button', { name: 'Remove result 2' }));
    const values = screen.getAllByRole('textbox', { name: 'What changed' });
    expect(values.map((input) => input.getAttribute('value'))).toEqual(['a', 'c']);
  });

  it('explain what each kind of evidence means', async () => {
    await write();
    expect(screen.getByRole('radio', { name: 'Modelled' })).toHaveAccessibleDescription(/Calculated/);
  });
});

describe('what is too long', () => {
  it('is said at the field, not cut off, and does not hold up the rest', async () => {
    const { writing } = await write({ draft: draftWith({ funding: 'x'.repeat(300) }) });
    const funding = screen.getByRole('textbox', { name: 'Funding (optional)' });
    await userEvent.type(funding, 'yz');
    expect(funding).toHaveAccessibleErrorMessage?.(/2 characters too many/);
    expect(screen.getByText(/2 characters too many/)).toBeInTheDocument();
    expect(writing.getState().draft.content.funding).toHaveLength(302);
  });
});

describe('remarks of the reviewer', () => {
  const returned = buildNote({
    text: 'A strong case, two things are missing.',
    outcome: 'returned',
    remarks: [
      { field: 'challenge', text: 'Who was hit hardest?' },
      { field: 'contactEmail', text: 'Use a role mailbox.' },
    ],
  });

  it('stand beside their fields, with the reason on top', async () => {
    await write({ returned });
    expect(screen.getByText('A strong case, two things are missing.')).toBeInTheDocument();
    const field = document.getElementById('field-challenge');
    expect(field).toHaveTextContent('Who was hit hardest?');
    await userEvent.click(screen.getByRole('button', { name: /Go to the remark on E-mail/ }));
    expect(screen.getByRole('textbox', { name: 'E-mail for questions' })).toHaveFocus();
  });
});

describe('handing in', () => {
  it('leads to the first thing that is missing instead of being switched off', async () => {
    const { handIn } = await write({
      draft: { content: { ...emptyContent, title: 'T' }, memberOnly: emptyMemberOnly },
    });
    await userEvent.click(screen.getByRole('button', { name: 'Hand in for review' }));
    expect(screen.getByRole('textbox', { name: 'Summary' })).toHaveFocus();
    expect(screen.getByRole('alert')).toHaveTextContent(/things are still missing. The first: A summary/);
    expect(handIn).not.toHaveBeenCalled();
  });

  it('stores the last words first and hands in that version', async () => {
    const { saves, handIn } = await write();
    await userEvent.type(screen.getByRole('textbox', { name: 'Staffing (optional)' }), '!');
    await userEvent.click(screen.getByRole('button', { name: 'Hand in for review' }));
    await waitFor(() => expect(handIn).toHaveBeenCalledWith(4));
    expect(saves.at(-1)?.draft.content.staffing).toMatch(/!$/);
  });

  it('without a network says that the text is safe, and does not hand in what is not stored', async () => {
    const { handIn } = await write({ store: () => Promise.reject(new DataError('offline')) });
    await userEvent.type(screen.getByRole('textbox', { name: 'Staffing (optional)' }), '!');
    await userEvent.click(screen.getByRole('button', { name: 'Hand in for review' }));
    expect(await screen.findByText(/Handing in needs a connection/)).toBeInTheDocument();
    expect(handIn).not.toHaveBeenCalled();
  });

  it.each([
    ['tooMany', /Wait ten seconds/],
    ['conflict', /changed elsewhere/],
    ['denied', /did not accept/],
  ] as const)('that fails with %s says so beside the button', async (kind, message) => {
    await write({ onSubmit: () => Promise.reject(new DataError(kind)) });
    await userEvent.click(screen.getByRole('button', { name: 'Hand in for review' }));
    expect(await screen.findByText(message)).toBeInTheDocument();
  });
});

describe('a newer text from elsewhere', () => {
  const elsewhere = (funding: string) => ({
    type: 'stored' as const,
    stored: { version: 4, editId: 'other', draft: draftWith({ funding }), isEditable: true, at: Date.now() },
  });

  it('appears in the form, with a note', async () => {
    const { writing } = await write();
    act(() => writing.send(elsewhere('A new fund')));
    expect(screen.getByRole('textbox', { name: 'Funding (optional)' })).toHaveValue('A new fund');
    expect(screen.getByText('Updated with a change made elsewhere: Funding.')).toBeInTheDocument();
  });

  it('in a field one is writing in becomes a choice, and handing in waits for it', async () => {
    const { writing, handIn } = await write();
    const funding = screen.getByRole('textbox', { name: 'Funding (optional)' });
    await userEvent.clear(funding);
    await userEvent.type(funding, 'Own words');
    act(() => writing.send(elsewhere('A new fund')));
    expect(screen.getByRole('heading', { name: 'One field was changed in two places' })).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Hand in for review' }));
    expect(screen.getByRole('heading', { name: /changed in two places/ })).toHaveFocus();
    expect(handIn).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole('button', { name: 'Take the other: Funding' }));
    expect(funding).toHaveValue('A new fund');
    expect(screen.queryByRole('heading', { name: /changed in two places/ })).toBeNull();
  });
});

describe('a long text', () => {
  it('is stored with its form, and pasted foreign markup loses its own', async () => {
    const { writing } = await write({ draft: draftWith({ lessons: '' }) });
    const lessons = screen.getByRole('textbox', { name: 'Lessons' });
    lessons.focus();
    await userEvent.paste(
      pasted(
        '<p class="MsoNormal" style="color:red" onclick="x()"><b>Measure</b> first<script>alert(1)</script></p><img src=x onerror=alert(1)>',
      ),
    );
    const stored = writing.getState().draft.content.lessons;
    expect(stored).toContain('"bold"');
    expect(stored).toContain('Measure');
    expect(stored).not.toMatch(/Mso|style|onclick|script|img/);
  });
});

/** What a browser hands over when something is pasted from a word processor. */
function pasted(html: string): DataTransfer {
  const data = new DataTransfer();
  data.setData('text/html', html);
  return data;
}
