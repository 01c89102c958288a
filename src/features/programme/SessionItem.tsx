import { useTranslation } from 'react-i18next';
import type { ListedSession } from '#src/domain/programme.ts';
import { lastDifference } from '#src/domain/programmeDifference.ts';
import { PathwayBadge } from '#src/ui/pathways.tsx';
import { Tag } from '#src/ui/Tag.tsx';
import { AgendaToggle } from './AgendaToggle.tsx';
import { SessionChange } from './SessionChange.tsx';
import classes from './SessionItem.module.css';
import { SessionTime } from './SessionTime.tsx';

type SessionItemProps = {
  session: ListedSession;
  timeZone: string;
  now: Date;
  isInAgenda: boolean;
  isAgendaKnown: boolean;
  /** Others of the agenda at the same time. */
  clashing: readonly ListedSession[];
  onChoose: (isIn: boolean) => void;
};

/** One session with what people plan by, what changed last, and whether it is in the reader's agenda. */
export function SessionItem(props: SessionItemProps) {
  const { session, timeZone, now, isInAgenda, isAgendaKnown, clashing, onChoose } = props;
  const { t } = useTranslation(['programme', 'vocabulary']);
  const isCancelled = session.status === 'cancelled';
  const differences = lastDifference(session);
  const isTold = differences.some(({ kind }) => kind === 'cancelled');
  const isOver = session.endsAt <= now;
  return (
    <li className={classes.session} data-over={isOver || undefined} id={`session-${session.id}`}>
      <SessionTime session={session} timeZone={timeZone} />
      <div className={classes.text}>
        <h3 className={classes.title}>
          {isCancelled ? <s dir="auto">{session.title}</s> : <span dir="auto">{session.title}</span>}
        </h3>
        <div className={classes.facts}>
          {isCancelled && !isTold && <Tag tone="bad">{t('cancelled')}</Tag>}
          {session.room !== '' && <span dir="auto">{session.room}</span>}
          <span>{t(`meeting.${session.meeting}`)}</span>
        </div>
        <SessionChange differences={differences} at={session.changedAt} now={now} timeZone={timeZone} />
        {session.about !== '' && (
          <p className={classes.about} dir="auto">
            {session.about}
          </p>
        )}
        {session.pathways.length + session.topics.length > 0 && (
          <div className={classes.facts}>
            {session.pathways.map((pathway) => (
              <PathwayBadge key={pathway} pathway={pathway} />
            ))}
            {session.topics.map((topic) => (
              <Tag key={topic}>{t(`vocabulary:topic.${topic}`)}</Tag>
            ))}
          </div>
        )}
        <div className={classes.agenda}>
          <AgendaToggle
            title={session.title}
            isIn={isInAgenda}
            isDisabled={!isAgendaKnown}
            onChoose={onChoose}
          />
          {clashing.length > 0 && (
            <p className={classes.clash}>
              {t('agenda.clash', {
                titles: clashing.map(({ title }) => `\u2068${title}\u2069`).join(', '),
              })}
            </p>
          )}
        </div>
      </div>
    </li>
  );
}
