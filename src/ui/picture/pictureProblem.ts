/** Why a file cannot become a picture of the portal; each is a message under `pictures.problem`. */
export const pictureProblems = [
  'heic',
  'svg',
  'pdf',
  'unknownType',
  'empty',
  'tooLarge',
  'tooManyPixels',
  'broken',
  'cannotShrink',
  'browser',
] as const;
export type PictureProblem = (typeof pictureProblems)[number];

export class PictureError extends Error {
  readonly problem: PictureProblem;

  constructor(problem: PictureProblem, options?: ErrorOptions) {
    super(problem, options);
    this.name = 'PictureError';
    this.problem = problem;
  }
}

/** A picture ready to be stored: both WebP, with nothing of the file but its pixels. */
export interface PreparedPicture {
  original: Uint8Array;
  thumbnail: Uint8Array;
  width: number;
  height: number;
}

/** The picture of a first-hand account; WebP too. */
export type PreparedAccountPicture = Pick<PreparedPicture, 'original' | 'width' | 'height'>;

/** What a file may be before it is made smaller: bytes, and pixels (a larger one would fill a phone's memory). */
export const fileLimits = { bytes: 25 * 1024 * 1024, pixels: 60_000_000 } as const;
