import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { accountsOfCityQuery } from '#src/data/first-hand-accounts/queries.ts';
import { directionOf } from '#src/domain/textDirection.ts';
import { paths } from '#src/paths.ts';
import { Faces } from '#src/ui/Faces.tsx';
import { formatCalendarDay } from '#src/ui/format.ts';
import { TextLink } from '#src/ui/TextLink.tsx';
import classes from './CityLayout.module.css';
import { CitySection } from './CitySection.tsx';

/** What people of a city have told of events under their names, newest first. */
export function CityAccounts({ organisationId }: { organisationId: string }) {
  const { t } = useTranslation('organisations');
  const query = useQuery(accountsOfCityQuery(organisationId));
  return (
    <CitySection title={t('accounts.title')}>
      <Faces query={query} empty={<p className={classes.soft}>{t('accounts.none')}</p>}>
        {(accounts) => (
          <ul className={classes.rows}>
            {accounts.map(({ eventId, account }) => (
              <li key={account.id} className={classes.row}>
                <p className={classes.name}>
                  <TextLink to={paths.account.to(eventId, account.id)}>
                    {t('accounts.by', {
                      name: account.authorName ?? '',
                      day: formatCalendarDay(account.day),
                    })}
                  </TextLink>
                </p>
                <p
                  className={`${classes.text} ${classes.short}`}
                  lang={account.language}
                  dir={directionOf(account.language)}
                >
                  {account.body}
                </p>
              </li>
            ))}
          </ul>
        )}
      </Faces>
    </CitySection>
  );
}
