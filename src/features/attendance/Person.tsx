import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Attendance } from '#src/domain/attendance.ts';
import type { ListedOrganisation } from '#src/domain/organisation.ts';
import { paths } from '#src/paths.ts';
import { formatCalendarDay } from '#src/ui/format.ts';
import { Tag } from '#src/ui/Tag.tsx';
import { TextLink } from '#src/ui/TextLink.tsx';
import classes from './People.module.css';

type PersonProps = {
  person: Attendance;
  isOwn: boolean;
  city: ListedOrganisation | null;
  /** Follows the city; nothing beside oneself. */
  follow: ReactNode;
  isEveryDay: boolean;
  /** What can be done. */
  children: ReactNode;
};

/** Somebody who is there: from where, on which days, and what they said. */
export function Person({ person, isOwn, city, follow, isEveryDay, children }: PersonProps) {
  const { t } = useTranslation('attendance');
  return (
    <li className={classes.person}>
      <div className={classes.text}>
        <p className={classes.name}>
          <TextLink to={paths.person.to(person.id)} dir="auto">
            {person.displayName}
          </TextLink>{' '}
          {isOwn && <Tag>{t('people.you')}</Tag>}
        </p>
        {city && (
          <div className={classes.city}>
            <p className={classes.facts} dir="auto">
              <TextLink to={paths.organisation.to(city.id)}>
                {city.name}, {city.country}
              </TextLink>
            </p>
            {follow}
          </div>
        )}
        <p className={classes.facts}>
          {isEveryDay
            ? t('people.everyDay')
            : person.days.map((day) => formatCalendarDay(day, 'short')).join(' · ')}
        </p>
        {person.note !== '' && (
          <p className={classes.note} dir="auto">
            {person.note}
          </p>
        )}
      </div>
      {children}
    </li>
  );
}
