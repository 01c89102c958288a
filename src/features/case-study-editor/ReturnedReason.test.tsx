import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { buildNote } from '#firebase/seed/builders.ts';
import { renderWriting } from '#tests/support/renderWriting.tsx';
import { RemarksContext, remarksByField } from './RemarksContext.ts';
import { ReturnedReason } from './ReturnedReason.tsx';
import { SummaryField } from './SummaryField.tsx';

const note = buildNote({
  text: 'A strong case, two things are missing.',
  outcome: 'returned',
  remarks: [
    { field: 'summary', text: 'Say who was hit hardest.' },
    { field: 'a-field-of-old', text: 'A remark without a place.' },
  ],
});

describe('remarks of the reviewer', () => {
  it('stand beside their field, with the reason on top and a way from one to the other', async () => {
    renderWriting(
      <RemarksContext value={remarksByField(note)}>
        <ReturnedReason note={note} />
        <SummaryField />
      </RemarksContext>,
    );
    expect(screen.getByText('A strong case, two things are missing.')).toBeInTheDocument();
    expect(screen.getByLabelText('Summary').closest('#field-summary')).toHaveTextContent(
      'Say who was hit hardest.',
    );
    await userEvent.click(screen.getByLabelText('Go to the remark on Summary'));
    expect(screen.getByLabelText('Summary')).toHaveFocus();
  });

  it('that name a field the form does not have stand with the reason', () => {
    renderWriting(<ReturnedReason note={note} />);
    expect(screen.getByText('A remark without a place.')).toBeInTheDocument();
  });
});
