import { brotliCompressSync, constants } from 'node:zlib';

/** Bytes as a host that compresses with Brotli would send them. */
export function weigh(files: readonly Buffer[]): number {
  return files.reduce(
    (sum, file) =>
      sum + brotliCompressSync(file, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length,
    0,
  );
}
