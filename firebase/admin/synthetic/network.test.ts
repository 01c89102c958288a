import { describe, expect, it } from 'vitest';
import { unmetRequirements } from '#src/domain/caseStudy.ts';
import { catalogEntry, entryBytes, entryBytesMax, listedIdMax } from '#src/domain/catalog.ts';
import { caseDocuments, memberDocuments, organisationDocument } from './documents.ts';
import { syntheticMember } from './members.ts';
import { fullNetwork, syntheticEntries, syntheticNetwork } from './network.ts';

const seed = 7;
const some = 600;
const network = syntheticNetwork(seed, { organisations: 300, cases: some });
const cases = Array.from({ length: some }, (_, index) => network.caseAt(index));

describe('a synthetic network', () => {
  it('is the same for the same seed, another for another', () => {
    const again = syntheticNetwork(seed, { organisations: 300, cases: some });
    expect(again.places).toEqual(network.places);
    expect(again.caseAt(17)).toEqual(network.caseAt(17));
    expect(syntheticNetwork(8, { organisations: 300, cases: some }).caseAt(17)).not.toEqual(
      network.caseAt(17),
    );
  });

  it('is of records that fit their schemas and could have been published', () => {
    for (const portable of cases) {
      expect(unmetRequirements(portable), portable.content.summary).toEqual([]);
      const { caseStudy, documents } = caseDocuments(portable, 's0001');
      expect(documents).toHaveLength(4);
      const entry = catalogEntry(caseStudy, portable.memberOnly, portable.publishedAt);
      expect(entryBytes(portable.id, entry)).toBeLessThanOrEqual(entryBytesMax);
      expect(portable.id.length).toBeLessThanOrEqual(listedIdMax);
    }
    expect(network.places.map(organisationDocument)).toHaveLength(300);
    expect(memberDocuments(syntheticMember(seed, 400, network.places))).toHaveLength(4);
  });

  it('is marked as a demonstration everywhere', () => {
    expect(cases.every(({ demonstration }) => demonstration)).toBe(true);
    expect(network.places.every(({ organisation }) => organisation.about.startsWith('Invented'))).toBe(true);
    expect(syntheticMember(seed, 3, network.places).profile.about).toMatch(/^Invented/);
  });

  it('has differing texts in all its languages', () => {
    const { items } = syntheticEntries(seed, 3_000);
    expect(new Set(items.map(({ language }) => language)).size).toBe(12);
    expect(new Set(items.map(({ title, teaser }) => title + teaser)).size).toBeGreaterThan(2_990);
  });

  it('has a few cities that write much and many that are silent', () => {
    const { items, organisations } = syntheticEntries(seed, 3_000);
    const counts = new Map<string, number>();
    for (const { organisationId } of items) counts.set(organisationId, (counts.get(organisationId) ?? 0) + 1);
    expect(organisations).toHaveLength(fullNetwork.organisations);
    expect(counts.size).toBeLessThan(organisations.length / 2);
    const most = [...counts.values()].sort((a, b) => b - a);
    expect(most.slice(0, 25).reduce((sum, count) => sum + count, 0)).toBeGreaterThan(500);
  });
});
