import { useEffect, useRef } from 'react';
import { useLocation, useNavigationType } from 'react-router-dom';

const positions = new Map<string, number>();
const patienceMs = 1500;

/** A new page starts at its top; going back returns to where one was, as soon as the page is long enough again. */
export function ScrollKeeper() {
  const { key, pathname, hash } = useLocation();
  const navigation = useNavigationType();
  const lastPathname = useRef(pathname);

  useEffect(() => {
    history.scrollRestoration = 'manual';
    const remember = () => positions.set(key, scrollY);
    addEventListener('scroll', remember, { passive: true });
    return () => removeEventListener('scroll', remember);
  }, [key]);

  useEffect(() => {
    const isNewPage = lastPathname.current !== pathname;
    lastPathname.current = pathname;
    if (navigation === 'POP') return returnTo(positions.get(key) ?? 0);
    if (isNewPage && !hash) scrollTo(0, 0);
    return undefined;
  }, [key, pathname, hash, navigation]);

  return null;
}

function returnTo(position: number): () => void {
  const until = performance.now() + patienceMs;
  let frame = 0;
  const attempt = () => {
    scrollTo(0, position);
    if (scrollY < position && performance.now() < until) frame = requestAnimationFrame(attempt);
  };
  attempt();
  return () => cancelAnimationFrame(frame);
}
