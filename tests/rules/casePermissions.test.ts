import { doc, serverTimestamp, setDoc } from 'firebase/firestore';
import { describe, expect, it } from 'vitest';
import { buildContent } from '#firebase/seed/builders.ts';
import { caseStudyStatuses } from '#src/domain/caseStudy.ts';
import { type Actor, canCheck, canMaintain, canRevise, isOfCity } from '#src/domain/permissions.ts';
import { isAllowed } from '#tests/support/isAllowed.ts';
import { commit, everybodyBut, type Somebody, type Write } from '#tests/support/rawAccess.ts';
import { check, confirmation, tram } from '#tests/support/rawCaseActs.ts';
import * as raw from '#tests/support/rawWrites.ts';
import { rulesEnvironment } from '#tests/support/rulesEnvironment.ts';
import {
  authorsCity,
  buildLibrary,
  buildSubmission,
  type Persona,
  type PersonaName,
  personas,
} from '#tests/support/rulesFixtures.ts';

/** As permissions.test.ts, for what happens to a published case: `domain/permissions.ts` and the rules, asked alike. */
const rules = rulesEnvironment('case-permissions', { isCovered: false });

describe.each(everybodyBut())('%s', (someone) => {
  const actor = actorOf(someone);
  const uid = actor?.uid ?? 'nobody';
  const db = () => rules.as(someone);

  it('keeps a case up when canMaintain says so', () =>
    compare((study) => canMaintain(actor, study), confirmation));

  it('checks figures when canCheck says so', () => compare((study) => canCheck(actor, study), check));

  it('begins a revision when canRevise says so', async () => {
    for (const status of caseStudyStatuses) {
      await rules.write(buildLibrary('tram', { status }));
      const organisationId = actor?.member?.organisationId ?? authorsCity;
      const draft = buildSubmission({
        caseStudyId: 'tram',
        baseVersion: 1,
        authorUids: [uid],
        organisationId,
      });
      const isBegun = await isAllowed(raw.createDraft(db(), `revision-${status}`, draft));
      expect(isBegun).toBe(canRevise(actor, { ...tram, status }));
    }
  });

  it('saves a translation of a case when isOfCity says so', async () => {
    await rules.write(buildLibrary('tram'));
    const { title, summary, challenge, approach, participation, lessons, conditions } = buildContent();
    const translation = {
      caseStudyId: 'tram',
      language: 'es',
      kind: 'human',
      ofVersion: 1,
      texts: { title, summary, challenge, approach, participation, lessons, conditions },
      organisationId: authorsCity,
      by: uid,
      updatedAt: serverTimestamp(),
    };
    const isSaved = await isAllowed(setDoc(doc(db(), 'translations', 'tram~es'), translation));
    expect(isSaved).toBe(isOfCity(actor, tram));
  });

  /** Asks and tries on a case by the author, and on one that is this person's too. */
  async function compare(
    ask: (study: typeof tram) => boolean,
    write: (by: PersonaName) => Record<string, Write | undefined>,
  ) {
    for (const authorUids of [['author'], ['author', uid]]) {
      await rules.reset();
      await rules.write(buildLibrary('tram', { authorUids }));
      const parts = Object.values(write(someone === 'anonymous' ? 'member' : someone));
      expect(await isAllowed(commit(db(), parts))).toBe(ask({ ...tram, authorUids }));
    }
  }
});

function actorOf(someone: Somebody): Actor | null {
  if (someone === 'anonymous') return null;
  const { uid, emailVerified, member }: Persona = personas[someone];
  return { uid, emailVerified, member };
}
