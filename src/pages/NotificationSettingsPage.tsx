import { useTranslation } from 'react-i18next';
import { LetterPreview } from '#src/features/notifications/LetterPreview.tsx';
import { LetterSettings } from '#src/features/notifications/LetterSettings.tsx';
import { paths } from '#src/paths.ts';
import { PageFrame } from '#src/ui/PageFrame.tsx';

export function NotificationSettingsPage() {
  const { t } = useTranslation('notifications');
  return (
    <PageFrame
      title={t('settings.title')}
      lead={t('settings.lead')}
      width="reading"
      backTo={{ to: paths.notifications.to(), label: t('settings.back') }}
    >
      <LetterSettings />
      <LetterPreview />
    </PageFrame>
  );
}
