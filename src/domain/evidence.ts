import type { EvidenceKind, Result } from './caseStudy.ts';
import { intervalIn, quantityIn } from './quantity.ts';
import { isPercent, isWithoutZero, unitName } from './unit.ts';

/** The baseline as a number in the result's unit; null rather than a guess. */
export function baselineOf({ baseline, unit }: Pick<Result, 'baseline' | 'unit'>): number | null {
  return quantityIn(baseline, unit);
}

/** The ends of the range, the lower one first; null when it cannot be read, or does not hold the value it is about. */
export function rangeOf({
  value,
  unit,
  range,
}: Pick<Result, 'value' | 'unit' | 'range'>): readonly [number, number] | null {
  const ends = intervalIn(range, unit);
  if (!ends || value === null) return ends;
  return ends[0] <= value && value <= ends[1] ? ends : null;
}

/** From the baseline to what was reached, both levels in the result's unit. */
export interface Change {
  from: number;
  to: number;
  difference: number;
  /** Of the baseline, in per cent; null where that says nothing: baseline zero, degrees, or a unit that is per cent itself. */
  percent: number | null;
  /** The result gives the difference, and the level reached was reckoned from it. */
  isReckoned: boolean;
  /** The range, as levels. */
  range: readonly [number, number] | null;
}

/**
 * What a result changed. Its value may be a level ("38 %, now 62 %") or a difference ("2.4 °C cooler than 34.1 °C"), and
 * drawing one as the other would lie. It is a difference if the indicator is named one ("Reduction in …", "… change") or if
 * it is below zero over a baseline above zero. In all other cases it is a level, except where its words leave that open
 * ("less", "compared with"), a difference in per cent of a baseline in per cent (of it, or points?) and a value above zero
 * over a baseline below zero. Then, and where a difference would turn the level's sign, the answer is null.
 */
export function changeOf(result: Result): Change | null {
  const { value } = result;
  const from = baselineOf(result);
  if (value === null || from === null) return null;
  const direction = directionOf(result, value, from);
  if (direction === null) return null;
  const level = (one: number) =>
    direction === 'level' ? one : exact(direction === 'down' ? from - Math.abs(one) : from + one);
  const to = level(value);
  if (direction !== 'level' && to * from < 0) return null;
  const ends = rangeOf(result)?.map(level);
  const difference = exact(to - from);
  return {
    from,
    to,
    difference,
    percent: percentOf(difference, from, result.unit),
    isReckoned: direction !== 'level',
    range: ends ? [Math.min(...ends), Math.max(...ends)] : null,
  };
}

/** Whether a baseline that is a number stays without a chart, because the value may be a level or a difference. */
export function isChangeUnclear(result: Result): boolean {
  return result.value !== null && baselineOf(result) !== null && changeOf(result) === null;
}

type Direction = 'level' | 'down' | 'signed';

function directionOf({ indicator, unit }: Result, value: number, from: number): Direction | null {
  if (value > 0 && from < 0) return null;
  const direction = value < 0 && from > 0 ? 'signed' : namedDirection(indicator);
  return direction !== 'level' && isPercent(unit) ? null : direction;
}

const falls = 'reductions?|decreases?|declines?|drops?|falls?|cuts?|savings?';
const rises = 'increases?|rises?|growth|gains?|changes?';
/** Only as the name of what is counted: "reduction in use", "use reduction", not "use after the reduction". */
const isNamed = (words: string) =>
  new RegExp(
    `^(?:(?:average|mean|total|overall|net|annual|yearly|estimated) )*(?:${words})(?: (?:in|of)\\b|\\s*(?:$|[,:(]))|^(?!.*\\b(?:after|before|by|during|for|from|of|since|through|under|with|without)\\b).*\\b(?:${words})\\s*(?:$|[,(])`,
    'i',
  );
const namedFall = isNamed(falls);
const namedRise = isNamed(rises);
const unclear = new RegExp(
  `\\b(?:${falls}|${rises}|reduced|decreased|increased|saved|avoided|cooling|warming|less|fewer|lower|more|higher|extra|additional|difference|compared|against|relative to|versus|vs|than|below|above)\\b|` +
    '(?:reducci|disminuci|aumento|ahorro|réduction|diminution|augmentation|baisse|hausse|rückgang|senkung|abnahme|zunahme|anstieg|einsparung|redução|aumento|riduzion|减少|減少|增加|増加|削减|削減|انخفاض|زيادة|कमी|वृद्धि)',
  'i',
);

function namedDirection(indicator: string): Direction | null {
  const name = indicator.trim();
  if (namedFall.test(name)) return 'down';
  if (namedRise.test(name)) return 'signed';
  return unclear.test(name) ? null : 'level';
}

function percentOf(difference: number, from: number, unit: string): number | null {
  if (from === 0 || isPercent(unit) || isWithoutZero(unit)) return null;
  const percent = (difference / Math.abs(from)) * 100;
  return Number.isFinite(percent) ? percent : null;
}

/** Without the tail that binary fractions leave: 34.1 − 2.4 is 31.7. */
function exact(value: number): number {
  return Number(value.toPrecision(12));
}

const happened: readonly EvidenceKind[] = ['measured', 'reported', 'modelled', 'output'];

/**
 * Results of which different sources give different values: places in the list, by disagreement. The indicator (but for case,
 * spaces and punctuation), the unit and the date are the same; what is aimed at or possible does not contradict what happened.
 */
export function disagreements(results: readonly Result[]): number[][] {
  const places = new Map<string, number[]>();
  for (const [place, { indicator, value, unit, kind, asOf, source }] of results.entries()) {
    const name = folded(indicator);
    if (name === '' || value === null || kind === null || folded(source) === '') continue;
    const key = JSON.stringify([name, unitName(unit), folded(asOf), happened.includes(kind) || kind]);
    places.set(key, [...(places.get(key) ?? []), place]);
  }
  return [...places.values()].filter((group) => {
    const members = group.flatMap((place) => results[place] ?? []);
    return members.some((one) => members.some((other) => contradicts(one, other)));
  });
}

function contradicts(one: Result, other: Result): boolean {
  return one.value !== other.value && folded(one.source) !== folded(other.source);
}

/** The same for two ways of writing one name: without case, spaces and punctuation. */
export function folded(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '');
}
