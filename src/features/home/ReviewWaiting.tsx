import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import type { Submission } from '#src/domain/submission.ts';
import { paths } from '#src/paths.ts';
import { formatRelative } from '#src/ui/format.ts';
import { useNow } from '#src/ui/useNow.ts';
import classes from './ReviewWaiting.module.css';

type ReviewWaitingProps = {
  /** Oldest first. */
  queue: readonly Submission[];
};

/** For moderators: how much waits, and for how long. */
export function ReviewWaiting({ queue }: ReviewWaitingProps) {
  const { t } = useTranslation('home');
  const now = useNow();
  const oldest = queue[0]?.submittedAt;

  return (
    <p className={classes.band}>
      <Link to={paths.review.to()} className={classes.link}>
        {queue.length === 0 ? t('review.none') : t('review.waiting', { count: queue.length })}
      </Link>
      {oldest && <span>{t('review.oldest', { when: formatRelative(oldest, now) })}</span>}
    </p>
  );
}
