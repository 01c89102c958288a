import encode from '@jsquash/webp/encode.js';

/**
 * Writes WebP without the browser's help: Safari, and every browser on an iPhone, can show WebP but not write it. The
 * encoder is WebAssembly of a few hundred kilobytes, fetched only there. `quality` is between 0 and 1.
 */
export async function encodeWebp(pixels: ImageData, quality: number): Promise<Blob> {
  return new Blob([await encode(pixels, { quality: Math.round(quality * 100) })], { type: 'image/webp' });
}
