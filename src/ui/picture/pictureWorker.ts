import { formatOf, isWhole, sizeOf } from './pictureFormat.ts';
import {
  fileLimits,
  PictureError,
  type PictureProblem,
  type PreparedAccountPicture,
  type PreparedPicture,
} from './pictureProblem.ts';
import { accountLadder, fitWithin, originalLadder, type Step, thumbnailLadder } from './pictureSizes.ts';

/** What a picture is for decides its sizes: one for a case study has a small copy for cards. */
export type WorkerQuestion = { file: Blob; purpose: 'caseStudy' | 'account' };
export type WorkerAnswer =
  | { caseStudy: PreparedPicture }
  | { account: PreparedAccountPicture }
  | { problem: PictureProblem };

// Apart from the page, which stays quick to type in while a large picture is worked on.
self.onmessage = ({ data: { file, purpose } }: MessageEvent<WorkerQuestion>) => {
  const prepared: Promise<WorkerAnswer> =
    purpose === 'account'
      ? withBitmap(file, forAccount).then((account) => ({ account }))
      : withBitmap(file, forCaseStudy).then((caseStudy) => ({ caseStudy }));
  prepared.then(answer, (error: unknown) =>
    answer({ problem: error instanceof PictureError ? error.problem : 'broken' }),
  );
};

function answer(value: WorkerAnswer): void {
  self.postMessage(value);
}

async function withBitmap<T>(file: Blob, prepare: (bitmap: ImageBitmap) => Promise<T>): Promise<T> {
  if (file.size === 0) throw new PictureError('empty');
  if (file.size > fileLimits.bytes) throw new PictureError('tooLarge');
  const bytes = new Uint8Array(await file.arrayBuffer());
  const format = formatOf(bytes);
  if (format === null) throw new PictureError('unknownType');
  if (format === 'heic' || format === 'svg' || format === 'pdf') throw new PictureError(format);
  const told = sizeOf(bytes, format);
  if (told && told.width * told.height > fileLimits.pixels) throw new PictureError('tooManyPixels');
  if (!isWhole(bytes, format)) throw new PictureError('broken');

  const bitmap = await createImageBitmap(new Blob([bytes], { type: `image/${format}` }), {
    imageOrientation: 'from-image',
  });
  try {
    if (bitmap.width * bitmap.height > fileLimits.pixels) throw new PictureError('tooManyPixels');
    return await prepare(bitmap);
  } finally {
    bitmap.close();
  }
}

async function forCaseStudy(bitmap: ImageBitmap): Promise<PreparedPicture> {
  const original = await fitWithin(bitmap, originalLadder, (step) => encode(bitmap, step));
  const thumbnail = await fitWithin(bitmap, thumbnailLadder, (step) => encode(bitmap, step));
  if (!original || !thumbnail) throw new PictureError('cannotShrink');
  const { width, height } = original.step;
  return {
    original: await bytesOf(original.encoded),
    thumbnail: await bytesOf(thumbnail.encoded),
    width,
    height,
  };
}

async function forAccount(bitmap: ImageBitmap): Promise<PreparedAccountPicture> {
  const fitting = await fitWithin(bitmap, accountLadder, (step) => encode(bitmap, step));
  if (!fitting) throw new PictureError('cannotShrink');
  const { width, height } = fitting.step;
  return { original: await bytesOf(fitting.encoded), width, height };
}

/** Draws the pixels anew: of the file's own words (camera, place, names, comments) nothing is left. */
async function encode(bitmap: ImageBitmap, { width, height, quality }: Step): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) throw new PictureError('browser');
  // What was transparent would be black, and dark words on it lost.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, width, height);
  const encoded = await canvas.convertToBlob({ type: 'image/webp', quality });
  if (encoded.type === 'image/webp') return encoded;
  // A browser that cannot write WebP answers with PNG, without a word.
  const { encodeWebp } = await import('./webpEncoder.ts');
  return encodeWebp(context.getImageData(0, 0, width, height), quality);
}

async function bytesOf(blob: Blob): Promise<Uint8Array> {
  return new Uint8Array(await blob.arrayBuffer());
}
