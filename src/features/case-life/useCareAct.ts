import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { changesQuery } from '#src/data/case-studies/queries.ts';
import { useActor } from '#src/data/session/useSession.ts';
import type { Actor } from '#src/domain/permissions.ts';

/** Runs one act on a case, says that it is done, and lets an open history ask again. */
export function useCareAct(
  caseStudyId: string,
  options: { run: (actor: Actor) => Promise<void>; done: string; onClose: () => void },
) {
  const { run, done, onClose } = options;
  const actor = useActor();
  const client = useQueryClient();
  return useMutation({
    mutationFn: async () => {
      if (!actor) throw new Error('an act without somebody signed in');
      await run(actor);
    },
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: changesQuery(caseStudyId).queryKey });
      void client.invalidateQueries({ queryKey: ['caseStudies', 'due'] });
      notifications.show({ message: done });
      onClose();
    },
  });
}
