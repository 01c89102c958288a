import type { User } from 'firebase/auth';
import { onIdTokenChanged } from 'firebase/auth';
import type { Identity, Session } from '#src/domain/session.ts';
import { loadAuthentication } from '../client/authentication.ts';
import { signalSignOut, whenSignedOutElsewhere } from './signOutSignal.ts';

/**
 * The live session, outside React and outside any cache: who is signed in, and the member record that decides access.
 * Firestore loads only once somebody with a verified address is there.
 */
let session: Session = { identity: undefined, member: undefined };
let failure: unknown;
const subscribers = new Set<() => void>();
let stopMember: (() => void) | undefined;
let memberOf: string | undefined;

export function currentSession(): Session {
  return session;
}

/** Why the session could not be found out, for instance no network on a first visit. */
export function sessionFailure(): unknown {
  return failure;
}

export function subscribeToSession(subscriber: () => void): () => void {
  subscribers.add(subscriber);
  return () => subscribers.delete(subscriber);
}

/** Starts watching; called once, by the application's entry. */
export async function startSession(): Promise<void> {
  try {
    const auth = await loadAuthentication();
    onIdTokenChanged(auth, (user) => void follow(user).catch(fail));
    whenSignedOutElsewhere(() => void follow(null).catch(fail));
  } catch (error) {
    fail(error);
  }
}

/** Looks at the account again, after its address was verified in another tab or on another device. */
export async function refreshIdentity(): Promise<void> {
  const { currentUser } = await loadAuthentication();
  if (!currentUser) return;
  await currentUser.reload();
  // The rules read the address's state from the token, which is up to an hour old.
  await currentUser.getIdToken(true);
  await follow(currentUser);
}

async function follow(user: User | null): Promise<void> {
  const identity = user ? identityOf(user) : null;
  if (!user || !identity?.emailVerified) {
    endMember();
    update({ identity, member: undefined });
    return;
  }
  if (memberOf === user.uid) {
    update({ ...session, identity });
    return;
  }
  endMember();
  memberOf = user.uid;
  update({ identity, member: undefined });
  // The verified flag is in the token from the next refresh on; the rules would refuse until then.
  const { claims } = await user.getIdTokenResult();
  if (claims.email_verified !== true) await user.getIdToken(true);
  const { followMember } = await import('./followMember.ts');
  if (memberOf !== user.uid) return;
  stopMember = await followMember(
    user.uid,
    (member) => {
      if (memberOf === user.uid) update({ ...session, member });
    },
    fail,
  );
}

function endMember() {
  stopMember?.();
  stopMember = undefined;
  memberOf = undefined;
}

/** Ends the session on this device and removes what it kept. */
export async function endSession(): Promise<void> {
  const auth = await loadAuthentication();
  endMember();
  const { forgetDevice } = await import('./forgetDevice.ts');
  await auth.signOut();
  await forgetDevice();
  signalSignOut();
}

function identityOf(user: User): Identity {
  return {
    uid: user.uid,
    email: user.email ?? '',
    emailVerified: user.emailVerified,
    displayName: user.displayName ?? '',
  };
}

function update(next: Session) {
  session = next;
  failure = undefined;
  for (const subscriber of subscribers) subscriber();
}

function fail(error: unknown) {
  failure = error;
  for (const subscriber of subscribers) subscriber();
}
