import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { draftWith, renderWriting } from '#tests/support/renderWriting.tsx';
import { OptionalText } from './ContentFields.tsx';
import { SummaryField } from './SummaryField.tsx';

describe('SummaryField', () => {
  it('counts words as they are typed', async () => {
    renderWriting(<SummaryField />, { draft: draftWith({ summary: 'one two' }) });
    await userEvent.type(screen.getByLabelText('Summary'), ' three');
    expect(screen.getByText('3 of 40–60 words')).toBeInTheDocument();
  });

  it('counts characters where words are not set apart', () => {
    renderWriting(<SummaryField />, { draft: draftWith({ summary: '水と緑', language: 'ja' }) });
    expect(screen.getByText(/^3 of \d+–\d+ characters/)).toBeInTheDocument();
  });

  it('tells a screen reader the count with the field', () => {
    renderWriting(<SummaryField />, { draft: draftWith({ summary: 'one two' }) });
    expect(screen.getByLabelText('Summary')).toHaveAccessibleDescription(/2 of 40–60 words/);
  });
});

describe('a text over its limit', () => {
  it('is not cut off: the field says by how much it is over', async () => {
    const { writing } = renderWriting(<OptionalText name="funding" />, {
      draft: draftWith({ funding: 'x'.repeat(300) }),
    });
    const funding = screen.getByLabelText('Funding (optional)');
    await userEvent.type(funding, 'yz');
    expect(funding).toBeInvalid();
    expect(funding).toHaveAccessibleDescription(/2 characters too many/);
    expect(writing.getState().draft.content.funding).toHaveLength(302);
  });
});
