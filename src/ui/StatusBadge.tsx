import { useTranslation } from 'react-i18next';
import type { SubmissionStatus } from '#src/domain/submission.ts';
import { Tag } from './Tag.tsx';

type StatusBadgeProps = {
  status: SubmissionStatus;
};

const tones = {
  draft: 'quiet',
  submitted: 'waiting',
  inReview: 'waiting',
  returned: 'attention',
  published: 'good',
  declined: 'bad',
} as const;

/** Where a submission stands, in one word. */
export function StatusBadge({ status }: StatusBadgeProps) {
  const { t } = useTranslation('vocabulary');
  return (
    <Tag tone={tones[status]} withDot>
      {t(`submissionStatus.${status}`)}
    </Tag>
  );
}
