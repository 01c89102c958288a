import { MySubmissionsScreen } from '#src/features/case-study-editor/MySubmissionsScreen.tsx';

export function SubmissionsPage() {
  return <MySubmissionsScreen />;
}
