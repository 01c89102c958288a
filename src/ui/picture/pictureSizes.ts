import { accountLimits } from '#src/domain/firstHandAccount.ts';
import { mediaLimits } from '#src/domain/media.ts';
import type { Size } from './pictureFormat.ts';

export interface Step extends Size {
  /** Of WebP, between 0 and 1. */
  quality: number;
}

interface Ladder {
  bytes: number;
  /** Longest sides to try, in pixels. */
  sides: readonly number[];
  qualities: readonly number[];
}

/** From a picture across a page downwards: first less quality, which is seen less than fewer pixels. */
export const originalLadder: Ladder = {
  bytes: mediaLimits.original,
  sides: [1600, 1280, 1024, 768],
  qualities: [0.84, 0.74, 0.62, 0.5],
};

export const thumbnailLadder: Ladder = {
  bytes: mediaLimits.thumbnail,
  sides: [480, 360, 240],
  qualities: [0.8, 0.68, 0.55, 0.4],
};

/** The one picture of a first-hand account: sent over the network of a conference hall. */
export const accountLadder: Ladder = {
  bytes: accountLimits.picture,
  sides: [1280, 1024, 768, 480],
  qualities: [0.8, 0.7, 0.58, 0.45],
};

/** What to try, best first. A picture is never made larger than it is. */
export function stepsOf({ width, height }: Size, { sides, qualities }: Ladder): Step[] {
  const longest = Math.max(width, height);
  const tried = new Set(sides.map((side) => Math.min(side, longest)));
  return [...tried].flatMap((side) => {
    const scale = side / longest;
    const size = { width: atLeastOne(width * scale), height: atLeastOne(height * scale) };
    return qualities.map((quality) => ({ ...size, quality }));
  });
}

function atLeastOne(pixels: number): number {
  return Math.max(1, Math.round(pixels));
}

/** The best step whose bytes are few enough; null when even the last is too large. */
export async function fitWithin<T extends { size: number }>(
  size: Size,
  ladder: Ladder,
  encode: (step: Step) => Promise<T>,
): Promise<{ encoded: T; step: Step } | null> {
  for (const step of stepsOf(size, ladder)) {
    const encoded = await encode(step);
    if (encoded.size <= ladder.bytes) return { encoded, step };
  }
  return null;
}
