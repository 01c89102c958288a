import { useEffect, useState } from 'react';

/** A card that is gone sooner was on the way to another search: nobody has looked closely at it. */
const restMs = 200;

/** False for the first moments of a card's life, in which only what one reads of it is drawn. */
export function useAtRest(): boolean {
  const [isAtRest, setAtRest] = useState(false);
  useEffect(() => {
    const timer = window.setTimeout(() => setAtRest(true), restMs);
    return () => window.clearTimeout(timer);
  }, []);
  return isAtRest;
}
