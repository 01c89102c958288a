import type { Pathway } from '#src/domain/classification.ts';

/** The canvas all patterns are drawn on. */
export const cover: Canvas = { width: 400, height: 240 };

export type Random = () => number;

/** Path data for two layers: fine lines over the whole canvas, and one bold figure. */
type Canvas = { width: number; height: number };

type Pattern = {
  field: (random: Random, canvas: Canvas) => string;
  figure: (random: Random, place: Place) => string;
  isStroked: boolean;
};

type Place = { x: number; y: number; size: number };

/** The same seed draws the same picture for ever (FNV-1a, then mulberry32). */
export function randomOf(seed: string): Random {
  let state = 2166136261;
  for (let index = 0; index < seed.length; index += 1) state = Math.imul(state ^ seed.charCodeAt(index), 16777619);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** What each pathway looks like as a map: sun, contours, equal blocks, water, rings. */
export const patterns: Readonly<Record<Pathway, Pattern>> = {
  'zero-emission': { field: rays, figure: bandedSun, isStroked: true },
  'nature-based': { field: contours, figure: hill, isStroked: false },
  equitable: { field: streets, figure: blocks, isStroked: false },
  resilient: { field: ripples, figure: river, isStroked: true },
  circular: { field: orbits, figure: rings, isStroked: true },
};

export function between(random: Random, least: number, most: number): number {
  return least + random() * (most - least);
}

function rays(random: Random, { width, height }: Canvas): string {
  const x = between(random, -0.05, 1.05) * width;
  const y = between(random, 0.7, 1.25) * height;
  const reach = 2 * (width + height);
  return range(36).map((index) => {
    const angle = Math.PI + (index / 35) * Math.PI;
    return line(x, y, x + reach * Math.cos(angle), y + reach * Math.sin(angle));
  }).join('');
}

function bandedSun(_random: Random, { x, y, size }: Place): string {
  const step = size / 6;
  return range(11).map((index) => {
    const offset = (index - 5) * step;
    const half = Math.sqrt(size ** 2 - offset ** 2);
    return line(x - half, y + offset, x + half, y + offset);
  }).join('');
}

function contours(random: Random, canvas: Canvas): string {
  const phase = between(random, 0, 6);
  const lift = between(random, 14, 34);
  const count = Math.ceil(canvas.height / 19) + 3;
  return range(count).map((index) =>
    wave((index - 1) * 19, { lift: lift * (0.5 + index / count), phase: phase + index * 0.24, turns: 1.4 }, canvas),
  ).join('');
}

function hill(random: Random, { x, y, size }: Place): string {
  const phase = between(random, 0, 6);
  return [1.25, 1, 0.76, 0.53, 0.31].map((scale) => blob(x, y, size * scale, phase)).join('');
}

function streets(random: Random, { width, height }: Canvas): string {
  const slant = between(random, -0.25, 0.25);
  const block = 42;
  const margin = slant * Math.max(width, height);
  const lines = Math.ceil((Math.max(width, height) + 2 * Math.abs(margin)) / block) + 2;
  const first = -Math.abs(margin) - block;
  const along = range(lines).map((index) => first + index * block);
  return along.map((at) => line(-block, at, width + block, at + slant * width) + line(at, -block, at - slant * height, height + block)).join('');
}

function blocks(random: Random, { x, y, size }: Place): string {
  const turn = between(random, -0.5, 0.5);
  const step = size / 2.1;
  const edge = step * 0.72;
  return range(16).map((index) => {
    const column = ((index % 4) - 1.5) * step;
    const row = (Math.floor(index / 4) - 1.5) * step;
    return square(x, y, column, row, edge / 2, turn);
  }).join('');
}

function ripples(random: Random, canvas: Canvas): string {
  const phase = between(random, 0, 6);
  return range(Math.ceil(canvas.height / 16) + 2).map((index) =>
    wave(index * 16 - 8, { lift: 7, phase: phase + (index % 2) * 1.6, turns: 5 }, canvas),
  ).join('');
}

function river(random: Random, { y, size }: Place): string {
  const phase = between(random, 0, 6);
  const lift = between(random, 18, 40);
  return range(4).map((index) => wave(y + (index - 1.5) * size * 0.36, { lift, phase: phase + index * 0.12, turns: 1.6 }, cover)).join('');
}

function orbits(random: Random, { width, height }: Canvas): string {
  const x = between(random, 0, width);
  const y = random() < 0.5 ? -30 : height + 30;
  return range(Math.ceil((width + height) / 26)).map((index) => circle(x, y, 30 + index * 26)).join('');
}

function rings(random: Random, { x, y, size }: Place): string {
  const start = between(random, 0, 6);
  return [1, 0.7, 0.4].map((scale, index) => arc(x, y, size * scale, start + index * 0.9, 5.1)).join('');
}

function line(x1: number, y1: number, x2: number, y2: number): string {
  return `M${at(x1, y1)}L${at(x2, y2)}`;
}

type Swing = { lift: number; phase: number; turns: number };

/** A smooth line across the canvas: two sines, sampled and joined by quadratic curves. */
function wave(y: number, { lift, phase, turns }: Swing, { width }: Canvas): string {
  const steps = 16;
  const points = range(steps + 1).map((index) => {
    const x = (index / steps) * (width + 40) - 20;
    // A wave has one length, however wide the canvas.
    const angle = phase + (x / cover.width) * Math.PI * 2 * turns;
    return { x, y: y + lift * (Math.sin(angle) * 0.6 + Math.sin(angle * 0.47 + 1) * 0.4) };
  });
  return through(points);
}

function blob(x: number, y: number, radius: number, phase: number): string {
  const steps = 14;
  const points = range(steps + 1).map((index) => {
    const angle = ((index % steps) / steps) * Math.PI * 2;
    const reach = radius * (1 + 0.16 * Math.sin(angle * 3 + phase) + 0.1 * Math.sin(angle * 2 - phase));
    return { x: x + reach * 1.25 * Math.cos(angle), y: y + reach * Math.sin(angle) };
  });
  return `${through(points)}Z`;
}

function through(points: readonly { x: number; y: number }[]): string {
  return points
    .map((point, index) => {
      const next = points[index + 1];
      if (index === 0) return `M${at(point.x, point.y)}`;
      if (!next) return `L${at(point.x, point.y)}`;
      return `Q${at(point.x, point.y)} ${at((point.x + next.x) / 2, (point.y + next.y) / 2)}`;
    })
    .join('');
}

function square(x: number, y: number, dx: number, dy: number, half: number, turn: number): string {
  const corners = [
    [dx - half, dy - half],
    [dx + half, dy - half],
    [dx + half, dy + half],
    [dx - half, dy + half],
  ] as const;
  const turned = corners.map(([left, top]) =>
    at(x + left * Math.cos(turn) - top * Math.sin(turn), y + left * Math.sin(turn) + top * Math.cos(turn)),
  );
  return `M${turned.join('L')}Z`;
}

function circle(x: number, y: number, radius: number): string {
  return `M${at(x - radius, y)}a${at(radius, radius)} 0 1 0 ${at(radius * 2, 0)}a${at(radius, radius)} 0 1 0 ${at(-radius * 2, 0)}`;
}

function arc(x: number, y: number, radius: number, start: number, sweep: number): string {
  const from = at(x + radius * Math.cos(start), y + radius * Math.sin(start));
  const to = at(x + radius * Math.cos(start + sweep), y + radius * Math.sin(start + sweep));
  return `M${from}A${at(radius, radius)} 0 1 1 ${to}`;
}

function at(x: number, y: number): string {
  return `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;
}

function range(length: number): number[] {
  return Array.from({ length }, (_, index) => index);
}
