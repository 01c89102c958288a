import * as v from 'valibot';
import { caseStudyLimits, evidenceKinds } from './caseStudy.ts';
import { organisationLimits } from './organisation.ts';

export const adoptionLimits = {
  /** What was changed, and why: each. */
  text: 1000,
  figures: 4,
  /** Entries of one adoption: as many as one list may read, so that the whole ledger is always seen. */
  stages: 100,
  /** The case's city hears of its adoptions at most once in so many days. */
  tellingDays: 7,
} as const;

/** From the first look to everyday use; `stopped` can be reached from each of them. */
export const adoptionStages = ['exploring', 'planning', 'implementing', 'inPlace', 'stopped'] as const;
export type AdoptionStage = (typeof adoptionStages)[number];

const id = v.pipe(v.string(), v.nonEmpty());
const count = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(adoptionLimits.stages));
const isFilled = (value: string) => value.trim() !== '';
const words = v.pipe(v.string(), v.maxLength(adoptionLimits.text), v.check(isFilled));
/** As in a case's results, but never left open: the ledger has no drafts. */
const filledLine = (most: number) =>
  v.pipe(v.string(), v.maxLength(most), v.regex(/^[^\n]*$/, 'oneLine'), v.check(isFilled));

export const outcomeFigureSchema = v.object({
  indicator: filledLine(caseStudyLimits.indicator),
  value: v.pipe(v.number(), v.finite()),
  unit: filledLine(caseStudyLimits.unit),
  kind: v.picklist(evidenceKinds),
});
export type OutcomeFigure = v.InferOutput<typeof outcomeFigureSchema>;

/** What a member writes down about one step. */
export const stageInputSchema = v.object({
  stage: v.picklist(adoptionStages),
  changed: words,
  why: words,
  figures: v.pipe(v.array(outcomeFigureSchema), v.maxLength(adoptionLimits.figures)),
});
export type StageInput = v.InferOutput<typeof stageInputSchema>;

/** `adoptions/{id}/stages/{n}`: one step, counted from 1; never changed and never removed. */
export const stageEntrySchema = v.object({
  id,
  ...stageInputSchema.entries,
  at: v.date(),
  byUid: id,
  byName: v.string(),
});
export type StageEntry = v.InferOutput<typeof stageEntrySchema>;

/**
 * `adoptions/{case~city}`: a city adapts another city's case. Stage and number of stages are those of the newest entry in
 * `stages`; title and names are what they were when it began, so that a list needs no further reads.
 */
export const adoptionSchema = v.object({
  id,
  caseStudyId: id,
  caseTitle: v.pipe(v.string(), v.minLength(1), v.maxLength(caseStudyLimits.title)),
  /** Whose case it is. */
  sourceId: id,
  sourceName: v.pipe(v.string(), v.minLength(1), v.maxLength(organisationLimits.name)),
  /** Who adapts it. */
  organisationId: id,
  organisationName: v.pipe(v.string(), v.minLength(1), v.maxLength(organisationLimits.name)),
  stage: v.picklist(adoptionStages),
  stageCount: count,
  /** True for the invented records of the demonstration network. */
  demonstration: v.boolean(),
  begunAt: v.date(),
  updatedAt: v.date(),
});
export type Adoption = v.InferOutput<typeof adoptionSchema>;

/** `adoptionTellings/{case}`: when the case's city was last told, and of which adoption. */
export const adoptionTellingSchema = v.object({ id, adoptionId: id, at: v.date() });
export type AdoptionTelling = v.InferOutput<typeof adoptionTellingSchema>;

/** One for each case and city. It is never taken apart: the adoption itself says which. */
export function adoptionId(caseStudyId: string, organisationId: string): string {
  return `${caseStudyId}~${organisationId}`;
}

/** What the stamp of a step is bound to, and the name of the notification that tells of it. */
export function stepId(adoption: string, stage: number): string {
  return `${adoption}~${stage}`;
}

/**
 * Steps may be skipped: who begins to write the ledger late, or goes straight to work, should not have to invent what
 * was never a stage. The same stage again is a further note, which is also how a text is corrected. Back leads only the
 * way over `stopped`, from where a city takes it up again wherever it then stands.
 */
export function canMove(from: AdoptionStage | null, to: AdoptionStage): boolean {
  if (from === null) return to !== 'stopped';
  if (from === 'stopped' || to === 'stopped') return true;
  return adoptionStages.indexOf(to) >= adoptionStages.indexOf(from);
}

/** The stages that may come next; null: before the first. */
export function nextStages(from: AdoptionStage | null): AdoptionStage[] {
  return adoptionStages.filter((stage) => canMove(from, stage));
}

/** The stage to propose for the next entry: one further, or where it stands. */
export function likelyNextStage(from: AdoptionStage | null): AdoptionStage {
  if (from === null || from === 'stopped') return 'exploring';
  if (from === 'inPlace') return 'inPlace';
  return adoptionStages[adoptionStages.indexOf(from) + 1] ?? from;
}

/** Stage and number of stages as they must stand beside the ledger; null for one that does not count up or moves back. */
export function standingOf(
  ledger: readonly Pick<StageEntry, 'id' | 'stage'>[],
): Pick<Adoption, 'stage' | 'stageCount'> | null {
  let stage: AdoptionStage | null = null;
  for (const [place, entry] of ledger.entries()) {
    if (entry.id !== String(place + 1) || !canMove(stage, entry.stage)) return null;
    stage = entry.stage;
  }
  return stage && { stage, stageCount: ledger.length };
}

/**
 * Who hears that a case is being adapted: the focal points of its city, because the city owns the case and people come and
 * go; where it names none, the first author, who is always active (nobody is suspended before their cases are in other
 * hands).
 */
export function tellingRecipients(
  source: { focalPoints: readonly string[] },
  caseStudy: { authorUids: readonly string[] },
): readonly string[] {
  return source.focalPoints.length > 0 ? source.focalPoints : caseStudy.authorUids.slice(0, 1);
}

export function isTellingDue(last: Pick<AdoptionTelling, 'at'> | null, now: Date): boolean {
  return last === null || now.getTime() >= last.at.getTime() + adoptionLimits.tellingDays * 86_400_000;
}
