import type { PortalEvent } from '#src/domain/event.ts';
import { phaseOf } from '#src/domain/eventTime.ts';
import { useNow } from '#src/ui/useNow.ts';

/** How being there is spoken of; what has no date yet is still to come. */
export function usePhase(event: PortalEvent): 'before' | 'during' | 'after' {
  const phase = phaseOf(event, useNow());
  return phase === 'during' || phase === 'after' ? phase : 'before';
}
