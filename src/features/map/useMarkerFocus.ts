import { useLayoutEffect, useRef } from 'react';
import type { MapClusters, MapMarker } from '#src/domain/mapViewClusters.ts';

/**
 * Keeps the keyboard on the map: a marker that joins another hands the focus on to it; one that leaves the picture leaves
 * it with the map.
 */
export function useMarkerFocus(
  shown: readonly MapMarker[],
  placesOf: MapClusters['placesOf'],
  map: { readonly current: HTMLElement | null },
) {
  const buttons = useRef(new Map<string, HTMLButtonElement>());
  const focused = useRef<string>(null);

  useLayoutEffect(() => {
    const id = focused.current;
    if (id === null || buttons.current.has(id)) return;
    const heir = shown.find((marker) => placesOf(marker).some(({ organisationId }) => organisationId === id));
    const button = heir && buttons.current.get(heir.lead.organisationId);
    focused.current = button && heir ? heir.lead.organisationId : null;
    (button ?? map.current)?.focus({ preventScroll: true });
  }, [shown, placesOf, map]);

  return {
    register: (id: string, button: HTMLButtonElement | null) => {
      if (button) buttons.current.set(id, button);
      else buttons.current.delete(id);
    },
    handleFocus: (id: string) => {
      focused.current = id;
    },
    /** Not called for what is taken off the page, which is how the two are told apart. */
    handleBlur: () => {
      focused.current = null;
    },
  };
}
