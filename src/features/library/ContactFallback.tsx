import { useQueries, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { profileQuery } from '#src/data/members/queries.ts';
import { organisationQuery } from '#src/data/organisations/queries.ts';
import classes from './ContactCard.module.css';

type ContactFallbackProps = {
  organisationId: string;
};

/** Where a case names nobody: the city's focal points, and the secretariat. Read only when it is needed. */
export function ContactFallback({ organisationId }: ContactFallbackProps) {
  const { t } = useTranslation('library');
  const organisation = useQuery(organisationQuery(organisationId));
  const profiles = useQueries({ queries: (organisation.data?.focalPoints ?? []).map(profileQuery) });
  const names = profiles.flatMap(({ data }) => (data ? [data.displayName] : []));
  return (
    <div className={classes.card}>
      <p className={classes.none}>{t('contact.none')}</p>
      {names.length > 0 && (
        <p>
          {t('contact.focalPoints')} <bdi className={classes.name}>{names.join(', ')}</bdi>
        </p>
      )}
      <p className={classes.none}>{t('contact.secretariat')}</p>
    </div>
  );
}
