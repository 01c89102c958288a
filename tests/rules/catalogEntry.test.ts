import * as fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { buildContent, buildMemberOnly, buildResult, entryOf } from '#firebase/seed/builders.ts';
import {
  type CaseStudyContent,
  caseStudyLimits,
  checkLevels,
  evidenceKinds,
  evidenceOf,
  type MemberOnly,
  offers,
  stages,
} from '#src/domain/caseStudy.ts';
import { type CatalogEntry, catalogItem, entryBytes, entryBytesMax } from '#src/domain/catalog.ts';
import { contentLanguages, hazards, pathways, topics } from '#src/domain/classification.ts';
import { teaserOf } from '#src/domain/listedText.ts';
import { commit } from '#tests/support/rawAccess.ts';
import { set, update } from '#tests/support/rawBatches.ts';
import { contactChange, restoring } from '#tests/support/rawCaseActs.ts';
import { shardWrite } from '#tests/support/rawUndo.ts';
import { assertRefused, rulesEnvironment } from '#tests/support/rulesEnvironment.ts';
import { buildCaseStudy, buildLibrary } from '#tests/support/rulesFixtures.ts';

/**
 * What a catalog entry says is what its case says: the same entry from `catalogEntry` of the domain and from the rules,
 * for every tag and for mixtures of them, and nothing else. A case that leaves the archive shows it most cheaply.
 */
const rules = rulesEnvironment('catalogentry');
const { whatDidNotWork: _, ...contact } = buildMemberOnly();

type Facts = {
  content: Partial<CaseStudyContent>;
  fields?: object;
  contactOffers?: MemberOnly['contactOffers'];
};

async function relist(
  { content, fields = {}, contactOffers = contact.contactOffers }: Facts,
  alter: (entry: CatalogEntry) => unknown = (entry) => entry,
): Promise<void> {
  const whole = buildContent(content);
  const study = buildCaseStudy({
    submissionId: 'tram',
    content: whole,
    teaser: teaserOf(whole),
    evidence: evidenceOf(whole),
    ...fields,
  });
  await rules.remove('caseStudies/tram/changes/change-1');
  await rules.write({
    ...buildLibrary('tram', { ...study, status: 'archived' }),
    'caseStudies/tram/memberOnly/contact': {
      ...contact,
      contactOffers,
      updatedAt: study.updatedAt,
      updatedBy: 'author',
      lastChangeId: null,
    },
    'catalog/s0001': { number: 1, writes: 1, lastId: 'tram', updatedAt: study.updatedAt, entries: {} },
  });
  const entry = alter(entryOf(study, { contactOffers }));
  await commit(
    rules.as('colleague'),
    Object.values({ ...restoring('colleague'), catalog: shardWrite('tram', 2, entry) }),
  );
}

const inParts = <T>(list: readonly T[], size: number) =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, part) =>
    list.slice(part * size, (part + 1) * size),
  );

describe('the rules and the domain make the same entry', () => {
  it('for each tag there is', async () => {
    for (const part of inParts(topics, caseStudyLimits.topics)) await relist({ content: { topics: part } });
    for (const part of inParts(pathways, caseStudyLimits.pathways))
      await relist({ content: { pathways: part } });
    for (const part of inParts(hazards, caseStudyLimits.hazards))
      await relist({ content: { hazards: part } });
    for (const stage of stages) await relist({ content: { stage } });
    for (const kind of evidenceKinds) await relist({ content: { results: [buildResult({ kind })] } });
    for (const checkLevel of checkLevels) await relist({ content: {}, fields: { checkLevel } });
    for (const language of contentLanguages) await relist({ content: { language } });
    for (const offer of offers) await relist({ content: {}, contactOffers: [offer] });
    await relist({ content: {}, fields: { demonstration: true }, contactOffers: [] });
  });

  it('for mixtures of tags in any order, with and without years', () =>
    fc.assert(
      fc.asyncProperty(
        fc.record({
          topics: fc.shuffledSubarray([...topics], { minLength: 1, maxLength: caseStudyLimits.topics }),
          pathways: fc.shuffledSubarray([...pathways], { minLength: 1, maxLength: caseStudyLimits.pathways }),
          hazards: fc.shuffledSubarray([...hazards], { maxLength: caseStudyLimits.hazards }),
          startYear: fc.integer({ min: 1900, max: 2100 }),
          endYear: fc.option(fc.integer({ min: 1900, max: 2100 })),
          results: fc
            .subarray([...evidenceKinds], { minLength: 1 })
            .map((kinds) => kinds.map((kind) => buildResult({ kind }))),
        }),
        (content) => relist({ content }),
      ),
      { numRuns: 20 },
    ));

  it.each([
    ['Latin', 'Shade at every stop of the tram '],
    ['Cyrillic', 'Тень на каждой остановке трамвая '],
    ['Arabic', 'ظل في كل محطة من محطات الترام '],
    ['Devanagari', 'हर ट्राम स्टॉप पर छाया और पानी '],
    ['Chinese', '每个电车站都有树荫和饮水点'],
    ['emoji', '🌳🚋'],
  ])('for the longest title in %s, within four hundred bytes', async (_script, words) => {
    const title = words.repeat(50).slice(0, caseStudyLimits.title).trim();
    const summary = words.repeat(50).slice(0, caseStudyLimits.summary);
    const content = { title, summary, topics: topics.slice(0, 5), hazards: hazards.slice(0, 6) };
    await relist({ content }, (entry) => {
      expect(
        entryBytes('a'.repeat(30), { ...entry, city: 'b'.repeat(30), cover: 'c'.repeat(33) }),
      ).toBeLessThanOrEqual(entryBytesMax);
      return entry;
    });
  });
});

describe('an entry is refused that differs from its case', () => {
  const content = { hazards: [...hazards.slice(0, 2)], endYear: 2025 };

  it.each<[string, (entry: CatalogEntry) => object]>([
    ['in its title', (entry) => ({ ...entry, title: 'The best of all' })],
    ['in its teaser', (entry) => ({ ...entry, teaser: entry.teaser.slice(0, 20) })],
    ['in its city', (entry) => ({ ...entry, city: 'elsewhere' })],
    ['in its cover', (entry) => ({ ...entry, cover: 'tram-07' })],
    ['in its version', (entry) => ({ ...entry, version: 2 })],
    ['in its age', (entry) => ({ ...entry, since: new Date('2020-01-01') })],
    ['by a field more', (entry) => ({ ...entry, featured: true })],
    ['by a field less', ({ cover: _cover, ...entry }) => entry],
    ...Array.from({ length: 11 }, (_, place): [string, (entry: CatalogEntry) => object] => [
      `in fact ${place}`,
      (entry) => ({ ...entry, facts: withoutFact(entry.facts, place) }),
    ]),
  ])('%s', async (_how, alter) => {
    await assertRefused(relist({ content }, alter));
    await relist({ content });
  });
});

function withoutFact(facts: string, place: number): string {
  const parts = facts.split('.');
  parts[place] = parts[place] === '1' ? '0' : parts[place] === '0' ? '1' : `${parts[place]}z`.slice(1);
  return parts.join('.');
}

it('an entry beyond four hundred bytes is refused, whatever its case says', async () => {
  const study = (id: string) => buildCaseStudy({ submissionId: id });
  const restoreAs = async (id: string) => {
    await rules.write({
      ...buildLibrary(id, { ...study(id), status: 'archived' }),
      'catalog/s0001': { number: 1, writes: 1, lastId: id, updatedAt: new Date(0), entries: {} },
    });
    const { caseStudy, change } = restoring('colleague');
    await commit(rules.as('colleague'), [
      update(`caseStudies/${id}`, caseStudy.data),
      set(`caseStudies/${id}/changes/change-1`, change.data),
      shardWrite(id, 2, entryOf(study(id))),
    ]);
  };
  const left = entryBytesMax - entryBytes('', entryOf(study('tram')));
  await assertRefused(restoreAs('a'.repeat(left + 1)));
  await restoreAs('a'.repeat(left));
});

describe('whether the contact offers a call', () => {
  beforeEach(() => rules.write(buildLibrary('tram')));
  const withOffers = (contactOffers: MemberOnly['contactOffers']) => {
    const parts = contactChange('colleague');
    return { ...parts, contact: { ...parts.contact, data: { ...parts.contact.data, contactOffers } } };
  };
  const listed = (contactOffers: MemberOnly['contactOffers']) =>
    shardWrite('tram', 2, entryOf(buildCaseStudy({ submissionId: 'tram' }), { contactOffers }));
  const attempt = (parts: object) => commit(rules.as('colleague'), Object.values(parts));

  it('changes in the catalog with the contact', async () => {
    await assertRefused(attempt(withOffers(['visit'])));
    await assertRefused(attempt({ ...withOffers(['visit']), catalog: listed(['call']) }));
    await attempt({ ...withOffers(['visit']), catalog: listed(['visit']) });
    const entry = (await rules.read('catalog/s0001'))?.entries.tram;
    expect(catalogItem('tram', { ...entry, since: new Date() }).offersCall).toBe(false);
  });

  it('needs no listing anew when it stays, or when the case is in no list', async () => {
    await attempt(withOffers(['call', 'mentoring']));
    await rules.write(buildLibrary('tram', { status: 'archived' }));
    await rules.remove('caseStudies/tram/changes/change-1');
    await attempt(withOffers(['visit']));
  });
});
