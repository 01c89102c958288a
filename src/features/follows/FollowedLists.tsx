import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { publicEventsQuery } from '#src/data/events/queries.ts';
import { publicOrganisationsQuery } from '#src/data/organisations/queries.ts';
import type { FollowKind, Follows } from '#src/domain/follows.ts';
import { paths } from '#src/paths.ts';
import { LoadingLines } from '#src/ui/LoadingLines.tsx';
import { TextLink } from '#src/ui/TextLink.tsx';
import { FollowedRow } from './FollowedRow.tsx';
import classes from './Following.module.css';

type FollowedListsProps = {
  follows: Pick<Follows, FollowKind>;
};

/** The cities, then the events. Their names are asked for only where there are any. */
export function FollowedLists({ follows }: FollowedListsProps) {
  const { t } = useTranslation(['membership', 'common']);
  const cityIds = useSeen(follows.cities);
  const eventIds = useSeen(follows.events);
  const cities = useQuery({ ...publicOrganisationsQuery(), enabled: cityIds.length > 0 });
  const events = useQuery({ ...publicEventsQuery(), enabled: eventIds.length > 0 });
  if (cities.isLoading || events.isLoading) return <LoadingLines lines={2} />;

  const city = (id: string) => cities.data?.find((one) => one.id === id);
  const event = (id: string) => events.data?.find((one) => one.id === id);
  // What is not listed, or could not be read, still can be let go: by its id.
  const followed = {
    cities: cityIds.map((id) => ({
      id,
      name: city(id)?.name ?? id,
      more: city(id)?.country,
      to: city(id) && paths.organisation.to(id),
    })),
    events: eventIds.map((id) => ({ id, name: event(id)?.name ?? id, to: event(id) && paths.event.to(id) })),
  };

  return (
    <div className={classes.lists}>
      {cityIds.length + eventIds.length === 0 && (
        <p className={classes.nothing}>
          {t('following.nothing')}{' '}
          <TextLink to={paths.caseStudies.to()}>{t('common:nav.caseStudies')}</TextLink>{' '}
          <TextLink to={paths.organisations.to()}>{t('common:nav.organisations')}</TextLink>{' '}
          <TextLink to={paths.events.to()}>{t('common:nav.events')}</TextLink>
        </p>
      )}
      {kinds
        .filter((kind) => followed[kind].length > 0)
        .map((kind) => (
          <div key={kind}>
            <h3 id={`following-${kind}`} className={classes.kind}>
              {t(`following.${kind}`)}
            </h3>
            <ul className={classes.list} aria-labelledby={`following-${kind}`}>
              {followed[kind]
                .toSorted((a, b) => a.name.localeCompare(b.name))
                .map((one) => (
                  <FollowedRow key={one.id} kind={kind} {...one} />
                ))}
            </ul>
          </div>
        ))}
    </div>
  );
}

const kinds = ['cities', 'events'] as const satisfies readonly FollowKind[];

/** All that was in a list while it was on the screen: what one lets go of stays, to be taken back. */
function useSeen(ids: readonly string[]): readonly string[] {
  const [seen, setSeen] = useState(ids);
  const added = ids.filter((id) => !seen.includes(id));
  if (added.length === 0) return seen;
  const all = [...seen, ...added];
  setSeen(all);
  return all;
}
