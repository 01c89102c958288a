import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router-dom';
import { publicActivitiesQuery } from '#src/data/activities/queries.ts';
import { publicOrganisationsQuery } from '#src/data/organisations/queries.ts';
import { useActor } from '#src/data/session/useSession.ts';
import type { ListedActivity } from '#src/domain/activity.ts';
import { type CityNames, cityNames, placesOfActivities } from '#src/domain/activitySearch.ts';
import { canManageActivities, isActive } from '#src/domain/permissions.ts';
import { ActivityFinder } from '#src/features/activities/ActivityFinder.tsx';
import { ActivityLinks } from '#src/features/activities/ActivityLinks.tsx';
import { HiddenActivities } from '#src/features/activities/HiddenActivities.tsx';
import { VisitorNote } from '#src/features/activities/VisitorNote.tsx';
import { ActivityMap } from '#src/features/map/ActivityMap.tsx';
import { paths } from '#src/paths.ts';
import { ButtonLink } from '#src/ui/ButtonLink.tsx';
import { EmptyPanel } from '#src/ui/EmptyPanel.tsx';
import { Faces } from '#src/ui/Faces.tsx';
import { PageFrame } from '#src/ui/PageFrame.tsx';

/** For visitors and members: what anybody may know of the network's activities. */
export function ActivitiesPage() {
  // The map's words come with the page: its list must be readable when a device is offline by then.
  const { t } = useTranslation(['activities', 'map']);
  const actor = useActor();
  const activities = useQuery(publicActivitiesQuery());
  const organisations = useQuery(publicOrganisationsQuery());
  const names = useMemo(() => cityNames(organisations.data ?? []), [organisations.data]);
  const isDesk = canManageActivities(actor);
  // Both lists are needed: an activity without the names of its cities would not be found by them.
  const query = organisations.data || organisations.error ? activities : { ...activities, data: undefined };

  return (
    <PageFrame
      title={t('title')}
      lead={t('lead')}
      actions={isDesk && <ButtonLink to={paths.newActivity.to()}>{t('new')}</ButtonLink>}
    >
      {!isActive(actor) && <VisitorNote />}
      <Faces query={query} empty={<EmptyPanel title={t('empty.title')} text={t('empty.text')} />}>
        {(list) => (
          <ActivityFinder
            activities={list}
            names={names}
            renderMap={(found, showCity) => <FoundOnMap found={found} names={names} showCity={showCity} />}
          />
        )}
      </Faces>
      {isDesk && <HiddenActivities />}
    </PageFrame>
  );
}

type FoundOnMapProps = {
  found: readonly ListedActivity[];
  names: CityNames;
  showCity: (organisationId: string) => void;
};

function FoundOnMap({ found, names, showCity }: FoundOnMapProps) {
  const { t } = useTranslation('activities');
  const { search } = useLocation();
  const places = useMemo(() => placesOfActivities(found, names), [found, names]);
  return (
    <ActivityMap
      {...places}
      onShowInList={({ organisationId }) => showCity(organisationId)}
      renderActivities={(ids) => (
        <ActivityLinks
          activities={found.filter(({ id }) => ids.includes(id))}
          label={t('found.list')}
          search={search}
        />
      )}
    />
  );
}
