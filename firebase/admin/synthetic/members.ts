import { pathways, topics } from '#src/domain/classification.ts';
import { defaultMatchWeights } from '#src/domain/matchWeights.ts';
import type { Member, Profile } from '#src/domain/member.ts';
import { nameKeyOf } from '#src/domain/nameKey.ts';
import type { Organisation } from '#src/domain/organisation.ts';
import type { Place } from './organisations.ts';
import { randomOf } from './random.ts';

/** The n-th synthetic member has this uid; n begins at 0. The first ones belong to one government each, in order. */
export function memberUid(index: number): string {
  return `demo-m${String(index).padStart(5, '0')}`;
}

const givenNames = [
  'Ana',
  'Bao',
  'Chidi',
  'Dilan',
  'Elif',
  'Femi',
  'Goran',
  'Hana',
  'Imani',
  'Joon',
  'Kofi',
  'Lena',
  'Mira',
  'Noor',
  'Omar',
  'Priya',
  'Rui',
  'Sana',
  'Tomás',
  'Uma',
  'Vera',
  'Wen',
  'Yuki',
  'Zainab',
];
const familyBeginnings = [
  'Al',
  'Bren',
  'Cor',
  'Dal',
  'Es',
  'Fin',
  'Gar',
  'Hol',
  'Ish',
  'Kar',
  'Lin',
  'Mor',
  'Nak',
  'Ol',
  'Per',
  'Ros',
  'Sal',
  'Tor',
  'Vas',
  'Wal',
];
const familyEndings = [
  'amo',
  'berg',
  'chuk',
  'dano',
  'eira',
  'feld',
  'ghani',
  'isto',
  'kova',
  'lund',
  'moto',
  'nova',
  'oye',
  'quist',
  'reddy',
  'sson',
  'tani',
  'uma',
  'vedi',
  'wick',
];
const jobs = [
  'Climate officer',
  'Mobility planner',
  'Water engineer',
  'Energy manager',
  'Head of parks',
  'Waste adviser',
  'Resilience lead',
  'Housing officer',
];

export function memberName(seed: number, index: number): string {
  const random = randomOf(seed, 'name', index);
  return `${random.pick(givenNames)} ${random.pick(familyBeginnings)}${random.pick(familyEndings)}`;
}

export interface SyntheticMember {
  member: Member;
  profile: Profile;
  email: string;
  city: Pick<Organisation, 'id' | 'region'>;
}

export function syntheticMember(seed: number, index: number, places: readonly Place[]): SyntheticMember {
  const random = randomOf(seed, 'member', index);
  // The larger cities are not the first in the list; who joined early has more colleagues here.
  const place = places[index] ?? random.pickEarly(places);
  const id = memberUid(index);
  const joined = new Date(Date.UTC(2023, 0, 9) + random.whole(0, 1_390) * 86_400_000);
  const { organisation, country } = place;
  return {
    email: `${id}@${organisation.id}.example`,
    city: organisation,
    member: {
      id,
      role: 'member',
      status: 'active',
      organisationId: organisation.id,
      trusted: random.chance(0.1),
      entrance: 'domain',
      invitationId: null,
      statusReason: '',
      createdAt: joined,
      updatedAt: joined,
      lastAuditId: null,
    },
    profile: {
      id,
      displayName: memberName(seed, index),
      jobTitle: random.pick(jobs),
      languages: [...new Set([...country.languages, 'en'] as const)],
      pathways: random.some(pathways, random.whole(0, 3)),
      topics: random.some(topics, random.whole(0, 4)),
      regions: [country.region],
      about: 'Invented for the demonstration network.',
      canHelpWith: random.chance(0.3) ? 'Questions about our work, by message.' : '',
      inDirectory: true,
      nameKey: nameKeyOf(memberName(seed, index)),
      matchWeights: defaultMatchWeights,
      updatedAt: joined,
    },
  };
}
