import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DataError } from '#src/data/errors.ts';
import type { AutosaveState } from '#src/domain/autosave.ts';
import { unmetRequirements } from '#src/domain/caseStudy.ts';
import { unstorableFields } from '#src/domain/journal.ts';
import { fieldNameOf } from './fieldNames.ts';
import { focusField } from './focusField.ts';
import { isBehind, useRevised } from './RevisionContext.ts';
import { showConflicts } from './showConflicts.ts';
import { useFailureText } from './useFailureText.ts';
import { useRequirementText } from './useRequirementText.ts';
import { useWritingInHand } from './WritingContext.ts';

/** Handing in: first what stands in its way, then the last words are stored, then the text goes to the secretariat. */
export function useHandIn(onSubmit: (version: number) => Promise<void>) {
  const { t } = useTranslation('editor');
  const writing = useWritingInHand();
  const revised = useRevised();
  const textOf = useRequirementText();
  const failureText = useFailureText('submit');
  const [obstacle, setObstacle] = useState('');

  const { mutate, isPending, error, reset } = useMutation({
    mutationFn: async () => {
      const state = await writing.settle();
      if (state.problem !== null) throw new DataError(state.problem);
      if (findObstacle(state)) return;
      await onSubmit(state.version);
    },
    // Something can have come in with the last save: a newer text from elsewhere.
    onSuccess: () => stop(findObstacle(writing.getState())),
  });

  function stop(found: Obstacle | null): void {
    if (found?.kind === 'missing') {
      setObstacle(`${t('submit.missing', { count: found.count })} ${textOf(found.first)}.`);
    } else {
      setObstacle(found ? t(`submit.${found.kind}`) : '');
    }
    found?.lead();
  }

  return {
    handIn: () => {
      reset();
      const state = writing.getState();
      const found = findObstacle(state) ?? (isBehind(revised, state.follows) ? behind : null);
      stop(found);
      if (!found) mutate();
    },
    isPending,
    message: error ? failureText(error) : obstacle,
  };
}

type Obstacle = { lead: () => void } & (
  | { kind: 'conflict' | 'held' | 'behind' }
  | { kind: 'missing'; count: number; first: string }
);

/** Nobody could publish a revision of a version that is not live any more. */
const behind: Obstacle = {
  kind: 'behind',
  lead: () => {
    const title = document.getElementById('behind-title');
    title?.scrollIntoView({ block: 'center' });
    title?.focus({ preventScroll: true });
  },
};

function findObstacle({ conflicts, draft }: AutosaveState): Obstacle | null {
  if (conflicts.length > 0) {
    return { kind: 'conflict', lead: showConflicts };
  }
  const [held] = unstorableFields(draft).flatMap((path) => fieldNameOf(path) ?? []);
  if (held) return { kind: 'held', lead: () => focusField(held) };
  const unmet = unmetRequirements(draft);
  const [first] = unmet;
  if (first)
    return { kind: 'missing', count: unmet.length, first: first.id, lead: () => focusField(first.field) };
  return null;
}
