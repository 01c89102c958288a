import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { DataError } from '#src/data/errors.ts';
import { renderPage } from '#tests/support/renderPage.tsx';
import { SignUpForm } from './SignUpForm.tsx';

async function fillIn(password: string) {
  await userEvent.type(screen.getByRole('textbox', { name: 'Your name' }), 'Ana');
  await userEvent.type(screen.getByRole('textbox', { name: 'E-mail address' }), 'ana@ghent.example');
  await userEvent.type(screen.getByLabelText('New password'), password);
  await userEvent.click(screen.getByRole('button', { name: 'Create account' }));
}

describe('the sign-up form', () => {
  it('refuses a short password at its field', async () => {
    const onSignUp = vi.fn(() => Promise.resolve());
    renderPage(<SignUpForm onSignUp={onSignUp} onProvider={() => Promise.resolve()} />);
    await fillIn('short');
    expect(onSignUp).not.toHaveBeenCalled();
    expect(screen.getByLabelText('New password')).toHaveFocus();
    expect(screen.getByLabelText('New password')).toHaveAccessibleDescription(/at least 10 characters/);
  });

  it('does not tell whether an address has an account', async () => {
    const onSignUp = () => Promise.reject(new DataError('accountNotCreated'));
    renderPage(<SignUpForm onSignUp={onSignUp} onProvider={() => Promise.resolve()} />);
    await fillIn('a long enough password');
    expect(await screen.findByText(/If you already have one, sign in/)).toBeVisible();
    expect(screen.queryByText(/already (exists|in use|registered)/i)).not.toBeInTheDocument();
  });
});
