import { useMember } from '#src/data/session/useSession.ts';
import { DueCases } from '#src/features/case-life/DueCases.tsx';
import { MySubmissionsScreen } from '#src/features/case-study-editor/MySubmissionsScreen.tsx';
import { ExportCasesButton } from '#src/features/export/ExportCasesButton.tsx';

export function SubmissionsPage() {
  const { organisationId } = useMember().member;
  return (
    <MySubmissionsScreen
      actions={organisationId !== null && <ExportCasesButton scope={{ kind: 'city', organisationId }} />}
      notice={organisationId !== null && <DueCases organisationId={organisationId} />}
    />
  );
}
