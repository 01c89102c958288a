import { useSearchParams } from 'react-router-dom';
import { NewSubmissionScreen } from '#src/features/case-study-editor/NewSubmissionScreen.tsx';
import { StartRevisionScreen } from '#src/features/case-study-editor/StartRevisionScreen.tsx';

/** `?revises=<case>` begins a revision of a published case instead of a new one. */
export function NewSubmissionPage() {
  const [search] = useSearchParams();
  const revises = search.get('revises');
  return revises ? <StartRevisionScreen key={revises} caseStudyId={revises} /> : <NewSubmissionScreen />;
}
