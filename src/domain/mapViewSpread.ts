import type { MapPoint } from './mapViewProjection.ts';

/** Rounds after which what is still too near stays so: a crowd this dense has been joined before. */
const rounds = 60;

/** Moves points apart until none is nearer to another than `gap`, as little as that takes. Same points, same answer. */
export function spreadOut<T extends MapPoint>(points: readonly T[], gap: number): T[] {
  const moved = points.map((point) => ({ ...point }));
  for (let round = 0; round < rounds; round += 1) {
    if (!pushApart(moved, gap)) break;
  }
  return moved;
}

/** One round; whether any two were too near. */
function pushApart(points: MapPoint[], gap: number): boolean {
  const byX = points.toSorted((a, b) => a.x - b.x);
  let hasPushed = false;
  for (const [index, point] of byX.entries()) {
    for (let next = index + 1; next < byX.length; next += 1) {
      const other = byX[next];
      // Sorted by x as they stood when the round began; what has moved since is caught in the next round.
      if (!other || other.x - point.x > gap) break;
      const [dx, dy] = [other.x - point.x, other.y - point.y];
      const distance = Math.hypot(dx, dy);
      if (distance >= gap) continue;
      hasPushed = true;
      // A little more than needed, so that rounding does not ask for another round.
      const push = (gap * 1.001 - distance) / 2;
      const [right, down] = distance > gap / 1000 ? [dx / distance, dy / distance] : [1, 0];
      point.x -= right * push;
      point.y -= down * push;
      other.x += right * push;
      other.y += down * push;
    }
  }
  return hasPushed;
}
