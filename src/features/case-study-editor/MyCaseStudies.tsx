import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import type { KeptEntry } from '#src/data/submissions/journal.ts';
import type { Submission } from '#src/domain/submission.ts';
import { paths } from '#src/paths.ts';
import { formatRelative } from '#src/ui/format.ts';
import { StatusBadge } from '#src/ui/StatusBadge.tsx';
import { Tag } from '#src/ui/Tag.tsx';
import { useNow } from '#src/ui/useNow.ts';
import classes from './MyCaseStudies.module.css';
import { NextStep } from './NextStep.tsx';

type MyCaseStudiesProps = {
  submissions: readonly Submission[];
  /** Words on this device that are not stored yet. */
  kept: readonly KeptEntry[];
};

/** One's own texts: what each is called, where it stands, what to do next. */
export function MyCaseStudies({ submissions, kept }: MyCaseStudiesProps) {
  const { t } = useTranslation('editor');
  const now = useNow();
  const keptIds = new Set(kept.map(({ submissionId }) => submissionId));

  return (
    <ul className={classes.list} aria-label={t('mine.list')}>
      {deviceOnly(submissions, kept).map(({ submissionId, entry }) => (
        <li key={submissionId} className={classes.row}>
          <Link to={paths.submission.to(submissionId)} className={classes.title} dir="auto">
            {entry.draft.content.title || t('page.untitled')}
          </Link>
          <p className={classes.meta}>
            <Tag tone="attention" withDot>
              {t('mine.deviceOnly')}
            </Tag>
            <span>{t('mine.changed', { when: formatRelative(new Date(entry.at), now) })}</span>
          </p>
          <p className={classes.next}>{t('mine.next.deviceOnly')}</p>
        </li>
      ))}
      {submissions.map((submission) => (
        <li key={submission.id} className={classes.row}>
          <Link to={paths.submission.to(submission.id)} className={classes.title} dir="auto">
            {submission.content.title || t('page.untitled')}
          </Link>
          <p className={classes.meta}>
            <StatusBadge status={submission.status} />
            <span>{t('mine.changed', { when: formatRelative(submission.updatedAt, now) })}</span>
            {submission.baseVersion > 0 && (
              <span>{t('page.revision', { version: submission.baseVersion })}</span>
            )}
          </p>
          <p className={classes.next}>
            {keptIds.has(submission.id) ? t('mine.unsavedHere') : <NextStep submission={submission} />}
          </p>
        </li>
      ))}
    </ul>
  );
}

/** Texts of which only this device knows, each once. */
export function deviceOnly(submissions: readonly Submission[], kept: readonly KeptEntry[]): KeptEntry[] {
  const stored = new Set(submissions.map(({ id }) => id));
  const own = kept.filter(({ submissionId }) => !stored.has(submissionId));
  return [...new Map(own.map((entry) => [entry.submissionId, entry])).values()];
}
