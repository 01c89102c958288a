import { useEffect, useRef, useState } from 'react';
import { type MapSize, type MapView, panView, zoomView } from '#src/domain/mapView.ts';

type Change = (next: (view: MapView, size: MapSize) => MapView) => void;
type Finger = { x: number; y: number };

/** Pixels a finger may tremble before a tap becomes a drag. */
const tremble = 6;
/** Milliseconds after the last turn of the wheel until the map moves softly again. */
const wheelRest = 200;

/**
 * Drag, pinch, and the wheel with Ctrl, which is also what a trackpad's pinch sends. The wheel alone, and one finger up
 * or down, scroll the page as everywhere. `isHeld` says that the map must follow at once.
 */
export function useMapGestures(change: Change) {
  const [frame, setFrame] = useState<HTMLElement | null>(null);
  const [isHeld, setIsHeld] = useState(false);
  const apply = useRef(change);
  useEffect(() => {
    apply.current = change;
  });

  useEffect(() => {
    if (!frame) return;
    const listening = new AbortController();
    const options = { signal: listening.signal };
    const fingers = new Map<number, Finger>();
    let start: Finger | null = null;
    let rest: ReturnType<typeof setTimeout> | undefined;

    const handleMove = (event: PointerEvent) => {
      const before = fingers.get(event.pointerId);
      if (!before) return;
      const now = place(frame, event);
      if (start && Math.hypot(now.x - start.x, now.y - start.y) < tremble && fingers.size === 1) return;
      if (start) {
        start = null;
        setIsHeld(true);
        // From here on it is no click on what lies under the finger.
        for (const id of fingers.keys()) frame.setPointerCapture(id);
      }
      const others = [...fingers].filter(([id]) => id !== event.pointerId).map(([, finger]) => finger);
      fingers.set(event.pointerId, now);
      const other = others[0];
      apply.current((view, size) => {
        if (!other) return panView(view, size, before.x - now.x, before.y - now.y);
        const factor = distance(now, other) / Math.max(1, distance(before, other));
        const [was, is] = [between(before, other), between(now, other)];
        return zoomView(panView(view, size, was.x - is.x, was.y - is.y), size, factor, is);
      });
    };
    const handleEnd = (event: PointerEvent) => {
      fingers.delete(event.pointerId);
      if (fingers.size > 0) return;
      start = null;
      setIsHeld(false);
    };

    frame.addEventListener(
      'pointerdown',
      (event) => {
        if (event.button !== 0 || fingers.size === 2) return;
        fingers.set(event.pointerId, place(frame, event));
        start = place(frame, event);
      },
      options,
    );
    frame.addEventListener('pointermove', handleMove, options);
    // A finger that never dragged is not captured and may be lifted elsewhere.
    window.addEventListener('pointerup', handleEnd, options);
    window.addEventListener('pointercancel', handleEnd, options);
    frame.addEventListener(
      'wheel',
      (event) => {
        if (!event.ctrlKey) return;
        event.preventDefault();
        setIsHeld(true);
        clearTimeout(rest);
        rest = setTimeout(() => setIsHeld(false), wheelRest);
        const at = place(frame, event);
        apply.current((view, size) => zoomView(view, size, 2 ** (-event.deltaY / 150), at));
      },
      { ...options, passive: false },
    );
    return () => {
      clearTimeout(rest);
      listening.abort();
    };
  }, [frame]);

  return { setFrame, isHeld };
}

function place(frame: HTMLElement, { clientX, clientY }: MouseEvent): Finger {
  const { left, top } = frame.getBoundingClientRect();
  return { x: clientX - left, y: clientY - top };
}

function distance(a: Finger, b: Finger): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function between(a: Finger, b: Finger): Finger {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}
