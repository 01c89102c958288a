import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { auditTrailQuery } from '#src/data/moderation/queries.ts';
import type { AuditAction } from '#src/domain/audit.ts';
import { Faces } from '#src/ui/Faces.tsx';
import { formatDateTime } from '#src/ui/format.ts';
import { PersonName } from './PersonName.tsx';
import classes from './ReviewDesk.module.css';

type AuditTrailProps = {
  target: string;
};

/** Who decided what and why; asked for only when somebody opens it. */
export function AuditTrail({ target }: AuditTrailProps) {
  const { t } = useTranslation('review');
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details className={classes.details} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>{t('audit.title')}</summary>
      {isOpen && <Trail target={target} />}
    </details>
  );
}

function Trail({ target }: AuditTrailProps) {
  const { t } = useTranslation('review');
  const trail = useQuery(auditTrailQuery(target));
  return (
    <Faces query={trail} empty={<p>{t('audit.empty')}</p>}>
      {(entries) => (
        <ol className={classes.trail}>
          {entries.map((entry) => (
            <li key={entry.id}>
              <strong>{t(actionKey(entry.action))}</strong> {t('audit.by')}{' '}
              <PersonName uid={entry.actorUid} />,{' '}
              <time dateTime={entry.at.toISOString()}>{formatDateTime(entry.at)}</time>
              {entry.action !== 'submission.undo' && <p dir="auto">{entry.reason || t('audit.noReason')}</p>}
            </li>
          ))}
        </ol>
      )}
    </Faces>
  );
}

function actionKey(action: AuditAction) {
  switch (action) {
    case 'submission.return':
    case 'submission.decline':
    case 'submission.publish':
    case 'submission.undo':
      return `audit.action.${action}` as const;
    default:
      return 'audit.action.other' as const;
  }
}
