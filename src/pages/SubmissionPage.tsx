import { useParams } from 'react-router-dom';
import { SubmissionScreen } from '#src/features/case-study-editor/SubmissionScreen.tsx';

export function SubmissionPage() {
  const { id = '' } = useParams();
  // Another text is another page: nothing of the one before may linger in its fields.
  return <SubmissionScreen key={id} submissionId={id} />;
}
