import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { meetingRequestsQuery } from '#src/data/attendance/queries.ts';
import { useMember } from '#src/data/session/useSession.ts';
import type { PortalEvent } from '#src/domain/event.ts';
import { Faces } from '#src/ui/Faces.tsx';
import { Meeting } from './Meeting.tsx';
import classes from './People.module.css';

type MeetingsProps = {
  event: PortalEvent;
};

/** What the reader was asked and has asked, as it changes; nothing where nobody asked. */
export function Meetings({ event }: MeetingsProps) {
  const { t } = useTranslation('attendance');
  const { identity } = useMember();
  const requests = useQuery(meetingRequestsQuery(event.id, identity.uid));
  if (requests.isPending) return null;
  return (
    <Faces query={requests} isEmpty={() => false}>
      {(all) => {
        // Whoever took a request back knows it, and the other one need not.
        const known = all.filter(({ status }) => status !== 'withdrawn');
        if (known.length === 0) return null;
        // What waits for the reader's answer stands first.
        const waits = (request: (typeof known)[number]) =>
          request.toUid === identity.uid && request.status === 'asked';
        return (
          <section aria-labelledby="meetings-title" className={classes.meetings}>
            <h2 id="meetings-title" className={classes.title}>
              {t('meetings.title')}
            </h2>
            <ul className={classes.people}>
              {known
                .toSorted((a, b) => Number(waits(b)) - Number(waits(a)))
                .map((request) => (
                  <Meeting
                    key={request.id}
                    event={event}
                    request={request}
                    isIncoming={request.toUid === identity.uid}
                  />
                ))}
            </ul>
          </section>
        );
      }}
    </Faces>
  );
}
