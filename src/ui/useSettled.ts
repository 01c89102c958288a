import { startTransition, useEffect, useState } from 'react';

/** The value once it has stayed the same for a while; the first one at once. What follows it never holds up a key. */
export function useSettled<T>(value: T, afterMs: number): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = window.setTimeout(() => startTransition(() => setSettled(value)), afterMs);
    return () => window.clearTimeout(timer);
  }, [value, afterMs]);
  return settled;
}
