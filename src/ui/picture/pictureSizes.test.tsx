import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitWithin, originalLadder, stepsOf, thumbnailLadder } from './pictureSizes.ts';

const side = fc.integer({ min: 1, max: 20_000 });

describe('the sizes to try', () => {
  it('begin with the largest, keep the shape and never enlarge', () => {
    expect(stepsOf({ width: 6000, height: 4000 }, originalLadder)[0]).toEqual({
      width: 1600,
      height: 1067,
      quality: 0.84,
    });
    expect(stepsOf({ width: 300, height: 200 }, originalLadder).map(({ width }) => width)).toEqual([
      300, 300, 300, 300,
    ]);
    fc.assert(
      fc.property(side, side, (width, height) => {
        for (const step of stepsOf({ width, height }, thumbnailLadder)) {
          expect(Math.max(step.width, step.height)).toBeLessThanOrEqual(
            Math.min(480, Math.max(width, height)),
          );
          expect(Math.min(step.width, step.height)).toBeGreaterThanOrEqual(1);
        }
      }),
    );
  });
});

describe('making a picture fit', () => {
  it('takes the best that is small enough, and tries no further', async () => {
    const tried: number[] = [];
    const found = await fitWithin({ width: 3000, height: 2000 }, originalLadder, ({ width, quality }) => {
      tried.push(quality);
      return Promise.resolve({ size: width * quality * 300 });
    });
    expect(found?.step).toEqual({ width: 1600, height: 1067, quality: 0.62 });
    expect(tried).toEqual([0.84, 0.74, 0.62]);
  });

  it('says so when nothing is small enough', async () => {
    const encode = () => Promise.resolve({ size: originalLadder.bytes + 1 });
    expect(await fitWithin({ width: 3000, height: 2000 }, originalLadder, encode)).toBeNull();
  });
});
