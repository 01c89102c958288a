/** Adding, removing and changing one of several. */
export function repeated<T extends object>(items: T[], change: (items: T[]) => void, empty: T) {
  return {
    add: () => change([...items, empty]),
    remove: (index: number) => change(items.filter((_, place) => place !== index)),
    update: (index: number, part: Partial<T>) =>
      change(items.map((item, place) => (place === index ? { ...item, ...part } : item))),
  };
}
