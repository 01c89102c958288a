import { useEffect, useRef, useState } from 'react';

/** How far below the screen something counts as near: about one card. */
const margin = '400px';

/** True from the moment the element comes near the screen. */
export function useNearView<T extends HTMLElement>() {
  const element = useRef<T>(null);
  const [isNear, setIsNear] = useState(typeof IntersectionObserver === 'undefined');

  useEffect(() => {
    const target = element.current;
    if (!target || isNear) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setIsNear(true);
      },
      { rootMargin: margin },
    );
    observer.observe(target);
    return () => observer.disconnect();
  }, [isNear]);

  return { element, isNear };
}
