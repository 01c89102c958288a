import { useTranslation } from 'react-i18next';
import { paths } from '#src/paths.ts';
import { ButtonLink } from '#src/ui/ButtonLink.tsx';
import { PageFrame } from '#src/ui/PageFrame.tsx';

export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <PageFrame
      eyebrow={t('notFound.eyebrow')}
      title={t('notFound.title')}
      lead={t('notFound.text')}
      width="reading"
    >
      <ButtonLink to={paths.landing.to()}>{t('backHome')}</ButtonLink>
    </PageFrame>
  );
}
