import { useEffect, useRef } from 'react';

/** What leaves a list takes the button along that had the focus; the place with this ref takes it over. */
export function useFocusWhenFewer<T extends HTMLElement>(count: number) {
  const place = useRef<T>(null);
  const known = useRef(count);
  useEffect(() => {
    if (count < known.current && document.activeElement === document.body)
      place.current?.focus({ preventScroll: true });
    known.current = count;
  }, [count]);
  return place;
}
