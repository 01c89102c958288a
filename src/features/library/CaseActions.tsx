import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { paths } from '#src/paths.ts';
import { CopyButton } from './CopyButton.tsx';

type CaseActionsProps = {
  caseStudyId: string;
};

export function CaseActions({ caseStudyId }: CaseActionsProps) {
  const { t } = useTranslation('library');
  return (
    <>
      <CopyButton
        text={`${window.location.origin}${paths.caseStudy.to(caseStudyId)}`}
        label={t('actions.copyLink')}
      />
      <Button
        variant="default"
        size="sm"
        leftSection={<IconPrinter size={18} aria-hidden="true" />}
        onClick={() => window.print()}
      >
        {t('actions.print')}
      </Button>
    </>
  );
}
