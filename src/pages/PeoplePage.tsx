import { useTranslation } from 'react-i18next';
import { PeopleDirectory } from '#src/features/people/PeopleDirectory.tsx';
import { PageFrame } from '#src/ui/PageFrame.tsx';

export function PeoplePage() {
  const { t } = useTranslation('people');
  return (
    <PageFrame title={t('title')} lead={t('lead')}>
      <PeopleDirectory />
    </PageFrame>
  );
}
