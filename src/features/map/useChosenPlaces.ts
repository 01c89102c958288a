import { useMemo } from 'react';
import { useLocation, useSearchParams } from 'react-router-dom';
import type { FoundPlace } from '#src/domain/finder.ts';

/** In the address, so that the way back from a case leads to its place on the map. */
const parameter = 'place';

/** What was chosen and is still among what was found. Another search begins without a choice. */
export function useChosenPlaces(places: readonly FoundPlace[]) {
  const [params, setParams] = useSearchParams();
  const { state } = useLocation();
  const asked = params.getAll(parameter).join();
  const chosen = useMemo(() => {
    const ids = asked.split(',');
    return places.filter(({ organisationId }) => ids.includes(organisationId));
  }, [places, asked]);
  const chosenIds = useMemo(() => chosen.map(({ organisationId }) => organisationId), [chosen]);

  const choose = (next: readonly FoundPlace[]) =>
    setParams(
      (now) => {
        const changed = new URLSearchParams(now);
        changed.delete(parameter);
        for (const { organisationId } of next) changed.append(parameter, organisationId);
        return changed;
      },
      { replace: true, state, preventScrollReset: true },
    );
  return { chosen, chosenIds, choose };
}
