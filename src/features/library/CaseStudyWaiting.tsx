import { useNetwork } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { EmptyPanel } from '#src/ui/EmptyPanel.tsx';
import { LoadingLines } from '#src/ui/LoadingLines.tsx';

/** Before the case is there: lines, or, without a network and without a copy, why it does not come. */
export function CaseStudyWaiting() {
  const { t } = useTranslation('library');
  const { online } = useNetwork();
  return online ? (
    <LoadingLines lines={8} />
  ) : (
    <EmptyPanel title={t('offline.case.title')} text={t('offline.case.text')} />
  );
}
