import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router-dom';

/**
 * For the element that a link's `#id` may ask for. The browser looks for it when the address changes, before it has been
 * read: so it comes into view, and gets the focus, when it is there.
 */
export function useAskedFor(id: string) {
  const { hash, key } = useLocation();
  const ref = useRef<HTMLElement>(null);
  const isAskedFor = hash === `#${id}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for again by the same link, it comes again.
  useEffect(() => {
    if (!isAskedFor) return;
    ref.current?.scrollIntoView();
    ref.current?.focus({ preventScroll: true });
  }, [isAskedFor, key]);
  return { id, ref, tabIndex: isAskedFor ? -1 : undefined };
}
