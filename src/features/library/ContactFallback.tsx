import { useQueries, useQuery } from '@tanstack/react-query';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { profileQuery } from '#src/data/members/queries.ts';
import { organisationQuery } from '#src/data/organisations/queries.ts';
import { paths } from '#src/paths.ts';
import { TextLink } from '#src/ui/TextLink.tsx';
import classes from './ContactCard.module.css';

type ContactFallbackProps = {
  organisationId: string;
};

/** Where a case names nobody: the city's focal points, and the secretariat. Read only when it is needed. */
export function ContactFallback({ organisationId }: ContactFallbackProps) {
  const { t } = useTranslation('library');
  const organisation = useQuery(organisationQuery(organisationId));
  const profiles = useQueries({ queries: (organisation.data?.focalPoints ?? []).map(profileQuery) });
  const people = profiles.flatMap(({ data }) => data ?? []);
  return (
    <div className={classes.card}>
      <p className={classes.none}>{t('contact.none')}</p>
      {people.length > 0 && (
        <p>
          {t('contact.focalPoints')}{' '}
          {people.map(({ id, displayName }, index) => (
            <Fragment key={id}>
              {index > 0 && ', '}
              <TextLink to={paths.person.to(id)} className={classes.name} dir="auto">
                {displayName}
              </TextLink>
            </Fragment>
          ))}
        </p>
      )}
      <p className={classes.none}>{t('contact.secretariat')}</p>
    </div>
  );
}
