/** Units as people write them: "Per cent" and "%" are one, "MW" and "mW" are not. */

/** Spellings of the same unit, the one it is compared by first. A ton is not among the tonnes: it has three sizes. */
const spellings: readonly (readonly string[])[] = [
  ['%', 'percent', 'per cent', 'pct', 'por ciento', 'pour cent', 'prozent'],
  ['°c', 'degrees celsius', 'degree celsius', 'degrees c', 'celsius'],
  ['°f', 'degrees fahrenheit', 'degree fahrenheit', 'fahrenheit'],
  ['t', 'tonne', 'tonnes', 'metric tons'],
  ['kg', 'kilogram', 'kilograms', 'kilogramme', 'kilogrammes'],
  ['ha', 'hectare', 'hectares'],
  ['km', 'kilometre', 'kilometres', 'kilometer', 'kilometers'],
  ['m', 'metre', 'metres', 'meter', 'meters'],
  ['m2', 'sq m', 'square metres', 'square meters'],
  ['m3', 'cubic metres', 'cubic meters'],
  ['l', 'litre', 'litres', 'liter', 'liters'],
];

/** What two spellings of a unit share. */
export function unitName(unit: string): string {
  const folded = foldUnit(unit);
  return spellings.find((names) => names.includes(folded))?.[0] ?? folded;
}

export function isPercent(unit: string): boolean {
  return unitName(unit) === '%';
}

/** Zero means nothing special on these, so a share of a level says nothing. */
export function isWithoutZero(unit: string): boolean {
  return ['°c', '°f', 'ph', 'db', 'db(a)', 'dba'].includes(unitName(unit).toLowerCase());
}

/** What stands behind the unit; null when the text does not begin with it, or with a longer word. */
export function afterUnit(text: string, unit: string): string | null {
  const start = text.trimStart();
  const name = unitName(unit);
  if (name === '') return null;
  const names = [name, ...(spellings.find(([first]) => first === name) ?? []), ...otherNumber(name)];
  for (let length = Math.min(start.length, longest(names) + 4); length > 0; length -= 1) {
    const rest = start.slice(length);
    const isWhole = !/^[\p{L}\p{M}\p{N}]/u.test(rest) && !/\s$/.test(start.slice(0, length));
    if (isWhole && names.includes(foldUnit(start.slice(0, length)))) return rest;
  }
  return null;
}

/** Words lose their capitals; symbols of up to three letters keep them, because they tell milli from mega. */
function foldUnit(unit: string): string {
  const plain = unit.normalize('NFKC').replaceAll(/\s+/g, ' ').trim();
  const words = plain.replaceAll(/\p{L}{4,}/gu, (word) => word.toLowerCase());
  return words.replace(/^°\s?([CF])$/, (degree) => degree.replace(' ', '').toLowerCase()).replace('٪', '%');
}

/** "tree" for "trees" and the other way round. */
function otherNumber(unit: string): string[] {
  if (!/^\p{Script=Latin}{3,}$/u.test(unit)) return [];
  return unit.endsWith('s') ? [unit.slice(0, -1)] : [`${unit}s`];
}

function longest(names: readonly string[]): number {
  return Math.max(...names.map((name) => name.length));
}
