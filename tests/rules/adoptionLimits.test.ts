import { beforeEach, describe, it } from 'vitest';
import { type AdoptionStage, adoptionLimits } from '#src/domain/adoption.ts';
import { commit, type Write } from '#tests/support/rawAccess.ts';
import { adoptionWorld, beginning, moving, storedAdoption } from '#tests/support/rawAdoptions.ts';
import { assertRefused, rulesEnvironment } from '#tests/support/rulesEnvironment.ts';
import { before, buildCaseStudy, minutesAgo } from '#tests/support/rulesFixtures.ts';

const rules = rulesEnvironment('adoption-limits');
const attempt = (parts: Record<string, Write | undefined>) =>
  commit(rules.as('member'), Object.values(parts));

beforeEach(() => rules.write(adoptionWorld));

describe('nobody floods', () => {
  const ids = Array.from({ length: 120 }, (_, index) => `case-${index}`);

  it('one batch holds one step, whatever it stamps', async () => {
    await rules.write(Object.fromEntries(ids.map((id) => [`caseStudies/${id}`, buildCaseStudy()])));
    const parts = ids.map((caseStudyId) => beginning({ fields: { caseStudyId } }));
    const [first] = parts;
    const writes = parts.flatMap(({ adoption, entry }) => [adoption, entry]);
    await assertRefused(commit(rules.as('member'), [...writes, first?.stamp]));
    await assertRefused(commit(rules.as('member'), [...writes.slice(0, 4), first?.stamp]));
    await attempt({ ...first });
  });

  it('the next comes ten seconds later', async () => {
    await rules.write({ ...storedAdoption(['exploring']), 'limits/member': { at: new Date(), id: 'x' } });
    await assertRefused(attempt(moving({ to: 'planning', n: 2 })));
    await rules.write({ 'limits/member': { at: minutesAgo(1), id: 'x' } });
    await attempt(moving({ to: 'planning', n: 2 }));
  });

  it('a ledger ends with the hundredth entry', async () => {
    const stages = Array.from({ length: adoptionLimits.stages - 1 }, (): AdoptionStage => 'planning');
    await rules.write(storedAdoption(stages));
    await attempt(moving({ to: 'planning', n: 100 }));
    await rules.write({ 'limits/member': { at: before, id: 'x' } });
    await assertRefused(attempt(moving({ to: 'planning', n: 101 })));
  });
});
