import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import i18next from 'i18next';
import { useState } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { buildContent, buildMemberOnly } from '#firebase/seed/builders.ts';
import type { Draft } from '#src/domain/caseStudy.ts';
import { renderPage } from '#tests/support/renderPage.tsx';
import { type CorrectionSet, correctionProblem, type OpenCorrection } from './correction.ts';
import { FieldCorrection } from './FieldCorrection.tsx';

const draft: Draft = {
  content: buildContent({ title: 'Shade at bus stop' }),
  memberOnly: buildMemberOnly({}),
};
beforeEach(() => i18next.loadNamespaces('difference'));

function Correcting({ onSave, ...props }: Partial<CorrectionSet>) {
  const [open, setOpen] = useState<OpenCorrection | null>(null);
  const close = () => setOpen(null);
  const corrections: CorrectionSet = {
    open,
    canStart: true,
    canSave: true,
    isPending: false,
    failure: null,
    onStart: (field) => setOpen({ field, value: draft.content[field], why: '' }),
    onChange: setOpen,
    onCancel: close,
    onSave: () => {
      onSave?.();
      close();
    },
    ...props,
  };
  return (
    <>
      <FieldCorrection field="title" draft={draft} corrections={corrections} />
      <FieldCorrection field="summary" draft={draft} corrections={corrections} />
    </>
  );
}

const start = (field: string) => userEvent.click(screen.getByRole('button', { name: `Correct ${field}` }));

describe('a reviewer’s correction', () => {
  it('shows what it does to the words before it is saved, and gives the focus back', async () => {
    const onSave = vi.fn();
    renderPage(<Correcting onSave={onSave} />);
    await start('Title');
    expect(screen.queryByRole('button', { name: 'Correct Summary' })).not.toBeInTheDocument();
    const title = screen.getByRole('textbox', { name: 'Correct Title' });
    expect(title).toHaveFocus();
    await userEvent.type(title, 's');
    expect(await screen.findByText('stops', { exact: false, selector: 'ins' })).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Save correction' }));
    expect(onSave).toHaveBeenCalledOnce();
    expect(screen.getByRole('button', { name: 'Correct Title' })).toHaveFocus();
  });

  it('is not saved while nothing changed, and says so', async () => {
    const onSave = vi.fn();
    renderPage(<Correcting onSave={onSave} />);
    await start('Title');
    await userEvent.click(screen.getByRole('button', { name: 'Save correction' }));
    expect(onSave).not.toHaveBeenCalled();
    expect(screen.getByRole('alert')).toHaveTextContent('Nothing has changed yet.');
  });

  it('keeps its words when the hold on the text ends', async () => {
    renderPage(<Correcting canSave={false} />);
    await start('Summary');
    expect(screen.getByRole('alert')).toHaveTextContent('You no longer hold this text');
    expect(screen.getByRole('button', { name: 'Save correction' })).toBeDisabled();
    expect(screen.getByRole('textbox', { name: 'Correct Summary' })).toHaveValue(draft.content.summary);
  });

  it('is not offered to somebody who does not hold the text', () => {
    renderPage(<Correcting canStart={false} />);
    expect(screen.queryByRole('button', { name: 'Correct Title' })).not.toBeInTheDocument();
  });
});

describe('what stands against a correction', () => {
  const problem = (field: OpenCorrection['field'], value: string) =>
    correctionProblem({ field, value, why: '' }, draft);

  it.each([
    ['nothing changed', 'same', problem('title', 'Shade at bus stop')],
    ['an empty field', 'empty', problem('title', ' ')],
    ['more than the field takes', 'tooLong', problem('title', 'x'.repeat(101))],
    ['a summary that is too short to be handed in', 'unmet', problem('summary', 'Shade.')],
    ['a slip mended', null, problem('title', 'Shade at bus stops')],
  ])('%s: %s', (_name, expected, found) => {
    expect(found).toBe(expected);
  });
});
