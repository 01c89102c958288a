import { useCallback, useMemo, useState } from 'react';
import { type Draft, type EditorSection, unmetRequirements } from '#src/domain/caseStudy.ts';
import { unstorableFields } from '#src/domain/journal.ts';
import type { Folding } from './FoldingContext.ts';
import { type FieldName, fieldNameOf, leftOpenBySnapshot } from './fieldNames.ts';
import type { FieldRemarks } from './RemarksContext.ts';
import { useWritingState } from './WritingContext.ts';

/** Folds what a snapshot may leave open, except where something waits for the author: then the field must be there. */
export function useFoldingOfForm(remarks: FieldRemarks): Folding {
  const [opened, setOpened] = useState<ReadonlySet<EditorSection>>(new Set());
  // As one word, so that a keystroke that changes nothing about it draws nothing.
  const names = useWritingState(({ draft, conflicts }) =>
    foldableFields(
      draft,
      conflicts.map(({ field }) => field),
    ).join(' '),
  );

  const toggle = useCallback(
    (section: EditorSection) =>
      setOpened((known) => {
        const next = new Set(known);
        if (!next.delete(section)) next.add(section);
        return next;
      }),
    [],
  );

  return useMemo(
    () => ({
      foldable: new Set(
        names
          .split(' ')
          .flatMap((name) => fieldNameOf(name) ?? [])
          .filter((name) => !remarks.has(name)),
      ),
      opened,
      toggle,
    }),
    [names, remarks, opened, toggle],
  );
}

/** `waiting`: paths of fields with a choice between two versions. */
export function foldableFields(draft: Draft, waiting: readonly string[]): FieldName[] {
  if (draft.content.form !== 'snapshot') return [];
  const busy = new Set([
    ...unmetRequirements(draft).map(({ field }) => field),
    ...[...waiting, ...unstorableFields(draft)].flatMap((path) => fieldNameOf(path) ?? []),
  ]);
  return leftOpenBySnapshot.filter((name) => !busy.has(name));
}
