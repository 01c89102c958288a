import { useTranslation } from 'react-i18next';
import { QuestionsView } from '#src/features/questions/QuestionsView.tsx';
import { paths } from '#src/paths.ts';
import { ButtonLink } from '#src/ui/ButtonLink.tsx';
import { PageFrame } from '#src/ui/PageFrame.tsx';

export function QuestionsPage() {
  const { t } = useTranslation('questions');
  return (
    <PageFrame
      title={t('title')}
      lead={t('lead')}
      actions={
        <>
          <ButtonLink to={paths.newQuestion.to()}>{t('ask.open')}</ButtonLink>
          <ButtonLink variant="default" to={paths.newQuestion.to('alike')}>
            {t('cities.open')}
          </ButtonLink>
        </>
      }
    >
      <QuestionsView />
    </PageFrame>
  );
}
