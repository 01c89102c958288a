import { useState } from 'react';

/** All that was in a list while it was on the screen: what one lets go of stays, to be taken back. */
export function useSeen(ids: readonly string[]): readonly string[] {
  const [seen, setSeen] = useState(ids);
  const added = ids.filter((id) => !seen.includes(id));
  if (added.length === 0) return seen;
  const all = [...seen, ...added];
  setSeen(all);
  return all;
}
