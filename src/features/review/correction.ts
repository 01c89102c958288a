import * as v from 'valibot';
import {
  type CorrectableField,
  contentSchema,
  type Draft,
  unmetRequirements,
} from '#src/domain/caseStudy.ts';
import type { DecisionFailure } from './decisionFailure.ts';

/** A reviewer's change of one field, on its way. */
export interface OpenCorrection {
  field: CorrectableField;
  value: string;
  /** For the author, who sees both wordings; may be empty. */
  why: string;
}

export interface CorrectionSet {
  /** One at a time: each makes a new version of the text. */
  open: OpenCorrection | null;
  /** While the text is held. */
  canStart: boolean;
  /** The hold, which an open correction may outlast. */
  canSave: boolean;
  isPending: boolean;
  failure: DecisionFailure | null;
  onStart: (field: CorrectableField) => void;
  onChange: (open: OpenCorrection) => void;
  onCancel: () => void;
  onSave: () => void;
}

export type CorrectionProblem = 'same' | 'empty' | 'tooLong' | 'unmet';

/** Why a correction cannot be saved; null when it can. */
export function correctionProblem({ field, value }: OpenCorrection, draft: Draft): CorrectionProblem | null {
  if (value === draft.content[field]) return 'same';
  if (value.trim() === '' && draft.content[field] !== '') return 'empty';
  if (!v.is(contentSchema.entries[field], value)) return 'tooLong';
  const unmet = (of: Draft) => unmetRequirements(of).filter((requirement) => requirement.field === field);
  const corrected = { ...draft, content: { ...draft.content, [field]: value } };
  return unmet(corrected).length > unmet(draft).length ? 'unmet' : null;
}
