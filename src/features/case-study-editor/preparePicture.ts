import { PictureError, type PreparedPicture } from './pictureProblem.ts';
import type { WorkerAnswer } from './pictureWorker.ts';

/**
 * Makes a chosen file into a picture of the portal: smaller, WebP, without what the camera wrote into it. Fails with
 * `PictureError`. Loaded when the first file is chosen.
 */
export async function preparePicture(file: Blob): Promise<PreparedPicture> {
  if (typeof OffscreenCanvas === 'undefined') throw new PictureError('browser');
  const worker = new Worker(new URL('./pictureWorker.ts', import.meta.url), { type: 'module' });
  try {
    const answer = await new Promise<WorkerAnswer>((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<WorkerAnswer>) => resolve(data);
      // What is wrong with a file is an answer; this is about the worker itself, which may not have been loaded.
      worker.onerror = (event) => reject(new Error(event.message));
      worker.postMessage(file);
    });
    if ('problem' in answer) throw new PictureError(answer.problem);
    return answer.prepared;
  } finally {
    // Gives back the memory of a large picture at once.
    worker.terminate();
  }
}
