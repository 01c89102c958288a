import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildCaseStudy, buildContent, buildMemberOnly } from '#firebase/seed/builders.ts';
import { checkLevels, evidenceKinds, stages } from './caseStudy.ts';
import { factCodes, packFacts, unpackFacts } from './catalogFacts.ts';
import { contentLanguages, hazards, pathways, topics } from './classification.ts';

const year = fc.option(fc.integer({ min: 1900, max: 2100 }));
const facts = fc.record({
  pathways: fc.shuffledSubarray([...pathways], { maxLength: 3 }),
  topics: fc.shuffledSubarray([...topics], { maxLength: 5 }),
  hazards: fc.shuffledSubarray([...hazards], { maxLength: 6 }),
  evidence: fc.subarray([...evidenceKinds]),
  stage: fc.option(fc.constantFrom(...stages)),
  checkLevel: fc.constantFrom(...checkLevels),
  offersCall: fc.boolean(),
  demonstration: fc.boolean(),
  startYear: year,
  endYear: year,
  language: fc.constantFrom(...contentLanguages),
});

describe('the facts of an entry', () => {
  it('say the same unpacked as before they were packed', () =>
    fc.assert(
      fc.property(facts, (one) => {
        const { evidence, checkLevel, demonstration, offersCall, ...content } = one;
        const study = {
          ...buildCaseStudy(),
          content: buildContent(content),
          evidence,
          checkLevel,
          demonstration,
        };
        const packed = packFacts(study, offersCall);
        expect(unpackFacts(packed)).toEqual(one);
        expect(packed.length).toBeLessThanOrEqual(45);
      }),
    ));

  it('have a letter for each tag, and no letter for two', () => {
    for (const codes of Object.values(factCodes)) {
      const letters = Object.values(codes);
      expect(letters.every((letter) => /^[a-zA-Z]$/.test(letter))).toBe(true);
      expect(new Set(letters).size).toBe(letters.length);
    }
  });

  it('leave out what an older portal does not know', () => {
    const packed = packFacts(buildCaseStudy(), buildMemberOnly().contactOffers.includes('call'));
    const newer = packed.replace(/^[a-z]+\.[a-zA-Z]+/, 'n?.H?').replace(/\.[a-z]{2}$/, '.xx');
    expect(unpackFacts(newer)).toMatchObject({
      pathways: ['nature-based'],
      topics: ['urban-heat'],
      language: 'en',
    });
  });
});
