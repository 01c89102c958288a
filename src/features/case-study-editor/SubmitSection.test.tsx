import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { DataError } from '#src/data/errors.ts';
import type { Save } from '#src/domain/autosave.ts';
import type { Draft } from '#src/domain/caseStudy.ts';
import { draftWith, renderWriting } from '#tests/support/renderWriting.tsx';
import { OptionalText } from './ContentFields.tsx';
import { SubmitSection } from './SubmitSection.tsx';
import { SummaryField } from './SummaryField.tsx';

type Setup = {
  draft?: Draft;
  onSubmit?: () => Promise<void>;
  store?: (save: Save) => Promise<number>;
};

function show({ onSubmit = () => Promise.resolve(), ...options }: Setup = {}) {
  const handIn = vi.fn<(version: number) => Promise<void>>(onSubmit);
  const shown = renderWriting(
    <>
      <SummaryField />
      <OptionalText name="staffing" />
      <SubmitSection isAgain={false} onSubmit={handIn} />
    </>,
    options,
  );
  return { ...shown, handIn };
}

const button = () => screen.getByText('Hand in for review');

describe('SubmitSection', () => {
  it('leads to the first thing that is missing instead of being switched off', async () => {
    const { handIn } = show({ draft: draftWith({ summary: '', stage: null }) });
    await userEvent.click(button());
    expect(screen.getByLabelText('Summary')).toHaveFocus();
    expect(screen.getByRole('alert')).toHaveTextContent(
      '2 things are still missing. The first: A summary of the right length.',
    );
    expect(handIn).not.toHaveBeenCalled();
  });

  it('stores the last words first and hands in that version', async () => {
    const { saves, handIn } = show();
    await userEvent.type(screen.getByLabelText('Staffing (optional)'), '!');
    await userEvent.click(button());
    await waitFor(() => expect(handIn).toHaveBeenCalledWith(4));
    expect(saves.at(-1)?.draft.content.staffing).toMatch(/!$/);
  });

  it('without a network says that the text is safe, and does not hand in what is not stored', async () => {
    const { handIn, detach } = show({ store: () => Promise.reject(new DataError('offline')) });
    await userEvent.type(screen.getByLabelText('Staffing (optional)'), '!');
    await userEvent.click(button());
    expect(await screen.findByText(/Handing in needs a connection/)).toBeInTheDocument();
    expect(handIn).not.toHaveBeenCalled();
    detach();
  });

  it('does not hand in a field that could not be stored', async () => {
    const { handIn } = show({ draft: draftWith({ staffing: 'x'.repeat(301) }) });
    await userEvent.click(button());
    expect(screen.getByLabelText('Staffing (optional)')).toHaveFocus();
    expect(handIn).not.toHaveBeenCalled();
  });

  it.each([
    ['tooMany', /Wait ten seconds/],
    ['conflict', /changed elsewhere/],
    ['denied', /did not accept/],
  ] as const)('that fails with %s says so beside the button', async (kind, message) => {
    show({ onSubmit: () => Promise.reject(new DataError(kind)) });
    await userEvent.click(button());
    expect(await screen.findByText(message)).toBeInTheDocument();
  });
});
