/** Pixels across the disc of a marker. Grows a little with every doubling: a glance tells few from many. */
export function discSize(cases: number): number {
  return Math.min(46, 26 + 2.6 * Math.log2(cases));
}
