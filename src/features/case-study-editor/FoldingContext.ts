import { createContext, useContext } from 'react';
import type { EditorSection } from '#src/domain/caseStudy.ts';
import type { FieldName } from './fieldNames.ts';

/** What the form of a snapshot keeps folded away. */
export interface Folding {
  /** Fields that could be folded now: in a snapshot, and nothing about them asks for attention. */
  foldable: ReadonlySet<FieldName>;
  /** Sections whose folded fields the author wants to see. */
  opened: ReadonlySet<EditorSection>;
  toggle(section: EditorSection): void;
}

export const FoldingContext = createContext<Folding>({
  foldable: new Set(),
  opened: new Set(),
  toggle: () => undefined,
});

export function useFolding(): Folding {
  return useContext(FoldingContext);
}
