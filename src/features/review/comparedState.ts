import type { Draft } from '#src/domain/caseStudy.ts';

/** An earlier state that a text is compared with: as it went back to its author, or as the library shows it. */
export interface ComparedState {
  kind: 'returned' | 'published';
  /** Of the submission for a returned text, of the case for a published one. */
  version: number;
  draft: Draft;
}
