import { useTranslation } from 'react-i18next';
import { isUnanswered, type Question } from '#src/domain/question.ts';
import { Tag } from '#src/ui/Tag.tsx';

/** Unanswered, answered, or solved, in a word. */
export function QuestionState({ question }: { question: Question }) {
  const { t } = useTranslation('questions');
  if (question.hidden) return <Tag tone="bad">{t('state.hidden')}</Tag>;
  if (question.acceptedAnswerId !== null) {
    return <Tag tone="good">{t('state.accepted', { count: question.answers })}</Tag>;
  }
  return isUnanswered(question) ? (
    <Tag tone="attention">{t('state.unanswered')}</Tag>
  ) : (
    <Tag>{t('state.answers', { count: question.answers })}</Tag>
  );
}
