import { PictureError, type PreparedAccountPicture, type PreparedPicture } from './pictureProblem.ts';
import type { WorkerAnswer, WorkerQuestion } from './pictureWorker.ts';

/**
 * Makes a chosen file into a picture of the portal: smaller, WebP, without what the camera wrote into it. Fails with
 * `PictureError`. Loaded when the first file is chosen.
 */
export async function preparePicture(file: Blob): Promise<PreparedPicture> {
  const answer = await ask({ file, purpose: 'caseStudy' });
  if (!('caseStudy' in answer)) throw new PictureError('problem' in answer ? answer.problem : 'broken');
  return answer.caseStudy;
}

/** The same for the one picture of a first-hand account. */
export async function prepareAccountPicture(file: Blob): Promise<PreparedAccountPicture> {
  const answer = await ask({ file, purpose: 'account' });
  if (!('account' in answer)) throw new PictureError('problem' in answer ? answer.problem : 'broken');
  return answer.account;
}

async function ask(question: WorkerQuestion): Promise<WorkerAnswer> {
  if (typeof OffscreenCanvas === 'undefined') throw new PictureError('browser');
  const worker = new Worker(new URL('./pictureWorker.ts', import.meta.url), { type: 'module' });
  try {
    return await new Promise<WorkerAnswer>((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<WorkerAnswer>) => resolve(data);
      // What is wrong with a file is an answer; this is about the worker itself, which may not have been loaded.
      worker.onerror = (event) => reject(new Error(event.message));
      worker.postMessage(question);
    });
  } finally {
    // Gives back the memory of a large picture at once.
    worker.terminate();
  }
}
