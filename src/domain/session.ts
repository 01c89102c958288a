import type { Member } from './member.ts';

/** Who the authentication service says somebody is. */
export interface Identity {
  uid: string;
  email: string;
  emailVerified: boolean;
  displayName: string;
}

/** What is known of the person at the screen; `undefined` is "not known yet". */
export interface Session {
  identity: Identity | null | undefined;
  member: Member | null | undefined;
}

export type Gate =
  | 'loading'
  | 'signedOut'
  | 'unverified'
  | 'noMember'
  | 'pending'
  | 'suspended'
  | 'left'
  | 'active';

/** Which screen a session leads to. Anything unknown waits; nothing unknown opens. */
export function gateOf({ identity, member }: Session): Gate {
  if (identity === undefined) return 'loading';
  if (identity === null) return 'signedOut';
  if (!identity.emailVerified) return 'unverified';
  if (member === undefined) return 'loading';
  if (member === null) return 'noMember';
  return member.status;
}
