import { useQueries, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { casesQuery } from '#src/data/catalog/queries.ts';
import { publicEventsQuery } from '#src/data/events/queries.ts';
import { profileQuery } from '#src/data/members/queries.ts';
import { publicOrganisationsQuery } from '#src/data/organisations/queries.ts';
import { isOneOf, topics } from '#src/domain/classification.ts';
import type { FollowKind } from '#src/domain/follows.ts';
import { paths } from '#src/paths.ts';

interface FollowedName {
  name: string;
  /** Tells apart those of one name. */
  more?: string | undefined;
  /** Its page, where it has one. */
  to?: string | undefined;
}

/** What is followed, by name: packed lists and the device's catalog; a person is one read. What is not found is its id. */
export function useFollowedNames(ids: Readonly<Record<FollowKind, readonly string[]>>): {
  isLoading: boolean;
  of: (kind: FollowKind, id: string) => FollowedName;
} {
  const { t } = useTranslation('vocabulary');
  const cities = useQuery({ ...publicOrganisationsQuery(), enabled: ids.cities.length > 0 });
  const events = useQuery({ ...publicEventsQuery(), enabled: ids.events.length > 0 });
  const cases = useQuery({ ...casesQuery(ids.cases), enabled: ids.cases.length > 0 });
  const profiles = useQueries({
    queries: ids.people.map((uid) => ({ ...profileQuery(uid), retry: false })),
  });

  const nameOf = (kind: FollowKind, id: string): FollowedName | undefined => {
    switch (kind) {
      case 'cities': {
        const city = cities.data?.find((one) => one.id === id);
        return city && { name: city.name, more: city.country, to: paths.organisation.to(id) };
      }
      case 'events': {
        const event = events.data?.find((one) => one.id === id);
        return event && { name: event.name, to: paths.event.to(id) };
      }
      case 'cases': {
        const found = cases.data?.find((one) => one.id === id);
        return found && { name: found.title, more: found.city || undefined, to: paths.caseStudy.to(id) };
      }
      case 'people': {
        const profile = profiles[ids.people.indexOf(id)]?.data;
        return profile ? { name: profile.displayName, to: paths.person.to(id) } : undefined;
      }
      case 'topics':
        return isOneOf(topics, id)
          ? { name: t(`topic.${id}`), to: `${paths.caseStudies.to()}?topic=${id}` }
          : undefined;
    }
  };
  return {
    isLoading: [cities, events, cases, ...profiles].some(({ isLoading }) => isLoading),
    of: (kind, id) => nameOf(kind, id) ?? { name: id },
  };
}
