import { IconLock, IconUserCheck } from '@tabler/icons-react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListedOrganisation } from '#src/domain/organisation.ts';
import type { ReviewStanding } from '#src/domain/reviewStanding.ts';
import { spamSignals } from '#src/domain/spamSignals.ts';
import type { Submission } from '#src/domain/submission.ts';
import { paths } from '#src/paths.ts';
import { Tag } from '#src/ui/Tag.tsx';
import { TextLink } from '#src/ui/TextLink.tsx';
import classes from './ReviewQueue.module.css';
import { SpamHint } from './SpamHint.tsx';
import { useWaitingTime } from './useWaitingTime.ts';
import { minutesLeft } from './waitingTime.ts';

type QueueRowProps = {
  item: Submission;
  standing: ReviewStanding;
  now: Date;
  /** Undefined when the city is not on the list; null while the list is on its way. */
  place: ListedOrganisation | undefined | null;
  renderPerson: (uid: string) => ReactNode;
};

/** One text that waits: since when, from where, by whom, and whether it is mine to decide. */
export function QueueRow({ item, standing, now, place, renderPerson }: QueueRowProps) {
  const { t } = useTranslation('review');
  const waitingTimeOf = useWaitingTime();
  const [author] = item.authorUids;
  return (
    <li className={classes.row} data-standing={standing.kind}>
      <p className={classes.age}>
        <span className={classes.ageLabel}>{t('queue.waiting')}</span>{' '}
        {waitingTimeOf(item.submittedAt ?? item.updatedAt, now)}
      </p>
      <div className={classes.what}>
        <h2 className={classes.title} dir="auto">
          <TextLink to={paths.reviewItem.to(item.id)} className={classes.link} onKeyDown={moveFocus}>
            {item.content.title}
          </TextLink>
        </h2>
        <p className={classes.origin}>
          <bdi>
            {place ? `${place.name}, ${place.country}` : place === null ? '…' : t('queue.unknownCity')}
          </bdi>
          {author && (
            <span>
              {t('queue.by')} {renderPerson(author)}
            </span>
          )}
        </p>
        <SpamHint signals={spamSignals(item)} form="line" />
      </div>
      <div className={classes.state}>
        <Tag>
          {item.baseVersion > 0 ? t('queue.revision', { version: item.baseVersion }) : t('queue.new')}
        </Tag>
        {item.decision?.outcome === 'returned' && <Tag tone="attention">{t('queue.again')}</Tag>}
        <Standing standing={standing} now={now} renderPerson={renderPerson} />
      </div>
    </li>
  );
}

function Standing({ standing, now, renderPerson }: Pick<QueueRowProps, 'standing' | 'now' | 'renderPerson'>) {
  const { t } = useTranslation('review');
  switch (standing.kind) {
    case 'mine':
      return (
        <p className={classes.standing}>
          <IconUserCheck size={18} aria-hidden="true" />
          {t('queue.standing.mine', { count: minutesLeft(standing.until, now) })}
        </p>
      );
    case 'held':
      return (
        <p className={classes.standing}>
          <IconLock size={18} aria-hidden="true" />
          <span>
            {t('queue.standing.heldBy')} {renderPerson(standing.by)},{' '}
            {t('queue.standing.heldFor', { count: minutesLeft(standing.until, now) })}
          </span>
        </p>
      );
    case 'ownText':
    case 'ownCity':
      return (
        <p className={classes.standing}>
          <IconLock size={18} aria-hidden="true" />
          {t(`queue.standing.${standing.kind}`)}
        </p>
      );
    case 'free':
    case 'lapsed':
      return <p className={classes.standing}>{t(`queue.standing.${standing.kind}`)}</p>;
    default:
      return null;
  }
}

/** The letters work only while focus is in the list, so that they cannot surprise anybody who speaks or types. */
function moveFocus(event: KeyboardEvent<HTMLAnchorElement>) {
  const step =
    event.key === 'j' || event.key === 'ArrowDown'
      ? 1
      : event.key === 'k' || event.key === 'ArrowUp'
        ? -1
        : 0;
  if (step === 0 || event.ctrlKey || event.metaKey || event.altKey) return;
  const links = [...(event.currentTarget.closest('ol')?.querySelectorAll('a') ?? [])];
  const next = links[links.indexOf(event.currentTarget) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
  next.scrollIntoView({ block: 'nearest' });
}
