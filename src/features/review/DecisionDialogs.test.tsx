import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type ComponentProps, useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { renderPage } from '#tests/support/renderPage.tsx';
import type { DecisionState } from './DecisionDialog.tsx';
import { DeclineDialog } from './DeclineDialog.tsx';
import { PublishDialog } from './PublishDialog.tsx';
import { ReturnDialog } from './ReturnDialog.tsx';

const ready: DecisionState = { isPending: false, failure: null, isMine: true, onHoldAgain: null };

function Returning(props: Partial<ComponentProps<typeof ReturnDialog>>) {
  const [reason, setReason] = useState('');
  return (
    <ReturnDialog
      isOpen
      onClose={() => undefined}
      reason={reason}
      onReason={setReason}
      remarks={[]}
      onConfirm={() => undefined}
      state={ready}
      {...props}
    />
  );
}

describe('ReturnDialog', () => {
  it('demands a reason of ten characters before it returns a text', async () => {
    const onConfirm = vi.fn();
    renderPage(<Returning onConfirm={onConfirm} />);
    const reason = await screen.findByLabelText('What should change, in your words');
    await userEvent.click(reason);
    await userEvent.paste('Too short');
    await userEvent.click(screen.getByRole('button', { name: 'Return to the author' }));
    expect(onConfirm).not.toHaveBeenCalled();
    expect(reason).toBeInvalid();
    expect(reason).toHaveFocus();
    expect(screen.getByText(/Write at least 10 characters/)).toBeInTheDocument();

    await userEvent.paste(', say more');
    await userEvent.click(screen.getByRole('button', { name: 'Return to the author' }));
    expect(onConfirm).toHaveBeenCalledOnce();
  });

  it('lists the remarks that go with the reason', async () => {
    renderPage(<Returning remarks={[{ field: 'summary', text: 'Shorter, please.' }]} />);
    expect(await screen.findByText('One remark goes with it')).toBeInTheDocument();
    expect(screen.getByText('Shorter, please.').closest('li')).toHaveTextContent('Summary: Shorter, please.');
  });

  it('keeps what was typed when sending fails, and says what happened', async () => {
    renderPage(<Returning reason="Please add a source." state={{ ...ready, failure: 'conflict' }} />);
    expect(await screen.findByRole('alert')).toHaveTextContent('changed while you were reading');
    expect(screen.getByLabelText('What should change, in your words')).toHaveValue('Please add a source.');
  });

  it('cannot be sent once the hold on the text has ended', async () => {
    renderPage(<Returning reason="Please add a source." state={{ ...ready, isMine: false }} />);
    expect(await screen.findByRole('button', { name: 'Return to the author' })).toBeDisabled();
    expect(screen.getByRole('alert')).toHaveTextContent('Your hold on this text ended');
  });

  it('offers to take the hold again when it only ran out', async () => {
    const onHoldAgain = vi.fn();
    renderPage(<Returning reason="Please add a source." state={{ ...ready, isMine: false, onHoldAgain }} />);
    await userEvent.click(await screen.findByRole('button', { name: 'Continue review' }));
    expect(onHoldAgain).toHaveBeenCalledOnce();
  });
});

describe('DeclineDialog', () => {
  it('demands a reason', async () => {
    const onConfirm = vi.fn();
    renderPage(
      <DeclineDialog
        isOpen
        onClose={() => undefined}
        reason=""
        onReason={() => undefined}
        remarkCount={2}
        onConfirm={onConfirm}
        state={ready}
      />,
    );
    await userEvent.click(await screen.findByRole('button', { name: 'Decline for good' }));
    expect(onConfirm).not.toHaveBeenCalled();
    expect(screen.getByText('Your 2 remarks on fields are not sent with this.')).toBeInTheDocument();
  });
});

describe('PublishDialog', () => {
  const publish = (props: Partial<ComponentProps<typeof PublishDialog>>) => {
    const onConfirm = vi.fn();
    renderPage(
      <PublishDialog
        isOpen
        onClose={() => undefined}
        baseVersion={0}
        form="full"
        live={null}
        remarkCount={0}
        onConfirm={onConfirm}
        state={ready}
        {...props}
      />,
    );
    return onConfirm;
  };

  it('says what publishing does, and that figures stay unchecked', async () => {
    const onConfirm = publish({});
    expect(await screen.findByText(/New figures stand there as the city’s own word/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Publish' }));
    expect(onConfirm).toHaveBeenCalledWith({ reason: '' });
  });

  it('says that a snapshot is published as one', async () => {
    publish({ form: 'snapshot' });
    expect(await screen.findByText(/It is a snapshot and is marked so/)).toBeInTheDocument();
  });

  it('names the versions of a revision', async () => {
    publish({ baseVersion: 2, live: { version: 2 } });
    expect(await screen.findByText(/It replaces version 2 .* becomes version 3/)).toBeInTheDocument();
  });

  it('says why a revision of an outdated version cannot be published', async () => {
    publish({ baseVersion: 2, live: { version: 3 } });
    expect(
      await screen.findByText(/Version 3 was published after this revision was begun/),
    ).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Publish' })).toBeDisabled();
  });
});
