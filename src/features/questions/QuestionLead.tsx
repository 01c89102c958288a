import type { Question } from '#src/domain/question.ts';
import { formatDateTime } from '#src/ui/format.ts';
import { QuestionState } from './QuestionState.tsx';
import classes from './Questions.module.css';
import { WhoSaid } from './WhoSaid.tsx';

/** Who asked, when, and where it stands. */
export function QuestionLead({ question }: { question: Question }) {
  const { createdAt } = question;
  return (
    <span className={classes.meta}>
      <QuestionState question={question} />
      <WhoSaid said={question} />
      <time dateTime={createdAt.toISOString()}>{formatDateTime(createdAt)}</time>
    </span>
  );
}
