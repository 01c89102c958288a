import { useMemo } from 'react';
import { askedOf, type Requirement, requirements, unmetRequirements } from '#src/domain/caseStudy.ts';
import { useWritingState } from './WritingContext.ts';

/** What the text is measured by, in the form it has now. */
export function useAsked(): Requirement[] {
  const form = useWritingState(({ draft }) => draft.content.form);
  return useMemo(() => askedOf(form), [form]);
}

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
