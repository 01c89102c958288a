import { useTranslation } from 'react-i18next';
import classes from './MapLegend.module.css';
import { useMapText } from './useMapText.ts';

/** What the signs on the map mean. */
export function MapLegend() {
  const { t } = useTranslation('map');
  const text = useMapText();
  return (
    <p className={classes.legend}>
      <span className={classes.sign}>
        <span aria-hidden="true" className={classes.one} />
        {t('legend.one')}
      </span>
      <span className={classes.sign}>
        <span aria-hidden="true" className={classes.several} />
        {t('legend.several')}
      </span>
      <span>{text.numbers}</span>
    </p>
  );
}
