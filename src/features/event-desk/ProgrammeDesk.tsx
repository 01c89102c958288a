import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ComponentType, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { programmeQuery } from '#src/data/events/queries.ts';
import type { PortalEvent } from '#src/domain/event.ts';
import { dayAt } from '#src/domain/eventTime.ts';
import { type ListedSession, listedSessions, programmeLimits } from '#src/domain/programme.ts';
import { programmeDays, sessionsOn } from '#src/domain/programmeDays.ts';
import type { SessionDifference } from '#src/domain/programmeDifference.ts';
import { EmptyPanel } from '#src/ui/EmptyPanel.tsx';
import { Faces } from '#src/ui/Faces.tsx';
import { formatCalendarDay } from '#src/ui/format.ts';
import { CancelSession } from './CancelSession.tsx';
import classes from './EventDesk.module.css';
import { SessionForm } from './SessionForm.tsx';
import { SessionRow } from './SessionRow.tsx';

/** What changed about a session as members are told it: a part of another feature, which the page brings along. */
export type ChangeView = ComponentType<{
  differences: readonly SessionDifference[];
  now: Date;
  timeZone: string;
}>;

type ProgrammeDeskProps = {
  event: PortalEvent;
  Change: ChangeView;
};

type Work =
  | { kind: 'add'; day: string }
  | { kind: 'edit'; sessionId: string }
  | { kind: 'cancel'; session: ListedSession };

/** The sessions of an event by day, each to be changed or called off. */
export function ProgrammeDesk({ event, Change }: ProgrammeDeskProps) {
  const { t } = useTranslation('eventDesk');
  const programme = useQuery(programmeQuery(event.id));
  const [work, setWork] = useState<Work | null>(null);
  const sessions = listedSessions(programme.data ?? null);
  const days = programmeDays(event, sessions);
  const close = () => setWork(null);
  const isFull = sessions.length >= programmeLimits.sessions;
  const edited = work?.kind === 'edit' ? sessions.find(({ id }) => id === work.sessionId) : undefined;

  return (
    <div className={classes.desk}>
      <p className={classes.hint}>
        {t('session.lead', { zone: event.timeZone, count: sessions.length, most: programmeLimits.sessions })}
      </p>
      <Faces query={programme} isEmpty={() => false}>
        {() =>
          days.length === 0 ? (
            <EmptyPanel
              title={t('session.noDays.title')}
              text={t('session.noDays.text')}
              action={
                <Button onClick={() => setWork({ kind: 'add', day: dayAt(new Date(), event.timeZone) })}>
                  {t('session.add')}
                </Button>
              }
            />
          ) : (
            days.map((day) => (
              <section key={day} className={classes.day} aria-label={formatCalendarDay(day)}>
                <div className={classes.dayHead}>
                  <h2 className={classes.dayHeading}>{formatCalendarDay(day)}</h2>
                  <Button
                    variant="default"
                    size="compact-md"
                    disabled={isFull}
                    onClick={() => setWork({ kind: 'add', day })}
                    aria-label={t('session.addOn', { day: formatCalendarDay(day) })}
                  >
                    {t('session.add')}
                  </Button>
                </div>
                <ul className={classes.rows}>
                  {sessionsOn(sessions, day, event.timeZone).map((session) => (
                    <SessionRow
                      key={session.id}
                      session={session}
                      timeZone={event.timeZone}
                      onEdit={() => setWork({ kind: 'edit', sessionId: session.id })}
                      onCancel={() => setWork({ kind: 'cancel', session })}
                    />
                  ))}
                </ul>
              </section>
            ))
          )
        }
      </Faces>
      {work?.kind === 'add' && (
        <SessionForm event={event} session={null} day={work.day} Change={Change} onClose={close} />
      )}
      {edited && (
        <SessionForm key={edited.id} event={event} session={edited} day="" Change={Change} onClose={close} />
      )}
      {work?.kind === 'cancel' && (
        <CancelSession event={event} session={work.session} Change={Change} onClose={close} />
      )}
    </div>
  );
}
