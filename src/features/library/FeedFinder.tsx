import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { onFinderStart, startedFinder } from '#src/data/catalog/port.ts';
import { publicOrganisationsQuery } from '#src/data/organisations/queries.ts';
import { pathways, topics } from '#src/domain/classification.ts';

/**
 * Tells the finder what it searches by besides the catalog: cities, and the names of tags in the reader's language.
 * Costs nothing before somebody asks the finder something.
 */
export function FeedFinder() {
  const finder = useSyncExternalStore(onFinderStart, startedFinder);
  const { data: organisations } = useQuery({ ...publicOrganisationsQuery(), enabled: finder !== null });
  const { t, ready } = useTranslation('vocabulary', { useSuspense: false });
  const labels = useMemo(
    () =>
      ready
        ? {
            pathways: Object.fromEntries(pathways.map((pathway) => [pathway, t(`pathway.${pathway}`)])),
            topics: Object.fromEntries(topics.map((topic) => [topic, t(`topic.${topic}`)])),
          }
        : null,
    [ready, t],
  );

  useEffect(() => {
    if (finder && organisations) finder.putOrganisations(organisations);
  }, [finder, organisations]);
  useEffect(() => {
    if (finder && labels) finder.putLabels(labels);
  }, [finder, labels]);
  return null;
}
