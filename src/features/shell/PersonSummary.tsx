import { useQuery } from '@tanstack/react-query';
import { organisationQuery } from '#src/data/organisations/queries.ts';
import classes from './tools.module.css';

type PersonSummaryProps = {
  name: string;
  organisationId: string | null;
};

/** Read when the menu is opened, not with every page. */
export function PersonSummary({ name, organisationId }: PersonSummaryProps) {
  const organisation = useQuery({
    ...organisationQuery(organisationId ?? ''),
    enabled: organisationId !== null,
  }).data;
  return (
    <div className={classes.person}>
      <p className={classes.name}>{name}</p>
      {organisationId !== null && (
        // Its line is there before it has come, so that nothing below moves away from under a finger.
        <p className={classes.detail}>
          {organisation ? `${organisation.name}, ${organisation.country}` : '\u00a0'}
        </p>
      )}
    </div>
  );
}
