import { Suspense, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type PortalVersion,
  portalVersion,
  startNewVersion,
  subscribeToPortalVersion,
} from '#src/data/offline/portalVersion.ts';
import classes from './NewVersionBar.module.css';

/** Says that the portal has a newer version; when it starts is up to whoever is at work here. */
export function NewVersionBar() {
  const version = useSyncExternalStore(subscribeToPortalVersion, portalVersion);
  return (
    <div role="status" className={classes.place}>
      {version === 'current' ? null : (
        // Its words load when they are needed: the page must not wait for them.
        <Suspense fallback={null}>
          <Announcement version={version} />
        </Suspense>
      )}
    </div>
  );
}

function Announcement({ version }: { version: Exclude<PortalVersion, 'current'> }) {
  const { t } = useTranslation('offline');
  return (
    <p className={classes.bar}>
      {t(`newVersion.${version}`)}{' '}
      <button
        type="button"
        className={classes.reload}
        onClick={() => startNewVersion(() => location.reload())}
      >
        {t('newVersion.reload')}
      </button>
    </p>
  );
}
