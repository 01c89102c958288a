import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { LineageLink } from '#src/domain/lineage.ts';
import type { ListedOrganisation } from '#src/domain/organisation.ts';
import classes from './Lineage.module.css';
import { loadLineageMap } from './loadLineageMap.ts';

type LineageMapProps = {
  links: readonly LineageLink[];
  organisations: readonly ListedOrganisation[];
  /** How the drawing and its outline come; tests bring their own. */
  load?: typeof loadLineageMap;
};

/** Lines on the world from who taught to who learned. The list beside it says the same. */
export function LineageMap({ links, organisations, load = loadLineageMap }: LineageMapProps) {
  const { t } = useTranslation(['adoptions', 'common']);
  const parts = useQuery({
    queryKey: ['lineageMap'],
    queryFn: () => load(),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
    networkMode: 'always',
    retry: false,
  });
  const placed = new Map(organisations.map((organisation) => [organisation.id, organisation]));
  const withPlace = links.flatMap(({ from, to, adoptions }) => {
    const [source, city] = [placeOf(placed.get(from.id)), placeOf(placed.get(to.id))];
    return source && city ? [{ id: `${from.id} ${to.id}`, from: source, to: city, adoptions }] : [];
  });
  const without = links.length - withPlace.length;

  if (parts.isError) {
    return (
      <div role="alert" className={classes.failed}>
        <p>{t('lineage.mapFailed')}</p>
        <Button variant="default" size="sm" onClick={() => void parts.refetch()}>
          {t('common:tryAgain')}
        </Button>
      </div>
    );
  }
  return (
    <figure className={classes.map}>
      {parts.data ? (
        <parts.data.Drawing land={parts.data.land} lines={withPlace} />
      ) : (
        <p role="status" className={classes.caption}>
          {t('lineage.drawing')}
        </p>
      )}
      <figcaption className={classes.caption}>
        {t('lineage.mapCaption')}
        {without > 0 && ` ${t('lineage.withoutPlace', { count: without })}`}
      </figcaption>
    </figure>
  );
}

function placeOf(organisation: ListedOrganisation | undefined) {
  if (!organisation || organisation.lat === null || organisation.lng === null) return null;
  return { lat: organisation.lat, lng: organisation.lng };
}
