import { Button, Kbd, SegmentedControl } from '@mantine/core';
import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import type { ListedOrganisation } from '#src/domain/organisation.ts';
import type { Actor } from '#src/domain/permissions.ts';
import { reviewStanding } from '#src/domain/reviewStanding.ts';
import type { Submission } from '#src/domain/submission.ts';
import { EmptyPanel } from '#src/ui/EmptyPanel.tsx';
import { QueueRow } from './QueueRow.tsx';
import classes from './ReviewQueue.module.css';

export const queueFilters = ['all', 'free', 'mine', 'revisions'] as const;
export type QueueFilter = (typeof queueFilters)[number];

type QueueListProps = {
  items: readonly Submission[];
  actor: Actor | null;
  now: Date;
  /** Null while the list is on its way. */
  organisations: readonly ListedOrganisation[] | null;
  filter: QueueFilter;
  onFilter: (filter: QueueFilter) => void;
  /** When the item decided last was handed in (milliseconds): focus goes to the one after it. */
  continueAfter: number | null;
  renderPerson: (uid: string) => ReactNode;
};

export function QueueList(props: QueueListProps) {
  const { items, actor, now, organisations, filter, onFilter, continueAfter, renderPerson } = props;
  const { t } = useTranslation('review');
  const rows = items.map((item) => ({ item, standing: reviewStanding(actor, item, item.version, now) }));
  const kept = {
    all: rows,
    free: rows.filter(({ standing }) => standing.kind === 'free'),
    mine: rows.filter(({ standing }) => standing.kind === 'mine' || standing.kind === 'lapsed'),
    revisions: rows.filter(({ item }) => item.baseVersion > 0),
  };
  const list = useRef<HTMLOListElement>(null);
  useFocusAfterDecision(list, items, continueAfter);

  return (
    <>
      <div className={classes.tools}>
        <SegmentedControl
          aria-label={t('queue.filterLabel')}
          value={filter}
          onChange={onFilter}
          data={queueFilters.map((value) => ({
            value,
            label: t('queue.filterCount', { label: t(`queue.filter.${value}`), number: kept[value].length }),
          }))}
        />
        <p className={classes.keys}>
          <Trans t={t} i18nKey="queue.keys">
            In the list, <Kbd>J</Kbd> and <Kbd>K</Kbd> or the arrow keys move, <Kbd>Enter</Kbd> opens.
          </Trans>
        </p>
      </div>
      {kept[filter].length === 0 ? (
        <EmptyPanel
          title={t('queue.emptyFilter.title')}
          action={
            <Button variant="default" onClick={() => onFilter('all')}>
              {t('queue.emptyFilter.action')}
            </Button>
          }
        />
      ) : (
        <ol ref={list} className={classes.list} aria-label={t('queue.list')}>
          {kept[filter].map(({ item, standing }) => (
            <QueueRow
              key={item.id}
              item={item}
              standing={standing}
              now={now}
              place={
                organisations === null ? null : organisations.find(({ id }) => id === item.organisationId)
              }
              renderPerson={renderPerson}
            />
          ))}
        </ol>
      )}
    </>
  );
}

/** After a decision the work goes on with the next text in line, so that is where focus lands, once. */
function useFocusAfterDecision(
  list: RefObject<HTMLOListElement | null>,
  items: readonly Submission[],
  continueAfter: number | null,
) {
  const isDone = useRef(continueAfter === null);
  useEffect(() => {
    if (isDone.current || continueAfter === null || !list.current) return;
    isDone.current = true;
    const next = items.findIndex(
      ({ submittedAt }) => submittedAt !== null && submittedAt.getTime() > continueAfter,
    );
    const links = list.current.querySelectorAll('a');
    links[Math.max(0, next)]?.focus();
  }, [list, items, continueAfter]);
}
