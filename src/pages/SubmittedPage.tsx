import { useParams } from 'react-router-dom';
import { SubmittedScreen } from '#src/features/case-study-editor/SubmittedScreen.tsx';

export function SubmittedPage() {
  const { id = '' } = useParams();
  return <SubmittedScreen submissionId={id} />;
}
