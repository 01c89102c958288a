import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router-dom';
import type { navigationFor } from './navigation.ts';
import classes from './PhoneNavigation.module.css';

type PhoneNavigationProps = {
  items: ReturnType<typeof navigationFor>;
};

const shortNames = {
  activities: 'nav.activities',
  home: 'nav.home',
  caseStudies: 'nav.caseStudiesShort',
  events: 'nav.events',
  organisations: 'nav.organisations',
  people: 'nav.people',
  questions: 'nav.questionsShort',
  submissions: 'nav.submissionsShort',
  review: 'nav.review',
  members: 'nav.members',
} as const;

/** Under the thumb: the main places in one tap each, with their names. */
export function PhoneNavigation({ items }: PhoneNavigationProps) {
  const { t } = useTranslation();
  const main = items.filter(({ isMinor }) => !isMinor);
  return (
    <nav aria-label={t('nav.label')} className={classes.navigation}>
      <ul className={classes.list}>
        {main.map(({ id, to, Icon }) => (
          <li key={id} className={classes.item}>
            <NavLink to={to} className={classes.link}>
              <Icon size={24} stroke={1.75} aria-hidden="true" />
              {t(shortNames[id])}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
