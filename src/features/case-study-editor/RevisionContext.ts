import { createContext, useContext } from 'react';
import type { CaseStudy } from '#src/domain/caseStudy.ts';

/** The published case that the text in hand revises. */
export interface Revised {
  caseStudyId: string;
  /** The published version the stored text stands on. */
  baseVersion: number;
  /** The case as readers see it now; null while that is not known, or when it cannot be read any more. */
  live: CaseStudy | null;
}

export const RevisionContext = createContext<Revised | null>(null);

/** Null in the editor of a new case. */
export function useRevised(): Revised | null {
  return useContext(RevisionContext);
}

/** True while a version was published that the text has not taken in. `follows` is one that is being taken in. */
export function isBehind(revised: Revised | null, follows: number | null): boolean {
  if (!revised?.live) return false;
  return revised.live.version > Math.max(revised.baseVersion, follows ?? 0);
}
