import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router-dom';
import classes from './MainNavigation.module.css';
import type { navigationFor } from './navigation.ts';

type MainNavigationProps = {
  items: ReturnType<typeof navigationFor>;
};

/** In the header, where there is room for words. */
export function MainNavigation({ items }: MainNavigationProps) {
  const { t } = useTranslation();
  const shown = items.filter(({ isInMenuOnly }) => !isInMenuOnly);
  return (
    <nav aria-label={t('nav.label')} className={classes.navigation}>
      <ul className={classes.list}>
        {shown.map(({ id, to }) => (
          <li key={id}>
            <NavLink to={to} className={classes.link}>
              {t(`nav.${id}`)}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
