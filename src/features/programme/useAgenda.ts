import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { database } from '#src/data/client/database.ts';
import { setAgenda } from '#src/data/follows/commands.ts';
import { agendaQuery } from '#src/data/follows/queries.ts';
import { useMember } from '#src/data/session/useSession.ts';
import { toggledIn } from '#src/domain/follows.ts';

/** The sessions the member means to go to. A choice shows at once, and goes back if it could not be kept. */
export function useAgenda(eventId: string) {
  const { identity } = useMember();
  const client = useQueryClient();
  const options = agendaQuery(identity.uid, eventId);
  const agenda = useQuery(options);
  const choosing = useMutation({
    scope: { id: `agenda-${eventId}` },
    mutationFn: (choice: { sessionId: string; isIn: boolean }) =>
      setAgenda(database(), { uid: identity.uid }, { eventId, ...choice }),
    onMutate: ({ sessionId, isIn }) => {
      client.setQueryData(
        options.queryKey,
        (known) => known && { ...known, sessionIds: [...toggledIn(known.sessionIds, sessionId, isIn)] },
      );
    },
    onError: (_error, { sessionId, isIn }) => {
      client.setQueryData(
        options.queryKey,
        (known) => known && { ...known, sessionIds: [...toggledIn(known.sessionIds, sessionId, !isIn)] },
      );
    },
  });
  return {
    /** Undefined until it is known. */
    sessionIds: agenda.data?.sessionIds,
    choose: choosing.mutate,
    error: choosing.error ?? (agenda.data ? null : agenda.error),
  };
}
