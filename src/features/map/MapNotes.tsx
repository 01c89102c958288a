import { useTranslation } from 'react-i18next';
import classes from './MapNotes.module.css';

/** What the signs mean, how to move, and what the map does not say. */
export function MapNotes() {
  const { t } = useTranslation('map');
  return (
    <div className={classes.notes}>
      <p className={classes.legend}>
        <span className={classes.sign}>
          <span aria-hidden="true" className={classes.one} />
          {t('legend.one')}
        </span>
        <span className={classes.sign}>
          <span aria-hidden="true" className={classes.several} />
          {t('legend.several')}
        </span>
        <span>{t('legend.number')}</span>
      </p>
      <p className={classes.hint}>{t('hint')}</p>
      <p>{t('disclaimer')}</p>
    </div>
  );
}
