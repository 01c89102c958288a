import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExportScope } from '#src/data/case-studies/export.ts';

type ExportCasesButtonProps = {
  scope: ExportScope;
};

const ExportCasesDialog = lazy(async () => ({
  default: (await import('./ExportCasesDialog.tsx')).ExportCasesDialog,
}));

/** Opens the download of a city's cases, or of all. */
export function ExportCasesButton({ scope }: ExportCasesButtonProps) {
  const { t } = useTranslation('sharing');
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconDownload size={18} aria-hidden="true" />}
        onClick={() => setIsOpen(true)}
      >
        {scope.kind === 'city' ? t('cases.openCity') : t('cases.openAll')}
      </Button>
      {isOpen && (
        <Suspense fallback={null}>
          <ExportCasesDialog scope={scope} onClose={() => setIsOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
