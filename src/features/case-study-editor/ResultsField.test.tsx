import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { buildResult } from '#firebase/seed/builders.ts';
import { draftWith, renderWriting } from '#tests/support/renderWriting.tsx';
import { ResultsField } from './ResultsField.tsx';

describe('ResultsField', () => {
  it('adds a result and puts the focus into it; removing it gives the focus back', async () => {
    const { writing } = renderWriting(<ResultsField />, { draft: draftWith({ results: [] }) });
    await userEvent.click(screen.getByText('Add a result'));
    expect(screen.getByLabelText('What changed')).toHaveFocus();
    await userEvent.keyboard('Heat');
    await userEvent.type(screen.getByLabelText('Value'), '-4.25');
    await userEvent.click(screen.getByLabelText('Measured'));
    expect(writing.getState().draft.content.results).toMatchObject([
      { indicator: 'Heat', value: -4.25, kind: 'measured' },
    ]);
    await userEvent.click(screen.getByLabelText('Remove result 1'));
    expect(writing.getState().draft.content.results).toEqual([]);
    expect(screen.getByText('Add a result').closest('button')).toHaveFocus();
  });

  it('removing one leaves the others as they were typed', async () => {
    const results = ['a', 'b', 'c'].map((indicator, index) => buildResult({ indicator, value: index }));
    renderWriting(<ResultsField />, { draft: draftWith({ results }) });
    await userEvent.click(screen.getByLabelText('Remove result 2'));
    expect(screen.getAllByLabelText('What changed').map((input) => input.getAttribute('value'))).toEqual([
      'a',
      'c',
    ]);
    expect(screen.getAllByLabelText('Value').map((input) => input.getAttribute('value'))).toEqual(['0', '2']);
  });

  it('explains what each kind of evidence means', () => {
    renderWriting(<ResultsField />);
    expect(screen.getByLabelText('Modelled')).toHaveAccessibleDescription(/Calculated/);
  });
});
