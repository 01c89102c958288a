import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { database } from '#src/data/client/database.ts';
import { addOrganisations, applyChange, importedTogether } from '#src/data/moderation/importCommands.ts';
import { refreshPublicOrganisations } from '#src/data/organisations/queries.ts';
import { useMember } from '#src/data/session/useSession.ts';
import type { FileOrganisation } from '#src/domain/organisationImport.ts';
import type { OrganisationChange } from '#src/domain/organisationPlan.ts';

interface Work {
  fresh: readonly FileOrganisation[];
  changed: readonly OrganisationChange[];
  reason: string;
}

interface ImportState {
  step: 'ready' | 'running' | 'done';
  /** Of fresh ones and changes, in this order: where it goes on. */
  settled: number;
  /** Fewer than the fresh ones where somebody else was quicker. */
  added: number;
  error: unknown;
}

const ready: ImportState = { step: 'ready', settled: 0, added: 0, error: undefined };

/**
 * Writes governments a few at a time. What failed or was stopped goes on where it was; whatever was written twice is left as
 * it is by the command itself.
 */
export function useImport() {
  const moderator = { uid: useMember().identity.uid };
  const client = useQueryClient();
  const [state, setState] = useState(ready);
  const isStopped = useRef(false);
  // Whoever leaves the page stops it, between two transactions.
  useEffect(() => {
    isStopped.current = false;
    return () => {
      isStopped.current = true;
    };
  }, []);

  async function start({ fresh, changed, reason }: Work): Promise<void> {
    const total = fresh.length + changed.length;
    let { settled, added } = state;
    const tell = (step: ImportState['step'], error?: unknown) => setState({ step, settled, added, error });
    isStopped.current = false;
    tell('running');
    try {
      while (settled < total && !isStopped.current) {
        const organisations = fresh.slice(settled, settled + importedTogether);
        const change = changed[settled - fresh.length];
        if (organisations.length > 0) {
          added += await addOrganisations(database(), moderator, { organisations, reason });
          settled += organisations.length;
        } else if (change) {
          await applyChange(database(), moderator, { change, reason });
          settled += 1;
        }
        tell('running');
      }
      await refreshPublicOrganisations(client);
      tell(settled < total ? 'ready' : 'done');
    } catch (error) {
      tell('ready', error);
      void refreshPublicOrganisations(client);
    }
  }

  return {
    state,
    start,
    stop: () => {
      isStopped.current = true;
    },
  };
}
