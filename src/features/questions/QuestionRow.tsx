import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import type { Question } from '#src/domain/question.ts';
import { paths } from '#src/paths.ts';
import { formatDateTime, formatRelative } from '#src/ui/format.ts';
import { useNow } from '#src/ui/useNow.ts';
import { AboutLink } from './AboutLink.tsx';
import { QuestionState } from './QuestionState.tsx';
import classes from './Questions.module.css';

type QuestionRowProps = {
  question: Question;
  /** Where the place says it already, what the question hangs on is left out. */
  isPlaced?: boolean;
  /** Why it is shown. */
  reasons?: ReactNode;
};

/** A question in a list; the list says at which level its title stands in the page. */
export function QuestionRow({ question, isPlaced = false, reasons }: QuestionRowProps) {
  const { t } = useTranslation('questions');
  const now = useNow();
  const { id, title, text, language, authorName, organisationName, createdAt } = question;
  return (
    <li className={classes.row}>
      <p className={classes.rowTitle} dir="auto" lang={language}>
        <Link to={paths.question.to(id)} className={classes.link}>
          {title}
        </Link>
      </p>
      <p className={classes.excerpt} dir="auto" lang={language}>
        {text}
      </p>
      <div className={classes.meta}>
        <QuestionState question={question} />
        <span>
          <bdi>
            {organisationName === '' ? authorName : t('by', { name: authorName, city: organisationName })}
          </bdi>
        </span>
        <time dateTime={createdAt.toISOString()} title={formatDateTime(createdAt)}>
          {formatRelative(createdAt, now)}
        </time>
        {!isPlaced && <AboutLink about={question.about} />}
      </div>
      {reasons}
    </li>
  );
}
