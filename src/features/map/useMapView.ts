import { useElementSize } from '@mantine/hooks';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { FoundPlace } from '#src/domain/finder.ts';
import { clampView, fitView, isInFrame, type MapSize, type MapView } from '#src/domain/mapView.ts';
import { projectPlace } from '#src/domain/mapViewProjection.ts';

/** Before the frame has been measured, and where nothing has a size. */
const unmeasured: MapSize = { width: 640, height: 420 };

/**
 * What part of the world is shown: everything found, until somebody moves the map. It then stays where they left it, as
 * long as something found is in view.
 */
export function useMapView(places: readonly FoundPlace[]) {
  const { ref, width, height } = useElementSize<HTMLDivElement>();
  const size = useMemo(() => (width > 0 && height > 0 ? { width, height } : unmeasured), [width, height]);
  const points = useMemo(() => places.map(projectPlace), [places]);
  const [moved, setMoved] = useState<MapView | null>(null);

  const view = moved ? clampView(moved, size) : fitView(points, size);
  // Gestures come faster than pictures; each continues where the one before has led.
  const latest = useRef(view);
  useEffect(() => {
    latest.current = view;
  });

  const lastPoints = useRef(points);
  useEffect(() => {
    if (lastPoints.current === points) return;
    lastPoints.current = points;
    if (!points.some((point) => isInFrame(point, latest.current, size))) setMoved(null);
  }, [points, size]);

  const change = (next: (view: MapView, size: MapSize) => MapView) => {
    latest.current = next(latest.current, size);
    setMoved(latest.current);
  };
  return { ref, size, view, change, showAll: () => setMoved(null) };
}
