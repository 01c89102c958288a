import type { Actor } from '#src/domain/permissions.ts';
import type { Somebody } from './rawAccess.ts';
import { type Persona, personas } from './rulesFixtures.ts';

/** A person as `domain/permissions.ts` knows them. */
export function actorOf(someone: Somebody): Actor | null {
  if (someone === 'anonymous') return null;
  const { uid, emailVerified, member }: Persona = personas[someone];
  return { uid, emailVerified, member };
}
