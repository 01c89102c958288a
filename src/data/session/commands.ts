import {
  applyActionCode,
  checkActionCode,
  confirmPasswordReset,
  createUserWithEmailAndPassword,
  isSignInWithEmailLink,
  sendEmailVerification,
  sendPasswordResetEmail,
  sendSignInLinkToEmail,
  signInWithEmailAndPassword,
  signInWithEmailLink,
  updateProfile,
  verifyPasswordResetCode,
} from 'firebase/auth';
import { loadAuthentication } from '../client/authentication.ts';
import { DataError, withDataErrors } from '../errors.ts';
import { endSession, refreshIdentity } from './session.ts';

export type SignInProvider = 'google' | 'microsoft';

/** Where the address is kept between asking for a sign-in link and following it. */
const linkAddressKey = 'portal-sign-in-address';

export function signIn(input: { email: string; password: string }): Promise<void> {
  return withDataErrors(async () => {
    await signInWithEmailAndPassword(await loadAuthentication(), input.email, input.password);
  });
}

/** Creates the account and sends the letter that verifies the address. */
export function signUp(input: { email: string; password: string; displayName: string }): Promise<void> {
  return withDataErrors(async () => {
    const { user } = await createUserWithEmailAndPassword(
      await loadAuthentication(),
      input.email,
      input.password,
    );
    await updateProfile(user, { displayName: input.displayName });
    await sendEmailVerification(user, { url: location.origin });
  });
}

/** Opens the provider's window; must be called from a click. */
export function signInWithProvider(provider: SignInProvider): Promise<void> {
  return withDataErrors(async () => {
    const auth = await loadAuthentication();
    const { openProvider } = await import('./openProvider.ts');
    await openProvider(auth, provider);
  });
}

export function sendSignInLink(email: string): Promise<void> {
  return withDataErrors(async () => {
    await sendSignInLinkToEmail(await loadAuthentication(), email, {
      url: `${location.origin}/auth/action`,
      handleCodeInApp: true,
    });
    localStorage.setItem(linkAddressKey, email);
  });
}

/** The address a link was asked for on this device; null when the link is opened elsewhere. */
export function addressOfSignInLink(): string | null {
  return localStorage.getItem(linkAddressKey);
}

export function signInWithLink(input: { email: string; link: string }): Promise<void> {
  return withDataErrors(async () => {
    const auth = await loadAuthentication();
    if (!isSignInWithEmailLink(auth, input.link)) throw new DataError('linkExpired');
    await signInWithEmailLink(auth, input.email, input.link);
    localStorage.removeItem(linkAddressKey);
  });
}

/** Says nothing of whether the address is known: the answer is the same. */
export function sendPasswordReset(email: string): Promise<void> {
  return withDataErrors(async () => {
    try {
      await sendPasswordResetEmail(await loadAuthentication(), email);
    } catch (error) {
      if (error instanceof Error && error.message.includes('auth/user-not-found')) return;
      throw error;
    }
  });
}

/** The address a reset link belongs to; fails with `linkExpired`. */
export function addressOfPasswordReset(code: string): Promise<string> {
  return withDataErrors(async () => verifyPasswordResetCode(await loadAuthentication(), code));
}

export function resetPassword(input: { code: string; password: string }): Promise<void> {
  return withDataErrors(async () =>
    confirmPasswordReset(await loadAuthentication(), input.code, input.password),
  );
}

/** Confirms an address by the code of the letter; works on another device too. */
export function verifyEmail(code: string): Promise<void> {
  return withDataErrors(async () => {
    const auth = await loadAuthentication();
    await checkActionCode(auth, code);
    await applyActionCode(auth, code);
    await refreshIdentity();
  });
}

export function resendVerification(): Promise<void> {
  return withDataErrors(async () => {
    const { currentUser } = await loadAuthentication();
    if (currentUser) await sendEmailVerification(currentUser, { url: location.origin });
  });
}

export function signOut(): Promise<void> {
  return withDataErrors(endSession);
}
