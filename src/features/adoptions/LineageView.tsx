import { SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { adoptionsMax } from '#src/data/adoptions/queries.ts';
import { publicOrganisationsQuery } from '#src/data/organisations/queries.ts';
import type { Adoption } from '#src/domain/adoption.ts';
import { lineageLinks } from '#src/domain/lineage.ts';
import { Faces } from '#src/ui/Faces.tsx';
import classes from './Adoptions.module.css';
import { LineageGraph } from './LineageGraph.tsx';
import { LineageList } from './LineageList.tsx';
import { LineageMap } from './LineageMap.tsx';

type LineageViewProps = {
  adoptions: readonly Adoption[];
  view: 'graph' | 'map';
  onView: (view: 'graph' | 'map') => void;
};

/** Who learned from whom: as a drawing or on the map, and always as a list. */
export function LineageView({ adoptions, view, onView }: LineageViewProps) {
  const { t } = useTranslation('adoptions');
  const links = useMemo(() => lineageLinks(adoptions), [adoptions]);
  const organisations = useQuery({ ...publicOrganisationsQuery(), enabled: view === 'map' });
  return (
    <>
      <p className={classes.note}>
        {t(adoptions.length < adoptionsMax ? 'lineage.sum' : 'lineage.latestOnly', {
          count: adoptions.length,
        })}
      </p>
      <SegmentedControl
        aria-label={t('lineage.view')}
        value={view}
        onChange={(next) => onView(next === 'map' ? 'map' : 'graph')}
        data={[
          { value: 'graph', label: t('lineage.graph') },
          { value: 'map', label: t('lineage.map') },
        ]}
        mb="lg"
      />
      {view === 'graph' ? (
        <LineageGraph links={links} />
      ) : (
        <Faces query={organisations}>{(list) => <LineageMap links={links} organisations={list} />}</Faces>
      )}
      <LineageList adoptions={adoptions} />
    </>
  );
}
