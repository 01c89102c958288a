import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { DataError } from '#src/data/errors.ts';
import { renderPage } from '#tests/support/renderPage.tsx';
import { AuthAction, type AuthActionCommands } from './AuthAction.tsx';

const expired = () => Promise.reject(new DataError('linkExpired'));

function follow(parameters: string, commands: Partial<AuthActionCommands> = {}) {
  const link = `https://portal.example/auth/action?${parameters}`;
  renderPage(
    <AuthAction
      link={link}
      commands={{
        verifyEmail: () => Promise.resolve(),
        addressOfPasswordReset: () => Promise.resolve('ana@ghent.example'),
        resetPassword: () => Promise.resolve(),
        addressOfSignInLink: () => null,
        signInWithLink: () => Promise.resolve(),
        ...commands,
      }}
    />,
  );
  return link;
}

const heading = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name });

describe('a link from a letter', () => {
  it('confirms an address', async () => {
    const verifyEmail = vi.fn(() => Promise.resolve());
    follow('mode=verifyEmail&oobCode=abc', { verifyEmail });
    expect(await heading('Your address is confirmed')).toBeVisible();
    expect(verifyEmail).toHaveBeenCalledExactlyOnceWith('abc');
  });

  it('says that it is too old, and what to do', async () => {
    follow('mode=verifyEmail&oobCode=abc', { verifyEmail: expired });
    expect(await heading('This link no longer works')).toBeVisible();
    expect(screen.getByText(/ask for a new letter/)).toBeVisible();
  });

  it('lets somebody choose a new password', async () => {
    const resetPassword = vi.fn(() => Promise.resolve());
    follow('mode=resetPassword&oobCode=abc', { resetPassword });
    await userEvent.type(await screen.findByLabelText('New password'), 'a long enough password');
    await userEvent.click(screen.getByRole('button', { name: 'Save the password' }));
    expect(resetPassword).toHaveBeenCalledWith({ code: 'abc', password: 'a long enough password' });
    expect(await heading('The new password is saved')).toBeVisible();
  });

  it('offers a new link when the one for a password is too old', async () => {
    follow('mode=resetPassword&oobCode=abc', { addressOfPasswordReset: expired });
    expect(await screen.findByRole('link', { name: 'Ask for a new link' })).toHaveAttribute(
      'href',
      '/forgot-password',
    );
  });

  it('signs in on the device it was asked from', async () => {
    const signInWithLink = vi.fn(() => Promise.resolve());
    const link = follow('mode=signIn&oobCode=abc', {
      signInWithLink,
      addressOfSignInLink: () => 'ana@ghent.example',
    });
    expect(await heading('Signing you in')).toBeVisible();
    expect(signInWithLink).toHaveBeenCalledExactlyOnceWith({ email: 'ana@ghent.example', link });
  });

  it('asks for the address on another device', async () => {
    const signInWithLink = vi.fn(() => Promise.resolve());
    const link = follow('mode=signIn&oobCode=abc', { signInWithLink });
    await userEvent.type(screen.getByRole('textbox', { name: 'E-mail address' }), 'ana@ghent.example');
    await userEvent.click(screen.getByRole('button', { name: 'Sign in' }));
    expect(signInWithLink).toHaveBeenCalledWith({ email: 'ana@ghent.example', link });
  });

  it('without a code says that part of it is missing', async () => {
    follow('mode=verifyEmail');
    expect(await heading('This link is not complete')).toBeVisible();
  });
});
