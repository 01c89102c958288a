import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { paragraphs } from '#src/domain/richText.ts';
import { draftWith, renderWriting } from '#tests/support/renderWriting.tsx';
import { ContentLongText } from './ContentFields.tsx';
import { focusField } from './focusField.ts';

/** The first test also waits for the editor's code. */
const patience = { timeout: 20_000 };

async function show(lessons: string) {
  const shown = renderWriting(<ContentLongText name="lessons" />, { draft: draftWith({ lessons }) });
  const field = await screen.findByRole('textbox', { name: 'Lessons' }, patience);
  return { ...shown, field };
}

describe('LongTextField', () => {
  it('is where a link to the field leads', async () => {
    const { field } = await show('');
    focusField('lessons');
    expect(field).toHaveFocus();
  }, 30_000);

  it('keeps the form of what is pasted, and none of its foreign markup', async () => {
    const { field, writing } = await show('');
    const html =
      '<p class="MsoNormal" style="color:red" onclick="x()"><b>Measure</b> first<script>alert(1)</script></p><img src=x onerror=alert(1)>';
    fireEvent.paste(field, {
      clipboardData: {
        getData: (type: string) => (type === 'text/html' ? html : ''),
        types: ['text/html'],
        files: [],
      },
    });
    const stored = writing.getState().draft.content.lessons;
    expect(stored).toContain('"bold"');
    expect(stored).toContain('Measure');
    expect(stored).not.toMatch(/Mso|style|onclick|script|img/);
  }, 30_000);

  it('shows what came from elsewhere', async () => {
    const { field, writing } = await show(paragraphs('Old'));
    writing.send({
      type: 'stored',
      stored: {
        version: 4,
        editId: 'x',
        draft: draftWith({ lessons: paragraphs('New') }),
        isEditable: true,
        at: 0,
      },
    });
    expect(await screen.findByText('New')).toBeInTheDocument();
    expect(field).toHaveTextContent('New');
  }, 30_000);

  it('is not changed by being opened', async () => {
    const { writing, saves } = await show(paragraphs('As it was'));
    const state = await writing.settle();
    expect(state.draft.content.lessons).toBe(paragraphs('As it was'));
    expect(saves).toEqual([]);
  }, 30_000);
});
