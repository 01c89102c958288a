import { useEffect, useState } from 'react';
import { database } from '#src/data/client/database.ts';
import { publishDueUpdates } from '#src/data/events/updateCommands.ts';
import { useMember } from '#src/data/session/useSession.ts';
import type { EventUpdate } from '#src/domain/eventUpdate.ts';
import { useCommand } from '#src/ui/useCommand.ts';

/** How often an open desk looks whether something is due. */
const lookEvery = 20_000;

/** Publishes the scheduled updates of an event when their time has come, as long as the desk is open. */
export function usePublishDue(eventId: string, scheduled: readonly EventUpdate[]) {
  const { uid } = useMember().identity;
  const [published, setPublished] = useState(0);
  const { start, error } = useCommand(async (now: Date) => {
    const ids = await publishDueUpdates(database(), { uid }, { eventId, now });
    setPublished((count) => count + ids.length);
  });
  const first = Math.min(...scheduled.map(({ publishAt }) => publishAt?.getTime() ?? Infinity));

  useEffect(() => {
    if (first === Infinity) return;
    const look = () => {
      if (first <= Date.now()) void start(new Date());
    };
    look();
    const timer = setInterval(look, lookEvery);
    return () => clearInterval(timer);
  }, [first, start]);

  return { published, error };
}
