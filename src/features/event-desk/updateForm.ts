import * as v from 'valibot';
import { pathways, topics, worldRegions } from '#src/domain/classification.ts';
import {
  type EventUpdate,
  type UpdateInput,
  updateInputSchema,
  updateLimits,
  urgencies,
} from '#src/domain/eventUpdate.ts';

/** While it is typed, anything may stand in a text. */
const typedEntries = {
  day: v.string(),
  title: v.string(),
  body: v.string(),
  forCities: v.string(),
  pathways: v.array(v.picklist(pathways)),
  topics: v.array(v.picklist(topics)),
  regions: v.array(v.picklist(worldRegions)),
  urgency: v.picklist(urgencies),
  pinned: v.boolean(),
};

export const updateWhens = ['draft', 'now', 'later'] as const;

/** The composer: an update, and when it is published. `at` is what a clock at the event shows then. */
export const typedUpdateSchema = v.object({
  ...typedEntries,
  when: v.picklist(updateWhens),
  at: v.string(),
});
export type TypedUpdate = v.InferOutput<typeof typedUpdateSchema>;

/** That it is scheduled for a time is asked here; that the time is not over yet, by the composer. */
export const updateFormSchema = v.pipe(
  v.object({ ...updateInputSchema.entries, when: v.picklist(updateWhens), at: v.string() }),
  v.forward(
    v.partialCheck([['when'], ['at']], ({ when, at }) => when !== 'later' || isMoment(at), 'noTime'),
    ['at'],
  ),
);

export const typedCorrectionSchema = v.object({ ...typedEntries, correction: v.string() });
export type TypedCorrection = v.InferOutput<typeof typedCorrectionSchema>;

export const correctionFormSchema = v.object({
  ...updateInputSchema.entries,
  correction: v.pipe(
    v.string(),
    v.maxLength(updateLimits.correction),
    v.check((words) => words.trim() !== ''),
  ),
});

export function emptyUpdate(day: string): UpdateInput {
  return {
    day,
    title: '',
    body: '',
    forCities: '',
    pathways: [],
    topics: [],
    regions: [],
    urgency: 'normal',
    pinned: false,
  };
}

/** What was written of an update, without what the portal adds. */
export function updateInputOf(update: EventUpdate | TypedUpdate | TypedCorrection): UpdateInput {
  const { day, title, body, forCities, pathways, topics, regions, urgency, pinned } = update;
  return { day, title, body, forCities, pathways, topics, regions, urgency, pinned };
}

/** `2026-11-10T18:30`, as a field for date and time holds it. */
export function isMoment(at: string): boolean {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(at);
}
