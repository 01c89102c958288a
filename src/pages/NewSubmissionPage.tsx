import { NewSubmissionScreen } from '#src/features/case-study-editor/NewSubmissionScreen.tsx';

export function NewSubmissionPage() {
  return <NewSubmissionScreen />;
}
