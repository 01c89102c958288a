import { useMemo } from 'react';
import { type Requirement, requirements, unmetRequirements } from '#src/domain/caseStudy.ts';
import { useWritingState } from './WritingContext.ts';

/** What is still missing. Changes only when something gets complete or incomplete, not with every letter. */
export function useUnmet(): Requirement[] {
  const ids = useWritingState(({ draft }) =>
    unmetRequirements(draft)
      .map(({ id }) => id)
      .join(' '),
  );
  return useMemo(() => {
    const unmet = new Set(ids.split(' '));
    return requirements.filter(({ id }) => unmet.has(id));
  }, [ids]);
}
