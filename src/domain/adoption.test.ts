import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import {
  adoptionLimits,
  adoptionStages,
  canMove,
  isTellingDue,
  likelyNextStage,
  nextStages,
  stageInputSchema,
  standingOf,
  tellingRecipients,
} from './adoption.ts';

const stage = fc.constantFrom(...adoptionStages);
const ledgerOf = (stages: readonly (typeof adoptionStages)[number][]) =>
  stages.map((stage, place) => ({ id: String(place + 1), stage }));

describe('a step', () => {
  it('may skip, stay, stop and be taken up again; it does not lead back', () => {
    expect(canMove('exploring', 'inPlace')).toBe(true);
    expect(canMove('planning', 'planning')).toBe(true);
    expect(canMove('inPlace', 'stopped')).toBe(true);
    expect(canMove('stopped', 'exploring')).toBe(true);
    expect(canMove('implementing', 'planning')).toBe(false);
  });

  it('begins anywhere but at the end', () => {
    expect(nextStages(null)).toEqual(['exploring', 'planning', 'implementing', 'inPlace']);
  });

  it('is proposed one further', () => {
    expect([null, ...adoptionStages].map(likelyNextStage)).toEqual([
      'exploring',
      'planning',
      'implementing',
      'inPlace',
      'inPlace',
      'exploring',
    ]);
  });

  it('is always possible where it is proposed', () => {
    for (const from of [null, ...adoptionStages]) expect(nextStages(from)).toContain(likelyNextStage(from));
  });
});

describe('a ledger', () => {
  it('of possible steps stands where its last entry does', () => {
    const steps = fc.array(stage, { minLength: 1, maxLength: 12 }).map((wanted) => {
      const made: (typeof adoptionStages)[number][] = [];
      for (const next of wanted) if (canMove(made.at(-1) ?? null, next)) made.push(next);
      return made;
    });
    fc.assert(
      fc.property(steps, (made) => {
        const last = made.at(-1);
        expect(standingOf(ledgerOf(made))).toEqual(
          last === undefined ? null : { stage: last, stageCount: made.length },
        );
      }),
    );
  });

  it('is none with a step back, a gap or an entry twice', () => {
    const backwards = fc
      .array(stage, { minLength: 2, maxLength: 12 })
      .filter((made) => made.some((one, place) => !canMove(made[place - 1] ?? null, one)));
    fc.assert(
      fc.property(backwards, (made) => {
        expect(standingOf(ledgerOf(made))).toBeNull();
      }),
    );
    const entries = ledgerOf(['exploring', 'planning', 'implementing']);
    expect(standingOf(entries.toSpliced(1, 1))).toBeNull();
    expect(standingOf([...entries, ...entries.slice(-1)])).toBeNull();
  });

  it('ends no further back than any stage since the last stop', () => {
    fc.assert(
      fc.property(fc.array(stage, { maxLength: 12 }), (made) => {
        const standing = standingOf(ledgerOf(made));
        if (!standing || standing.stage === 'stopped') return;
        const since = made.slice(made.lastIndexOf('stopped') + 1);
        const furthest = Math.max(...since.map((one) => adoptionStages.indexOf(one)));
        expect(adoptionStages.indexOf(standing.stage)).toBe(furthest);
      }),
    );
  });
});

describe('what is written down', () => {
  const input = { stage: 'planning', changed: 'Smaller trees', why: 'Narrow streets', figures: [] };
  const figure = { indicator: 'Trees', value: 12, unit: 'trees', kind: 'output' };
  const accepts = (fields: object) => v.safeParse(stageInputSchema, { ...input, ...fields }).success;

  it('says what was changed and why', () => {
    expect(accepts({})).toBe(true);
    expect(accepts({ changed: '  ' })).toBe(false);
    expect(accepts({ why: '' })).toBe(false);
    expect(accepts({ why: 'x'.repeat(adoptionLimits.text + 1) })).toBe(false);
  });

  it('may have figures, each with its kind', () => {
    expect(accepts({ figures: [figure] })).toBe(true);
    expect(accepts({ figures: [{ ...figure, kind: null }] })).toBe(false);
    expect(accepts({ figures: [{ ...figure, unit: ' ' }] })).toBe(false);
    expect(accepts({ figures: [{ ...figure, value: Number.NaN }] })).toBe(false);
    expect(accepts({ figures: Array.from({ length: adoptionLimits.figures + 1 }, () => figure) })).toBe(
      false,
    );
  });
});

describe('telling the city of the case', () => {
  it('goes to its focal points, and to the first author where it has none', () => {
    const caseStudy = { authorUids: ['first', 'second'] };
    expect(tellingRecipients({ focalPoints: ['a', 'b'] }, caseStudy)).toEqual(['a', 'b']);
    expect(tellingRecipients({ focalPoints: [] }, caseStudy)).toEqual(['first']);
  });

  it('is due once a week', () => {
    const now = new Date('2026-11-24T12:00:00Z');
    expect(isTellingDue(null, now)).toBe(true);
    expect(isTellingDue({ at: new Date('2026-11-17T12:00:01Z') }, now)).toBe(false);
    expect(isTellingDue({ at: new Date('2026-11-17T12:00:00Z') }, now)).toBe(true);
  });
});
