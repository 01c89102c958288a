import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Loads the portal anew, in its newest version. */
export function ReloadButton() {
  const { t } = useTranslation();
  const [isLoading, setIsLoading] = useState(false);
  const reload = async () => {
    setIsLoading(true);
    try {
      const { startNewestVersion } = await import('#src/data/offline/portalVersion.ts');
      await startNewestVersion(() => location.reload());
    } catch {
      // Even this file may be gone with its version.
      location.reload();
    }
  };
  return (
    <Button loading={isLoading} onClick={() => void reload()}>
      {t('reload')}
    </Button>
  );
}
