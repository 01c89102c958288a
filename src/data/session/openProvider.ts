import {
  type Auth,
  browserPopupRedirectResolver,
  GoogleAuthProvider,
  OAuthProvider,
  signInWithPopup,
} from 'firebase/auth';
import type { SignInProvider } from './commands.ts';

/** Loaded with the first click: the pop-up's code is no part of the first screen. */
export async function openProvider(auth: Auth, provider: SignInProvider): Promise<void> {
  const chosen = provider === 'google' ? new GoogleAuthProvider() : new OAuthProvider('microsoft.com');
  await signInWithPopup(auth, chosen, browserPopupRedirectResolver);
}
