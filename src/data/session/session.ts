import type { User } from 'firebase/auth';
import { onIdTokenChanged } from 'firebase/auth';
import type { Identity, Session } from '#src/domain/session.ts';
import { loadAuthentication } from '../client/authentication.ts';
import { toDataError } from '../errors.ts';
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
/** Tokens are good for an hour; a new one may never come from a network that does not answer. */
const tokenPatience = 4000;

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
  // Without an answer in good time the record that this device kept decides, until the network is back.
  await Promise.race([bringVerifiedToken(user), passed(tokenPatience)]);
  const { followMember } = await import('./followMember.ts');
  if (memberOf !== user.uid) return;
  stopMember = await followMember(
    user.uid,
    (member) => {
      if (memberOf === user.uid) update({ ...session, member });
    },
    (error) => {
      if (memberOf === user.uid) refused(error);
    },
  );
}

/** The verified flag is in the token from the next refresh on; the rules would refuse until then. */
async function bringVerifiedToken(user: User): Promise<void> {
  try {
    const { claims } = await user.getIdTokenResult();
    if (claims.email_verified !== true) await user.getIdToken(true);
  } catch (error) {
    if (toDataError(error).kind !== 'offline') throw error;
    addEventListener('online', () => void refreshIdentity().catch(fail), { once: true });
  }
}

/** The record may not be read any longer: what was kept of it lets nobody in. A later look at the account asks again. */
function refused(error: unknown) {
  endMember();
  update({ ...session, member: undefined });
  fail(error);
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

function passed(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function fail(error: unknown) {
  failure = error;
  for (const subscriber of subscribers) subscriber();
}
