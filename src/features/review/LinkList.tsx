import { useTranslation } from 'react-i18next';
import { linksOf } from '#src/domain/spamSignals.ts';
import type { Submission } from '#src/domain/submission.ts';
import { SourceAddress } from './FieldLists.tsx';
import classes from './ReviewDesk.module.css';

/** Every address in a text, in one place; nothing where there is none. */
export function LinkList({ submission }: { submission: Submission }) {
  const { t } = useTranslation('review');
  const links = linksOf(submission);
  if (links.length === 0) return null;
  return (
    <details className={classes.details}>
      <summary>{t('item.links', { count: links.length })}</summary>
      <ul className={classes.links}>
        {links.map((link) => (
          <li key={link}>
            <SourceAddress url={link} />
          </li>
        ))}
      </ul>
    </details>
  );
}
