import { useQuery } from '@tanstack/react-query';
import { notificationSettingsQuery } from '#src/data/notifications/letterQueries.ts';
import { useMember } from '#src/data/session/useSession.ts';
import { Faces } from '#src/ui/Faces.tsx';
import { LetterSettingsForm } from './LetterSettingsForm.tsx';
import { useSaveSettings } from './useSaveSettings.ts';

/** How often one gets a letter and what about; each change is stored at once. */
export function LetterSettings() {
  const { identity } = useMember();
  const settings = useQuery(notificationSettingsQuery(identity.uid));
  const saving = useSaveSettings(identity.uid);

  return (
    <Faces query={settings} isEmpty={() => false}>
      {(chosen) => (
        <LetterSettingsForm
          settings={chosen}
          saving={saving.status}
          onChange={(changed) => saving.mutate(changed)}
        />
      )}
    </Faces>
  );
}
