import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { buildResult } from '#firebase/seed/builders.ts';
import { draftWith, renderWriting } from '#tests/support/renderWriting.tsx';
import { AuthorsField } from './AuthorsField.tsx';
import { Meter } from './Meter.tsx';
import { ResultsField } from './ResultsField.tsx';
import { YearsFields } from './YearsFields.tsx';

describe('Meter', () => {
  it('says how much is there and leads to the field that is missing', async () => {
    renderWriting(
      <>
        <Meter />
        <YearsFields />
      </>,
      { draft: draftWith({ startYear: null, scale: null }) },
    );
    await userEvent.click(screen.getByRole('button', { name: /16 of 18 ready/ }));
    await userEvent.click(screen.getByRole('button', { name: 'The start year' }));
    expect(screen.getByLabelText('Start year')).toHaveFocus();
  });

  it('leads to the part of a result that is missing', async () => {
    renderWriting(
      <>
        <Meter />
        <ResultsField />
      </>,
      { draft: draftWith({ results: [buildResult(), buildResult({ unit: '' })] }) },
    );
    await userEvent.click(screen.getByRole('button', { name: /17 of 18 ready/ }));
    await userEvent.click(screen.getByRole('button', { name: /Every result/ }));
    expect(screen.getAllByLabelText('Unit')[1]).toHaveFocus();
  });

  it('counts on as the author types', async () => {
    renderWriting(
      <>
        <Meter />
        <AuthorsField />
      </>,
      { draft: draftWith({ authors: [] }) },
    );
    expect(screen.getByText('17 of 18 ready')).toBeInTheDocument();
    await userEvent.type(screen.getByLabelText('Author 1'), 'Ma');
    expect(screen.getByText('18 of 18 ready')).toBeInTheDocument();
  });

  it('closes with Escape and gives the focus back', async () => {
    renderWriting(<Meter />, { draft: draftWith({ scale: null }) });
    const button = screen.getByRole('button', { name: /17 of 18 ready/ });
    await userEvent.click(button);
    await userEvent.keyboard('{Escape}');
    expect(button).toHaveAttribute('aria-expanded', 'false');
    expect(button).toHaveFocus();
  });
});
