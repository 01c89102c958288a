import { useEffect, useState } from 'react';

/** The ids that were not there when the page opened: what came while somebody was reading. */
export function useArrivals(ids: readonly string[]): ReadonlySet<string> {
  const [known, setKnown] = useState<ReadonlySet<string>>();
  useEffect(() => {
    setKnown((before) => before ?? new Set(ids));
  }, [ids]);
  return new Set(known ? ids.filter((id) => !known.has(id)) : []);
}
