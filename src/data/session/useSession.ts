import { useSyncExternalStore } from 'react';
import type { Actor } from '#src/domain/permissions.ts';
import type { Session } from '#src/domain/session.ts';
import { currentSession, sessionFailure, subscribeToSession } from './session.ts';

export function useSession(): Session {
  return useSyncExternalStore(subscribeToSession, currentSession);
}

export function useSessionFailure(): unknown {
  return useSyncExternalStore(subscribeToSession, sessionFailure);
}

/** The person at the screen as `domain/permissions.ts` asks for it; null for a visitor. */
export function useActor(): Actor | null {
  const { identity, member } = useSession();
  if (!identity) return null;
  return { uid: identity.uid, emailVerified: identity.emailVerified, member: member ?? null };
}

/** The member at the screen; only for screens behind the gate, where there always is one. */
export function useMember() {
  const { identity, member } = useSession();
  if (!identity || !member) throw new Error('a member screen was shown outside the gate');
  return { identity, member };
}
