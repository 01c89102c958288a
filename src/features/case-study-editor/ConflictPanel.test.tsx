import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { draftWith, renderWriting } from '#tests/support/renderWriting.tsx';
import { ConflictPanel } from './ConflictPanel.tsx';
import { OptionalText } from './ContentFields.tsx';
import { WritingNotes } from './WritingNotes.tsx';

const elsewhere = (funding: string) => ({
  type: 'stored' as const,
  stored: { version: 4, editId: 'other', draft: draftWith({ funding }), isEditable: true, at: Date.now() },
});

function show() {
  return renderWriting(
    <>
      <ConflictPanel />
      <WritingNotes />
      <OptionalText name="funding" />
    </>,
  );
}

const funding = () => screen.getByLabelText('Funding (optional)');

describe('a newer text from elsewhere', () => {
  it('appears in the form, with a note that can be put away', async () => {
    const { writing } = show();
    act(() => writing.send(elsewhere('A new fund')));
    expect(funding()).toHaveValue('A new fund');
    expect(screen.getByText('Updated with a change made elsewhere: Funding.')).toBeInTheDocument();
    await userEvent.click(screen.getByLabelText('Got it'));
    expect(screen.queryByText(/Updated with/)).toBeNull();
  });

  it.each([
    ['Take the other: Funding', 'A new fund'],
    ['Keep mine: Funding', 'Own words'],
  ])('in a field one is writing in is a choice: %s', async (choice, kept) => {
    const { writing } = show();
    await userEvent.clear(funding());
    await userEvent.type(funding(), 'Own words');
    act(() => writing.send(elsewhere('A new fund')));
    expect(screen.getByRole('heading', { name: 'One field was changed in two places' })).toBeInTheDocument();
    expect(screen.getByText('A new fund')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: choice }));
    expect(funding()).toHaveValue(kept);
    expect(screen.queryByRole('heading', { name: /two places/ })).toBeNull();
  });
});
