import { Button, SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { deskUpdatesQuery } from '#src/data/events/queries.ts';
import { isOneOf } from '#src/domain/classification.ts';
import type { PortalEvent } from '#src/domain/event.ts';
import { type EventUpdate, updateStatuses } from '#src/domain/eventUpdate.ts';
import { EmptyPanel } from '#src/ui/EmptyPanel.tsx';
import { Faces } from '#src/ui/Faces.tsx';
import { CorrectionForm } from './CorrectionForm.tsx';
import { DueUpdates } from './DueUpdates.tsx';
import classes from './EventDesk.module.css';
import { type UpdateAct, UpdateActDialog } from './UpdateActDialog.tsx';
import { UpdateComposer } from './UpdateComposer.tsx';
import { UpdateRow } from './UpdateRow.tsx';

type UpdateDeskProps = {
  event: PortalEvent;
};

/** Chosen once: an update that is published while one works on it must not change the form. */
type Writing = { kind: 'new' | 'edit' | 'correct'; id: string | null };

const shownStatuses = ['all', ...updateStatuses] as const;

/** All updates of an event in all states, and the place to write one. */
export function UpdateDesk({ event }: UpdateDeskProps) {
  const { t } = useTranslation('eventDesk');
  const updates = useQuery(deskUpdatesQuery(event.id));
  const [writing, setWriting] = useState<Writing | null>(null);
  const [acting, setActing] = useState<{ update: EventUpdate; act: UpdateAct } | null>(null);
  const [shown, setShown] = useState<(typeof shownStatuses)[number]>('all');
  const writeButton = useFocusOnReturn(writing !== null);
  const close = () => setWriting(null);

  // As it is now, so that the form knows when somebody else saved it.
  const worked = updates.data?.find(({ id }) => id === writing?.id) ?? null;
  if (writing?.kind === 'new') return <UpdateComposer event={event} update={null} onClose={close} />;
  if (writing?.kind === 'correct' && worked)
    return <CorrectionForm event={event} update={worked} onClose={close} />;
  if (writing?.kind === 'edit' && worked)
    return <UpdateComposer event={event} update={worked} onClose={close} />;

  return (
    <div className={classes.desk}>
      <div className={classes.acts}>
        <Button ref={writeButton} onClick={() => setWriting({ kind: 'new', id: null })}>
          {t('update.write')}
        </Button>
      </div>
      <DueUpdates event={event} updates={updates.data ?? []} />
      <SegmentedControl
        aria-label={t('filter.label')}
        value={shown}
        onChange={(value) => setShown(isOneOf(shownStatuses, value) ? value : 'all')}
        data={shownStatuses.map((status) => ({ value: status, label: t(`filter.${status}`) }))}
        className={classes.filter}
      />
      <Faces
        query={updates}
        empty={<EmptyPanel title={t('update.none.title')} text={t('update.none.text')} />}
      >
        {(list) => {
          const some = list.filter(({ status }) => shown === 'all' || status === shown);
          if (some.length === 0) return <EmptyPanel title={t('update.noneSuch')} />;
          return (
            <ul className={classes.rows}>
              {some.toSorted(byPressing).map((update) => (
                <UpdateRow
                  key={update.id}
                  update={update}
                  timeZone={event.timeZone}
                  onEdit={() =>
                    setWriting({ kind: update.status === 'published' ? 'correct' : 'edit', id: update.id })
                  }
                  onAct={(act) => setActing({ update, act })}
                />
              ))}
            </ul>
          );
        }}
      </Faces>
      {acting && <UpdateActDialog eventId={event.id} {...acting} onClose={() => setActing(null)} />}
    </div>
  );
}

/** A form took the place of the list: afterwards the focus is where a next one begins. */
function useFocusOnReturn(isAway: boolean) {
  const button = useRef<HTMLButtonElement>(null);
  const wasAway = useRef(false);
  useEffect(() => {
    if (wasAway.current && !isAway) button.current?.focus();
    wasAway.current = isAway;
  }, [isAway]);
  return button;
}

const order = { scheduled: 0, draft: 1, published: 2, withdrawn: 3 } as const;

/** What still has to go out first; then the newest first. */
function byPressing(a: EventUpdate, b: EventUpdate): number {
  const time = ({ publishAt, publishedAt, updatedAt }: EventUpdate) =>
    publishAt ? -publishAt.getTime() : (publishedAt ?? updatedAt).getTime();
  return order[a.status] - order[b.status] || time(b) - time(a) || (a.id < b.id ? -1 : 1);
}
