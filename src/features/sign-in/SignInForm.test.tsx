import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { DataError, type DataErrorKind } from '#src/data/errors.ts';
import { renderPage } from '#tests/support/renderPage.tsx';
import { SignInForm } from './SignInForm.tsx';

function show(handlers: Partial<Parameters<typeof SignInForm>[0]> = {}) {
  const done = () => Promise.resolve();
  renderPage(
    <SignInForm
      onSignIn={done}
      onSendLink={done}
      onProvider={done}
      onLinkSent={() => undefined}
      {...handlers}
    />,
  );
}

const failWith = (kind: DataErrorKind) => () => Promise.reject(new DataError(kind));
const email = () => screen.getByRole('textbox', { name: 'E-mail address' });
const password = () => screen.getByLabelText('Password');
const submit = () => userEvent.click(screen.getByRole('button', { name: 'Sign in' }));

async function fillIn() {
  await userEvent.type(email(), ' ana@ghent.example ');
  await userEvent.type(password(), 'correct horse');
}

describe('the sign-in form', () => {
  it('hands over the address without spaces around it', async () => {
    const onSignIn = vi.fn(() => Promise.resolve());
    show({ onSignIn });
    await fillIn();
    await submit();
    expect(onSignIn).toHaveBeenCalledWith({ email: 'ana@ghent.example', password: 'correct horse' });
  });

  it('ties what is missing to its field and goes to the first', async () => {
    show();
    await submit();
    expect(email()).toHaveFocus();
    expect(email()).toHaveAccessibleDescription(/name@city\.example/);
    expect(email()).toBeInvalid();
    expect(password()).toBeInvalid();
  });

  it.each([
    ['wrongCredentials', /do not go together/],
    ['tooMany', /many tries/],
    ['offline', /cannot reach/],
    ['unknown', /most likely ours/],
  ] as const)('says beside the form that it was %s, and keeps what was typed', async (kind, text) => {
    show({ onSignIn: failWith(kind) });
    await fillIn();
    await submit();
    expect(await screen.findByText(text)).toBeVisible();
    expect(screen.getByRole('alert')).toHaveTextContent(text);
    expect(password()).toHaveValue('correct horse');
  });

  it.each([
    ['popupClosed', /closed before it finished/],
    ['popupBlocked', /Allow pop-ups/],
    ['otherProvider', /signs in another way/],
  ] as const)('explains another service that ended with %s', async (kind, text) => {
    show({ onProvider: failWith(kind) });
    await userEvent.click(screen.getByRole('button', { name: 'Continue with Google' }));
    expect(await screen.findByText(text)).toBeVisible();
  });

  it('asks for the address before it sends a link', async () => {
    const onSendLink = vi.fn(() => Promise.resolve());
    show({ onSendLink });
    await userEvent.click(screen.getByRole('button', { name: 'E-mail me a sign-in link' }));
    expect(onSendLink).not.toHaveBeenCalled();
    expect(email()).toHaveFocus();
    expect(email()).toHaveAccessibleDescription(/Type your e-mail address first/);
  });

  it('sends a link to the address typed', async () => {
    const onLinkSent = vi.fn();
    show({ onLinkSent });
    await userEvent.type(email(), 'ana@ghent.example');
    await userEvent.click(screen.getByRole('button', { name: 'E-mail me a sign-in link' }));
    expect(onLinkSent).toHaveBeenCalledWith('ana@ghent.example');
  });

  it('shows the password when asked', async () => {
    show();
    expect(password()).toHaveAttribute('type', 'password');
    await userEvent.click(screen.getByRole('button', { name: 'Show password' }));
    expect(password()).toHaveAttribute('type', 'text');
  });
});
