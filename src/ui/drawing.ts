/** Path data from numbers: what the pathways' patterns are drawn with. */

export type Canvas = { width: number; height: number };

/** Covers are drawn on this and cut to the shape they get. */
export const cover: Canvas = { width: 400, height: 240 };

export type Random = () => number;

/** The same seed draws the same picture for ever (FNV-1a, then mulberry32). */
export function randomOf(seed: string): Random {
  let state = 2166136261;
  for (let index = 0; index < seed.length; index += 1)
    state = Math.imul(state ^ seed.charCodeAt(index), 16777619);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export function between(random: Random, least: number, most: number): number {
  return least + random() * (most - least);
}

export function line(x1: number, y1: number, x2: number, y2: number): string {
  return `M${at(x1, y1)}L${at(x2, y2)}`;
}

export type Swing = { lift: number; phase: number; turns: number };

/** A smooth line across the canvas: two sines, sampled and joined by quadratic curves. */
export function wave(y: number, { lift, phase, turns }: Swing, { width }: Canvas): string {
  const steps = Math.max(8, Math.ceil(width / 25));
  const points = range(steps + 1).map((index) => {
    const x = (index / steps) * (width + 40) - 20;
    // A wave has one length, however wide the canvas.
    const angle = phase + (x / cover.width) * Math.PI * 2 * turns;
    return { x, y: y + lift * (Math.sin(angle) * 0.6 + Math.sin(angle * 0.47 + 1) * 0.4) };
  });
  return through(points);
}

export function through(points: readonly { x: number; y: number }[]): string {
  return points
    .map((point, index) => {
      const next = points[index + 1];
      if (index === 0) return `M${at(point.x, point.y)}`;
      if (!next) return `L${at(point.x, point.y)}`;
      return `Q${at(point.x, point.y)} ${at((point.x + next.x) / 2, (point.y + next.y) / 2)}`;
    })
    .join('');
}

export function at(x: number, y: number): string {
  return `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;
}

export function range(length: number): number[] {
  return Array.from({ length }, (_, index) => index);
}
