import { FirebaseError } from 'firebase/app';

/** Everything that can go wrong with data, in the few kinds a screen can do something about. */
export type DataErrorKind =
  | 'denied'
  | 'notFound'
  | 'offline'
  | 'conflict'
  | 'invalid'
  | 'tooMany'
  | 'wrongCredentials'
  | 'accountNotCreated'
  | 'weakPassword'
  | 'popupClosed'
  | 'popupBlocked'
  | 'linkExpired'
  | 'otherProvider'
  | 'unknown';

export class DataError extends Error {
  readonly kind: DataErrorKind;

  constructor(kind: DataErrorKind, options?: ErrorOptions) {
    super(kind, options);
    this.name = 'DataError';
    this.kind = kind;
  }
}

const kinds: Readonly<Record<string, DataErrorKind>> = {
  'permission-denied': 'denied',
  unauthenticated: 'denied',
  'not-found': 'notFound',
  unavailable: 'offline',
  'deadline-exceeded': 'offline',
  aborted: 'conflict',
  'already-exists': 'conflict',
  'failed-precondition': 'conflict',
  'invalid-argument': 'invalid',
  'resource-exhausted': 'tooMany',
  'auth/network-request-failed': 'offline',
  'auth/too-many-requests': 'tooMany',
  'auth/invalid-email': 'invalid',
  'auth/missing-email': 'invalid',
  'auth/invalid-credential': 'wrongCredentials',
  'auth/wrong-password': 'wrongCredentials',
  'auth/user-not-found': 'wrongCredentials',
  'auth/user-disabled': 'wrongCredentials',
  'auth/email-already-in-use': 'accountNotCreated',
  'auth/weak-password': 'weakPassword',
  'auth/password-does-not-meet-requirements': 'weakPassword',
  'auth/popup-closed-by-user': 'popupClosed',
  'auth/cancelled-popup-request': 'popupClosed',
  'auth/popup-blocked': 'popupBlocked',
  'auth/expired-action-code': 'linkExpired',
  'auth/invalid-action-code': 'linkExpired',
  'auth/account-exists-with-different-credential': 'otherProvider',
};

/** Turns whatever was thrown into one of our kinds; the original stays as the cause, for reports. */
export function toDataError(error: unknown): DataError {
  if (error instanceof DataError) return error;
  // Told by its name: this file is in the first screen, the library of schemas is not.
  if (error instanceof Error && error.name === 'ValiError') return new DataError('invalid', { cause: error });
  if (error instanceof FirebaseError) {
    return new DataError(kinds[error.code] ?? kinds[error.code.replace(/^firestore\//, '')] ?? 'unknown', {
      cause: error,
    });
  }
  return new DataError('unknown', { cause: error });
}

/** Runs a call to Firebase so that only our kinds leave this layer. */
export async function withDataErrors<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    throw toDataError(error);
  }
}
