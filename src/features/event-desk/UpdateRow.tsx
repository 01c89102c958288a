import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type EventUpdate, type UpdateStatus, updateLimits } from '#src/domain/eventUpdate.ts';
import { formatMomentIn, ownTimeZone, showSameTime } from '#src/ui/eventClock.ts';
import { formatRelative } from '#src/ui/format.ts';
import { Tag } from '#src/ui/Tag.tsx';
import { useNow } from '#src/ui/useNow.ts';
import classes from './EventDesk.module.css';
import type { UpdateAct } from './UpdateActDialog.tsx';

type UpdateRowProps = {
  update: EventUpdate;
  timeZone: string;
  onEdit: () => void;
  onAct: (act: UpdateAct) => void;
};

const tones = { draft: 'quiet', scheduled: 'waiting', published: 'good', withdrawn: 'bad' } as const;

/** What may be done about an update in each state, besides working on its words. */
const acts: Record<UpdateStatus, readonly UpdateAct[]> = {
  draft: ['publish', 'delete'],
  scheduled: ['publish', 'unschedule'],
  published: ['pin', 'unpin', 'withdraw'],
  withdrawn: [],
};

/** One update at the desk: where it stands, and what can be done about it. */
export function UpdateRow({ update, timeZone, onEdit, onAct }: UpdateRowProps) {
  const { t } = useTranslation('eventDesk');
  const { status, title, pinned, urgency, correction } = update;
  const fitting = acts[status].filter((act) => act !== (pinned ? 'pin' : 'unpin'));
  const name = title.trim() || t('preview.noTitle');
  return (
    <li className={classes.row}>
      <div className={classes.tags}>
        <Tag tone={tones[status]} withDot>
          {t(`status.${status}`)}
        </Tag>
        {pinned && <Tag tone="waiting">{t('pinned')}</Tag>}
        {urgency !== 'normal' && <Tag tone="attention">{t(`urgency.${urgency}`)}</Tag>}
        <UpdateTime update={update} timeZone={timeZone} />
      </div>
      <h2 className={classes.rowTitle} dir="auto">
        {name}
      </h2>
      <p className={classes.excerpt} dir="auto">
        {update.body}
      </p>
      {correction && (
        <p className={classes.hint}>
          {t('preview.corrected')} <bdi>{correction.slice(0, updateLimits.correction)}</bdi>
        </p>
      )}
      {status !== 'withdrawn' && (
        <div className={classes.acts}>
          <Button variant="default" size="compact-md" onClick={onEdit} aria-label={edit('Of')}>
            {edit('')}
          </Button>
          {fitting.map((act) => (
            <Button
              key={act}
              variant="subtle"
              size="compact-md"
              color={act === 'withdraw' || act === 'delete' ? 'red' : undefined}
              onClick={() => onAct(act)}
              aria-label={t('act.of', { act: t(`act.${act}`), title: name })}
            >
              {t(`act.${act}`)}
            </Button>
          ))}
        </div>
      )}
    </li>
  );

  function edit(of: '' | 'Of'): string {
    const word = t(status === 'published' ? 'act.correct' : 'act.edit');
    return of === '' ? word : t('act.of', { act: word, title: name });
  }
}

/** When it is due, was published, or was touched last: by the clock of the event, and by one's own. */
function UpdateTime({ update, timeZone }: Pick<UpdateRowProps, 'update' | 'timeZone'>) {
  const { t } = useTranslation('eventDesk');
  const now = useNow();
  const { status, publishAt, publishedAt, updatedAt } = update;
  if (status === 'scheduled' && publishAt) {
    const own = ownTimeZone();
    const time = formatMomentIn(publishAt, timeZone);
    return (
      <span className={classes.hint}>
        {t(publishAt <= now ? 'time.overdue' : 'time.due', { time, in: formatRelative(publishAt, now) })}
        {!showSameTime(publishAt, timeZone, own) &&
          ` · ${t('time.own', { time: formatMomentIn(publishAt, own) })}`}
      </span>
    );
  }
  return (
    <span className={classes.hint}>
      {t(`time.${status === 'published' ? 'published' : 'touched'}`, {
        time: formatRelative(publishedAt ?? updatedAt, now),
      })}
    </span>
  );
}
