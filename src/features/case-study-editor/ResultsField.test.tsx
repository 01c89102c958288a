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

  it('shows the chart that readers will see, as soon as the baseline can be read', async () => {
    const result = buildResult({ indicator: 'Trips', value: 62, unit: 'trips', baseline: '', range: '' });
    renderWriting(<ResultsField />, { draft: draftWith({ results: [result] }) });
    const hint = /as one number with its unit/;
    const baseline = screen.getByLabelText(/^Compared with/);
    expect(screen.queryByText(hint)).toBeNull();
    await userEvent.type(baseline, 'hardly any');
    expect(screen.getByText(hint)).toBeVisible();
    await userEvent.clear(baseline);
    await userEvent.type(baseline, '38 in 2015');
    expect(screen.queryByText(hint)).toBeNull();
    expect(screen.getByRole('figure')).toHaveTextContent('+63%');
  });

  it('says why there is no chart where a value may be a level or a difference', () => {
    const result = buildResult({ indicator: 'Less traffic', value: 17, unit: 'cars', baseline: '120 cars' });
    renderWriting(<ResultsField />, { draft: draftWith({ results: [result] }) });
    expect(screen.getByText(/could be the new level or the difference/)).toBeVisible();
    expect(screen.queryByRole('figure')).toBeNull();
  });

  it('says which results readers will see as sources that disagree', () => {
    const results = ['City', 'Press', 'City'].map((source, index) =>
      buildResult({ indicator: index < 2 ? 'Corridors' : 'Trees', value: 30 + index, source }),
    );
    renderWriting(<ResultsField />, { draft: draftWith({ results }) });
    expect(screen.getAllByText(/from another source/).map((notice) => notice.textContent)).toEqual([
      expect.stringMatching(/^Result 2 gives/),
      expect.stringMatching(/^Result 1 gives/),
    ]);
  });

  it('explains what each kind of evidence means', () => {
    renderWriting(<ResultsField />);
    expect(screen.getByLabelText('Modelled')).toHaveAccessibleDescription(/Calculated/);
  });
});
