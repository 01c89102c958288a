import type { Pathway } from '#src/domain/classification.ts';
import { at, between, type Canvas, line, type Random, range, through, wave } from './drawing.ts';

type Place = { x: number; y: number; size: number };

type Figure = {
  draw: (random: Random, place: Place, canvas: Canvas) => string;
  /** Width of the stroke as a part of the figure's size; null for a filled figure. */
  stroke: number | null;
};

/** Each pathway as one bold figure: sun, hill, blocks, river, rings. */
export const pathwayFigures: Readonly<Record<Pathway, Figure>> = {
  'zero-emission': { draw: bandedSun, stroke: 0.1 },
  'nature-based': { draw: hill, stroke: null },
  equitable: { draw: blocks, stroke: null },
  resilient: { draw: river, stroke: 0.17 },
  circular: { draw: rings, stroke: 0.16 },
};

function bandedSun(_random: Random, { x, y, size }: Place): string {
  const step = size / 6;
  return range(11)
    .map((index) => {
      const offset = (index - 5) * step;
      const half = Math.sqrt(size ** 2 - offset ** 2);
      return line(x - half, y + offset, x + half, y + offset);
    })
    .join('');
}

function hill(random: Random, { x, y, size }: Place): string {
  const phase = between(random, 0, 6);
  return [1.25, 1, 0.76, 0.53, 0.31].map((scale) => blob(x, y, size * scale, phase)).join('');
}

function blocks(random: Random, { x, y, size }: Place): string {
  const turn = between(random, -0.5, 0.5);
  const step = size / 2.1;
  const edge = step * 0.72;
  return range(16)
    .map((index) => {
      const column = ((index % 4) - 1.5) * step;
      const row = (Math.floor(index / 4) - 1.5) * step;
      return square(x, y, column, row, edge / 2, turn);
    })
    .join('');
}

function river(random: Random, { y, size }: Place, canvas: Canvas): string {
  const phase = between(random, 0, 6);
  const lift = between(random, 18, 40);
  return range(4)
    .map((index) =>
      wave(y + (index - 1.5) * size * 0.36, { lift, phase: phase + index * 0.12, turns: 1.6 }, canvas),
    )
    .join('');
}

function rings(random: Random, { x, y, size }: Place): string {
  const start = between(random, 0, 6);
  return [1, 0.7, 0.4].map((scale, index) => arc(x, y, size * scale, start + index * 0.9, 5.1)).join('');
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

function arc(x: number, y: number, radius: number, start: number, sweep: number): string {
  const from = at(x + radius * Math.cos(start), y + radius * Math.sin(start));
  const to = at(x + radius * Math.cos(start + sweep), y + radius * Math.sin(start + sweep));
  return `M${from}A${at(radius, radius)} 0 1 1 ${to}`;
}
