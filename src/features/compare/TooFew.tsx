import { useTranslation } from 'react-i18next';
import { paths } from '#src/paths.ts';
import { ButtonLink } from '#src/ui/ButtonLink.tsx';
import { EmptyPanel } from '#src/ui/EmptyPanel.tsx';

/** Nothing to set side by side yet: how to choose. */
export function TooFew() {
  const { t } = useTranslation('compare');
  return (
    <EmptyPanel
      title={t('few.title')}
      text={t('few.text')}
      action={<ButtonLink to={paths.caseStudies.to()}>{t('few.action')}</ButtonLink>}
    />
  );
}
