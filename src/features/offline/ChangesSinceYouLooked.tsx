import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { programmeQuery } from '#src/data/events/queries.ts';
import { keepSeenProgramme, seenProgrammeQuery } from '#src/data/offline/queries.ts';
import type { PortalEvent } from '#src/domain/event.ts';
import { programmeDifference, seenSessions } from '#src/domain/programmeDifference.ts';
import classes from './ChangesSinceYouLooked.module.css';
import { formatWhen } from './formatWhen.ts';
import { SessionChange } from './SessionChange.tsx';

type ChangesSinceYouLookedProps = {
  event: PortalEvent;
};

const shownMax = 6;

/** What is different in the programme from what this member saw on this device, until they say that they know it. */
export function ChangesSinceYouLooked({ event }: ChangesSinceYouLookedProps) {
  const { t } = useTranslation('offline');
  const client = useQueryClient();
  const { data: programme } = useQuery(programmeQuery(event.id));
  const { data: seen } = useQuery(seenProgrammeQuery(event.id));

  const see = () => {
    if (!programme) return;
    const now = { at: new Date(), sessions: seenSessions(programme) };
    client.setQueryData(seenProgrammeQuery(event.id).queryKey, now);
    void keepSeenProgramme(event.id, now);
  };
  const isFirstLook = seen === null && Boolean(programme);
  useEffect(() => {
    if (isFirstLook) see();
  });

  if (!programme || !seen) return null;
  const now = new Date();
  const changes = programmeDifference(seen.sessions, programme).filter(({ session }) => session.endsAt > now);
  if (changes.length === 0) return null;
  const more = changes.length - shownMax;
  const titleId = `changes-${event.id}`;
  return (
    <section aria-labelledby={titleId} className={classes.changes}>
      <h2 id={titleId} className={classes.title}>
        {t('changes.title', { time: formatWhen(seen.at, now) })}
      </h2>
      <ul className={classes.list}>
        {changes.slice(0, shownMax).map(({ sessionId, session, differences }) => (
          <li key={sessionId}>
            <SessionChange event={event} session={session} differences={differences} />
          </li>
        ))}
      </ul>
      {more > 0 && <p className={classes.more}>{t('changes.more', { count: more })}</p>}
      <Button variant="default" onClick={see}>
        {t('changes.seen')}
      </Button>
    </section>
  );
}
