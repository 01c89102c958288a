import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { DataError } from '#src/data/errors.ts';
import { setTrust } from '#src/data/moderation/memberCommands.ts';
import { renderPage } from '#tests/support/renderPage.tsx';
import { TrustDialog } from './TrustDialog.tsx';

vi.mock('#src/data/client/database.ts', () => ({ database: () => 'db' }));
vi.mock('#src/data/session/useSession.ts', () => ({ useMember: () => ({ identity: { uid: 'mirela' } }) }));
vi.mock('#src/data/moderation/memberCommands.ts', () => ({ setTrust: vi.fn(() => Promise.resolve()) }));

beforeEach(() => vi.mocked(setTrust).mockClear());

function show(kind: 'trust' | 'distrust') {
  const onClose = vi.fn();
  renderPage(<TrustDialog kind={kind} member={{ id: 'ana' }} name="Ana" onClose={onClose} />);
  return onClose;
}
const note = () => screen.findByRole('textbox', { name: 'Note for the record' });
async function write(text: string) {
  await userEvent.click(await note());
  await userEvent.paste(text);
}

describe.each([
  ['trust', 'Trust', true],
  ['distrust', 'Stop trusting', false],
] as const)('to %s somebody', (kind, label, isTrusted) => {
  it('takes a note, and is recorded with it', async () => {
    const onClose = show(kind);
    expect(await screen.findByRole('dialog', { name: `${label} Ana` })).toBeVisible();
    await write('  Three accounts, all checked. ');
    await userEvent.click(screen.getByRole('button', { name: label }));
    expect(setTrust).toHaveBeenCalledExactlyOnceWith(
      'db',
      { uid: 'mirela' },
      { uid: 'ana', isTrusted, reason: 'Three accounts, all checked.' },
    );
    await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
  });

  it('is not done without a note', async () => {
    const onClose = show(kind);
    await write('  ');
    await userEvent.click(screen.getByRole('button', { name: label }));
    expect(await note()).toHaveFocus();
    expect(await note()).toHaveAccessibleDescription(/Write a short note/);
    expect(setTrust).not.toHaveBeenCalled();
    expect(onClose).not.toHaveBeenCalled();
  });

  it.each([
    ['conflict', /Somebody else decided a moment ago/],
    ['denied', /The portal refused this/],
    ['offline', /No connection: nothing was sent/],
  ] as const)('keeps the note when it did not work: %s', async (failure, text) => {
    vi.mocked(setTrust).mockRejectedValueOnce(new DataError(failure));
    const onClose = show(kind);
    await write('Checked');
    await userEvent.click(screen.getByRole('button', { name: label }));
    expect(await screen.findByText(text)).toBeVisible();
    expect(await note()).toHaveValue('Checked');
    expect(onClose).not.toHaveBeenCalled();
  });
});
