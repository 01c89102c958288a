import * as v from 'valibot';

/** Bytes of a stored picture and of its small copy for cards; both are WebP. */
export const mediaLimits = { original: 307_200, thumbnail: 40_960, perSubmission: 40 } as const;

/** `<submission>-<two digits>`: a text has a bounded number of pictures, and each names the text it was made for. */
export const mediaIdPattern = /^[^/\n]+-[0-3][0-9]$/;

export function mediaId(submissionId: string, number: number): string {
  return `${submissionId}-${String(number).padStart(2, '0')}`;
}

const id = v.pipe(v.string(), v.nonEmpty());

/** `media/{id}` and `thumbnails/{id}`: a picture and its small copy, readable by whoever may read the text. Never changed. */
export const mediaSchema = v.object({
  id,
  ownerUid: id,
  organisationId: id,
  submissionId: id,
  caseStudyId: id,
  bytes: v.instance(Uint8Array),
  createdAt: v.date(),
});
export type Media = v.InferOutput<typeof mediaSchema>;
