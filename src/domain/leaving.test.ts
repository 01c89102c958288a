import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLeftAlone, successorProblem } from './leaving.ts';
import { submissionStatuses } from './submission.ts';

describe('a member who leaves', () => {
  it('leaves alone only open texts without another author', () => {
    expect(isLeftAlone({ authorUids: ['ana'], status: 'draft' }, 'ana')).toBe(true);
    expect(isLeftAlone({ authorUids: ['ana'], status: 'inReview' }, 'ana')).toBe(true);
    expect(isLeftAlone({ authorUids: ['ana', 'omar'], status: 'draft' }, 'ana')).toBe(false);
    expect(isLeftAlone({ authorUids: ['ana'], status: 'published' }, 'ana')).toBe(false);
    expect(isLeftAlone({ authorUids: ['ana'], status: 'declined' }, 'ana')).toBe(false);
  });

  it('never leaves a text alone that somebody else can open', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('ana', 'omar', 'lin')),
        fc.constantFrom(...submissionStatuses),
        (authorUids, status) => {
          if (authorUids.some((uid) => uid !== 'ana')) {
            expect(isLeftAlone({ authorUids, status }, 'ana')).toBe(false);
          }
        },
      ),
    );
  });

  it('is not their own successor, in any spelling', () => {
    const leaving = { contactEmail: 'ana@city.example' };
    expect(successorProblem({ contactEmail: 'climate@city.example' }, leaving)).toBeNull();
    expect(successorProblem({ contactEmail: 'ANA@city.example' }, leaving)).toBe('theirs');
    expect(successorProblem({ contactEmail: '' }, leaving)).toBe('missing');
  });
});
