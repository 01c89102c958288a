import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { portalVersion, startNewVersion, subscribeToPortalVersion } from '#src/data/offline/portalVersion.ts';
import classes from './NewVersionBar.module.css';

/** Says that the portal has a newer version; when it starts is up to whoever is at work here. */
export function NewVersionBar() {
  const { t } = useTranslation();
  const version = useSyncExternalStore(subscribeToPortalVersion, portalVersion);
  return (
    <div role="status" className={classes.place}>
      {version === 'current' ? null : (
        <p className={classes.bar}>
          {t(version === 'ready' ? 'newVersion.ready' : 'newVersion.renewed')}{' '}
          <button
            type="button"
            className={classes.reload}
            onClick={() => startNewVersion(() => location.reload())}
          >
            {t('newVersion.reload')}
          </button>
        </p>
      )}
    </div>
  );
}
