import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { paths } from '#src/paths.ts';
import classes from './Wordmark.module.css';

type WordmarkProps = {
  to?: string;
  /** Without the second half of the name where there is little room. */
  isShort?: boolean;
};

/** The portal's name and mark: five pathways as a skyline. */
export function Wordmark({ to = paths.landing.to(), isShort = false }: WordmarkProps) {
  const { t } = useTranslation();
  return (
    <Link to={to} className={classes.wordmark} data-short={isShort || undefined}>
      <svg viewBox="0 0 30 30" width="30" height="30" aria-hidden="true" className={classes.mark}>
        <path d="M0 16h5v14H0z" fill="var(--portal-pathway-zero-emission-band)" />
        <path d="M6.2 9h5v21h-5z" fill="var(--portal-pathway-nature-based-band)" />
        <path d="M12.4 2h5v28h-5z" fill="var(--portal-pathway-equitable-band)" />
        <path d="M18.6 12h5v18h-5z" fill="var(--portal-pathway-resilient-band)" />
        <path d="M24.8 19.5a2.5 2.5 0 0 1 5 0V30h-5z" fill="var(--portal-pathway-circular-band)" />
      </svg>
      <span className={classes.network}>{t('portalName.network')}</span>
      <span className={classes.place}>{t('portalName.place')}</span>
    </Link>
  );
}
