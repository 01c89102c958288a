import { defaultMatchWeights } from './matchWeights.ts';
import type { ProfileInput } from './member.ts';
import { nameKeyOf } from './nameKey.ts';

/** The profile of somebody of whom nothing but the name is known; the name of an address where there is none. */
export function newProfile({ displayName, email }: { displayName: string; email: string }) {
  const name = displayName.trim() || email.split('@')[0] || '–';
  const input: ProfileInput = {
    displayName: name,
    jobTitle: '',
    languages: [],
    pathways: [],
    topics: [],
    regions: [],
    about: '',
    canHelpWith: '',
    inDirectory: true,
    matchWeights: defaultMatchWeights,
  };
  return { ...input, nameKey: nameKeyOf(name) };
}
