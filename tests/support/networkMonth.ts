import { syntheticMember } from '#firebase/admin/synthetic/members.ts';
import { syntheticEntries, syntheticNetwork } from '#firebase/admin/synthetic/network.ts';
import { fairnessFigures } from '#src/domain/fairness.ts';
import { libraryItems } from '#src/domain/library.ts';
import { noCityFacts } from '#src/domain/matching.ts';

/** Members of all cities of an invented network look in every day of a month, at the six places of the home page. */
export function fairnessOfMonth(
  seed: number,
  size: { organisations: number; cases: number; readers: number },
): ReturnType<typeof fairnessFigures> {
  const network = syntheticNetwork(seed, size);
  const { items, organisations } = syntheticEntries(seed, size.cases, size.organisations);
  const cityOf = new Map(organisations.map((organisation) => [organisation.id, organisation]));
  const days = Array.from({ length: 30 }, (_, day) => 20_700 + day);
  const readers = Array.from({ length: size.readers }, (_, index) => {
    const { member, profile } = syntheticMember(seed, index, network.places);
    const { pathways, matchWeights: weights } = profile;
    const city = cityOf.get(member.organisationId ?? '') ?? noCityFacts;
    return {
      reader: { uid: member.id, organisationId: member.organisationId, city, pathways },
      weights,
      days,
    };
  });
  return fairnessFigures(libraryItems(items, organisations), { readers, places: 6 });
}
