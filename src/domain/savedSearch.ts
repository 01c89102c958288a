import * as v from 'valibot';

export const savedSearchLimits = {
  name: 80,
  /** The address's parameters; a search with a hundred choices has about half of that. */
  query: 1000,
  /** Searches of one member: their places are numbered, so that nobody can keep more and nothing has to be counted. */
  perMember: 20,
} as const;

const id = v.pipe(v.string(), v.nonEmpty());

export const savedSearchNameSchema = v.pipe(
  v.string(),
  v.maxLength(savedSearchLimits.name),
  v.regex(/^[^\n]*$/),
  v.check((name) => name.trim() !== ''),
);

/** What a member keeps of a search. */
export const savedSearchInputSchema = v.object({
  name: savedSearchNameSchema,
  /** The parameters of the library's address, without the question mark: `q=heat&region=europe`. */
  query: v.pipe(v.string(), v.nonEmpty(), v.maxLength(savedSearchLimits.query), v.regex(/^[^\n]*$/)),
});
export type SavedSearchInput = v.InferOutput<typeof savedSearchInputSchema>;

/** `members/{uid}/savedSearches/{00…19}`: a search its owner wants to come back to. */
export const savedSearchSchema = v.object({
  id,
  ...savedSearchInputSchema.entries,
  /** When its owner last looked: a case that appeared later is new. */
  seenAt: v.date(),
  createdAt: v.date(),
});
export type SavedSearch = v.InferOutput<typeof savedSearchSchema>;

/** The first place that is free; null when all are taken. */
export function freeSavedSearchId(taken: readonly string[]): string | null {
  return savedSearchIds.find((place) => !taken.includes(place)) ?? null;
}

export const savedSearchIds: readonly string[] = Array.from(
  { length: savedSearchLimits.perMember },
  (_, number) => String(number).padStart(2, '0'),
);

/** A name to begin with, made of what was asked for; cut so that it fits. */
export function suggestedName(parts: readonly string[]): string {
  const whole = parts
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join(', ');
  if (whole.length <= savedSearchLimits.name) return whole;
  let cut = '';
  // By whole characters: half an emoji is none.
  for (const character of whole) {
    if (cut.length + character.length >= savedSearchLimits.name) break;
    cut += character;
  }
  return `${cut.trimEnd()}…`;
}
