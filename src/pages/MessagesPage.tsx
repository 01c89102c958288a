import { useTranslation } from 'react-i18next';
import { ConversationList } from '#src/features/messages/ConversationList.tsx';
import { PageFrame } from '#src/ui/PageFrame.tsx';

export function MessagesPage() {
  const { t } = useTranslation('messages');
  return (
    <PageFrame title={t('title')} lead={t('lead')} width="reading">
      <ConversationList />
    </PageFrame>
  );
}
