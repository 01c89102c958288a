import { useTranslation } from 'react-i18next';
import type { Question } from '#src/domain/question.ts';
import { formatDateTime } from '#src/ui/format.ts';
import { QuestionState } from './QuestionState.tsx';
import classes from './Questions.module.css';

/** Who asked, when, and where it stands. */
export function QuestionLead({ question }: { question: Question }) {
  const { t } = useTranslation('questions');
  const { authorName, organisationName, createdAt } = question;
  return (
    <span className={classes.meta}>
      <QuestionState question={question} />
      <bdi>
        {organisationName === '' ? authorName : t('by', { name: authorName, city: organisationName })}
      </bdi>
      <time dateTime={createdAt.toISOString()}>{formatDateTime(createdAt)}</time>
    </span>
  );
}
