import { useTranslation } from 'react-i18next';
import classes from './LoadingLines.module.css';

type LoadingLinesProps = {
  lines?: number;
};

/** Where text will be. Shown after a moment only, so that quick answers do not flicker. */
export function LoadingLines({ lines = 5 }: LoadingLinesProps) {
  const { t } = useTranslation();
  return (
    <div role="status" className={classes.lines}>
      <span className="portal-visually-hidden">{t('loading')}</span>
      {widths.slice(0, lines).map((width) => (
        <span key={width} aria-hidden="true" className={classes.line} style={{ inlineSize: width }} />
      ))}
    </div>
  );
}

const widths = ['38%', '92%', '84%', '88%', '61%', '90%', '73%', '86%', '79%', '55%'];
