import * as v from 'valibot';
import {
  type AdoptionStage,
  adoptionLimits,
  type StageInput,
  stageInputSchema,
} from '#src/domain/adoption.ts';
import type { EvidenceKind } from '#src/domain/caseStudy.ts';

/** A figure while it is being written: anything may be missing. */
export interface FigureDraft {
  /** Tells the lines of the form apart. */
  key: string;
  indicator: string;
  value: number | '';
  unit: string;
  kind: EvidenceKind | '';
}

/** A step while it is being written. Kept where the form is opened, so that closing it loses nothing. */
export interface StepDraft {
  stage: AdoptionStage;
  changed: string;
  why: string;
  figures: readonly FigureDraft[];
}

export function emptyStep(stage: AdoptionStage): StepDraft {
  return { stage, changed: '', why: '', figures: [] };
}

export function withFigure(draft: StepDraft): StepDraft {
  const figure: FigureDraft = { key: crypto.randomUUID(), indicator: '', value: '', unit: '', kind: '' };
  return draft.figures.length < adoptionLimits.figures
    ? { ...draft, figures: [...draft.figures, figure] }
    : draft;
}

/** What may be stored, or the fields that are in its way: `changed`, `why`, or a place in the list of figures. */
export function checkStep(draft: StepDraft): { input: StageInput } | { faults: ReadonlySet<string> } {
  const parsed = v.safeParse(stageInputSchema, {
    stage: draft.stage,
    changed: draft.changed.trim(),
    why: draft.why.trim(),
    figures: draft.figures.map(({ indicator, value, unit, kind }) => ({
      indicator: indicator.trim(),
      value,
      unit: unit.trim(),
      kind,
    })),
  });
  if (parsed.success) return { input: parsed.output };
  return { faults: new Set(parsed.issues.map((issue) => v.getDotPath(issue) ?? '')) };
}
