import { expect, it } from 'vitest';
import { namesWithRoom } from './mapViewNames.ts';

const size = { width: 600, height: 400 };
const marker = (name: string, x: number, y: number) => ({ id: name, name, at: { x, y }, across: 28 });

it('a name is written where there is room for it', () => {
  expect([...namesWithRoom([marker('Ghent', 300, 200), marker('Suva', 500, 300)], size)]).toEqual([
    'Ghent',
    'Suva',
  ]);
});

it('no name lies on another marker, on another name, or beyond the edge', () => {
  const below = [marker('Ghent', 300, 200), marker('Lille', 310, 226)];
  expect([...namesWithRoom(below, size)]).toEqual(['Lille']);
  const beside = [marker('Ghent', 300, 200), marker('Bruges', 340, 200)];
  expect([...namesWithRoom(beside, size)]).toEqual(['Ghent']);
  expect(namesWithRoom([marker('Ghent', 10, 200), marker('Suva', 300, 395)], size).size).toBe(0);
});
