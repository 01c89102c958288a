import type { Pathway } from '#src/domain/classification.ts';
import { at, between, type Canvas, line, type Random, range, wave } from './drawing.ts';

/** Each pathway as fine lines over a whole canvas: sun, contours, equal streets, water, rings. */
export const pathwayFields: Readonly<Record<Pathway, (random: Random, canvas: Canvas) => string>> = {
  'zero-emission': rays,
  'nature-based': contours,
  equitable: streets,
  resilient: ripples,
  circular: orbits,
};

function rays(random: Random, { width, height }: Canvas): string {
  const x = between(random, -0.05, 1.05) * width;
  const y = between(random, 0.7, 1.25) * height;
  const reach = 2 * (width + height);
  return range(36)
    .map((index) => {
      const angle = Math.PI + (index / 35) * Math.PI;
      return line(x, y, x + reach * Math.cos(angle), y + reach * Math.sin(angle));
    })
    .join('');
}

function contours(random: Random, canvas: Canvas): string {
  const phase = between(random, 0, 6);
  const lift = between(random, 14, 34);
  const count = Math.ceil(canvas.height / 19) + 3;
  return range(count)
    .map((index) =>
      wave(
        (index - 1) * 19,
        { lift: lift * (0.5 + index / count), phase: phase + index * 0.24, turns: 1.4 },
        canvas,
      ),
    )
    .join('');
}

function streets(random: Random, { width, height }: Canvas): string {
  const slant = between(random, -0.25, 0.25);
  const block = 42;
  const margin = slant * Math.max(width, height);
  const lines = Math.ceil((Math.max(width, height) + 2 * Math.abs(margin)) / block) + 2;
  const first = -Math.abs(margin) - block;
  const along = range(lines).map((index) => first + index * block);
  return along
    .map(
      (at) =>
        line(-block, at, width + block, at + slant * width) +
        line(at, -block, at - slant * height, height + block),
    )
    .join('');
}

function ripples(random: Random, canvas: Canvas): string {
  const phase = between(random, 0, 6);
  return range(Math.ceil(canvas.height / 16) + 2)
    .map((index) => wave(index * 16 - 8, { lift: 7, phase: phase + (index % 2) * 1.6, turns: 5 }, canvas))
    .join('');
}

function orbits(random: Random, { width, height }: Canvas): string {
  const x = between(random, 0, width);
  const y = random() < 0.5 ? -30 : height + 30;
  return range(Math.ceil((width + height) / 26))
    .map((index) => circle(x, y, 30 + index * 26))
    .join('');
}

function circle(x: number, y: number, radius: number): string {
  return `M${at(x - radius, y)}a${at(radius, radius)} 0 1 0 ${at(radius * 2, 0)}a${at(radius, radius)} 0 1 0 ${at(-radius * 2, 0)}`;
}
